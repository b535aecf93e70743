"""`sdmctl init`: a contract repository that works at once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from typer import Argument

from sdmctl.cli.options import Question

EXAMPLES = ("sdmctl init my-contract",)


@dataclass(frozen=True)
class Init(Question):
    """A contract repository that works at once, to be edited: contract, tickets, outages, jobs for CI, schemas.

    Nothing that is there already is overwritten.
    """

    folder: Annotated[Path, Argument(metavar="DIR", help="where it is made; default: here", show_default=False)] = (
        Path()
    )

    def answer(self) -> int:
        """Write the files, or none of them where one is there already."""
        from sdmctl.cli.fault import Misuse
        from sdmctl.cli.output import deliver, write_whole
        from sdmctl.cli.starting import starter_files

        folder: Path = self.folder
        files = starter_files()
        present = [name for name in files if (folder / name).exists() or (folder / name).is_symlink()]
        if present:
            raise Misuse(f"{folder} has {', '.join(present)} already; nothing was written")
        for name, text in files.items():
            write_whole(folder / name, text)
        written = "".join(f"{folder / name}\n" for name in files)
        deliver(f"{written}\nNext: sdmctl validate {folder}, then sdmctl report {folder}\n")
        return 0
