"""`sdmctl schema`: JSON Schema of a document, for the editor."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from sdmctl.cli.options import Question

EXAMPLES = (
    "sdmctl schema contract",
    "sdmctl schema --output schemas",
)


@dataclass(frozen=True)
class Schema(Question):
    """JSON Schema of a document, so that an editor completes and checks it; and of what commands write."""

    kind: Annotated[
        str | None, Argument(metavar="KIND", help="contract, tickets, source, outages and so on; default: all of them")
    ] = None
    output: Annotated[
        Path | None,
        Option(
            "--output",
            metavar="FILE",
            help="write the schema of KIND to a file, or all to a folder; default: standard output",
        ),
    ] = None

    def answer(self) -> int:
        """Write one schema, or all of them."""
        from sdmctl.cli.output import deliver, write_whole
        from sdmctl.cli.schemas import all_schemas, one_schema
        from sdmctl.report.formats.json import text

        if self.kind is not None:
            deliver(text(one_schema(self.kind)), self.output)
        elif self.output is None:
            deliver(text(all_schemas()), None)
        else:
            for name, made in all_schemas().items():
                write_whole(self.output / f"{name}.json", text(made))
        return 0
