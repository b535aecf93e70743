"""`sdmctl schema`: JSON Schema of a document, for the editor."""

from pathlib import Path
from typing import Annotated

import typer


def schema(
    kind: Annotated[
        str | None, typer.Argument(metavar="KIND", help="contract, tickets, source, …; default: all of them.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FILE|DIR", help="Write the schema of KIND to a file, or all to a folder."),
    ] = None,
) -> int:
    """JSON Schema of a document, so that an editor completes and checks it; and of what commands write.

    \b
    Example:
      sdmctl schema contract
      sdmctl schema --output schemas
    """
    from sdmctl.cli.output import deliver, write_whole
    from sdmctl.cli.schemas import all_schemas, one_schema
    from sdmctl.report.formats.json import text

    if kind is not None:
        deliver(text(one_schema(kind)), output)
    elif output is None:
        deliver(text(all_schemas()), None)
    else:
        for name, made in all_schemas().items():
            write_whole(output / f"{name}.json", text(made))
    return 0
