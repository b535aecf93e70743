"""`sdmctl schema`: JSON Schema of a document, for the editor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl.cli.parser import Parser

if TYPE_CHECKING:
    from argparse import Namespace


def parser() -> Parser:
    """Its options."""
    made = Parser(
        "schema",
        "JSON Schema of a document, so that an editor completes and checks it;\nand of what commands write.",
        "  sdmctl schema contract\n  sdmctl schema --output schemas",
        "[KIND]",
    )
    made.place("kind", "contract, tickets, source, outages and so on; default: all of them", metavar="KIND", nargs="?")
    text = "write the schema of KIND to a file, or all to a folder; default: standard output"
    made.option("--output", text, metavar="FILE", type=Path)
    return made


def run(asked: Namespace) -> int:
    """Write one schema, or all of them."""
    from sdmctl.cli.output import deliver, write_whole
    from sdmctl.cli.schemas import all_schemas, one_schema
    from sdmctl.report.formats.json import text

    if asked.kind is not None:
        deliver(text(one_schema(asked.kind)), asked.output)
    elif asked.output is None:
        deliver(text(all_schemas()), None)
    else:
        for name, made in all_schemas().items():
            write_whole(asked.output / f"{name}.json", text(made))
    return 0
