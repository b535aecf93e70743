"""`sdmctl init`: a contract repository that works at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl.cli.parser import Parser

if TYPE_CHECKING:
    from argparse import Namespace


def parser() -> Parser:
    """Its options."""
    made = Parser(
        "init",
        "A contract repository that works at once, to be edited: contract, tickets,\n"
        "outages, jobs for CI, schemas. Nothing that is there already is overwritten.",
        "  sdmctl init my-contract",
        "[DIR]",
    )
    made.place("folder", "where it is made; default: here", metavar="DIR", nargs="?", type=Path, default=Path())
    return made


def run(asked: Namespace) -> int:
    """Write the files, or none of them where one is there already."""
    from sdmctl.cli.fault import Misuse
    from sdmctl.cli.output import deliver, write_whole
    from sdmctl.cli.starting import starter_files

    folder: Path = asked.folder
    files = starter_files()
    present = [name for name in files if (folder / name).exists() or (folder / name).is_symlink()]
    if present:
        raise Misuse(f"{folder} has {', '.join(present)} already; nothing was written")
    for name, text in files.items():
        write_whole(folder / name, text)
    written = "".join(f"{folder / name}\n" for name in files)
    deliver(f"{written}\nNext: sdmctl validate {folder}, then sdmctl report {folder}\n")
    return 0
