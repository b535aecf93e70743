"""`sdmctl init`: a contract repository that works at once."""

from pathlib import Path
from typing import Annotated

import typer


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Where it is made; default: here.", show_default=False)
    ] = Path(),
) -> int:
    """A contract repository that works at once, to be edited: contract, tickets, outages, CI jobs, schemas.

    Nothing that is there already is overwritten.

    \b
    Example:
      sdmctl init my-contract
    """
    import sys

    from sdmctl.cli.fault import Misuse
    from sdmctl.cli.output import write_whole
    from sdmctl.cli.starting import starter_files

    files = starter_files()
    present = [name for name in files if (folder / name).exists() or (folder / name).is_symlink()]
    if present:
        raise Misuse(f"{folder} has {', '.join(present)} already; nothing was written")
    for name, text in files.items():
        write_whole(folder / name, text)
    sys.stdout.write("".join(f"{folder / name}\n" for name in files))
    sys.stdout.write(f"\nNext: sdmctl validate {folder}, then sdmctl report {folder}\n")
    return 0
