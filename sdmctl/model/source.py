"""A source: where a tool's export lies and how its columns read."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from sdmctl.model.contract import TimeZone
from sdmctl.model.document import Document, Instant, Name, Names
from sdmctl.model.ledger import LEDGER_COLUMNS
from sdmctl.model.tickets import HISTORY_FIELDS

TICKET_COLUMNS = (
    "id", "title", "type", "nature", "service", "priority", "impact", "urgency", "status", "team", "requester",
    "opened", "responded", "resolved", "closed", "due", "effort", "unit",
    "excluded_reason", "excluded_by", "excluded_on", "warranty_of", "warranty_from", "dispute_opened",
    "estimate", "duplicate_of", "regression_of",
)  # fmt: skip
HISTORY_COLUMNS = ("ticket", "at", *HISTORY_FIELDS, "asked_by")
MAPPED_COLUMNS = ("status", "priority", "nature", "service", "event", "type", "team", "impact", "urgency")
MAPPED_IN_LEDGER = ("line", "stage", "unit", "profile")


def _field(name: str) -> str:
    known = dict.fromkeys((*TICKET_COLUMNS, *HISTORY_COLUMNS, *LEDGER_COLUMNS))
    if name not in known:
        what = "a field of a ticket, of its history or of a ledger"
        raise ValueError(f"{name} is not {what}; write one of {', '.join(known)}")
    return name


class Source(Document):
    """An export of the ticketing tool, read as it comes."""

    kind: Literal["source"]
    reads: Literal["tickets", "history", "ledger"]
    files: Names
    """Paths or patterns from the document's folder: csv, tsv, json, jsonl, xlsx, parquet; .gz and .zip of these."""
    encoding: Name | None = None
    """Default: the byte order mark, else UTF-8."""
    delimiter: Annotated[str, StringConstraints(min_length=1, max_length=1)] | None = None
    """Default: found from the header line."""
    sheet: Name | None = None
    """Of a workbook; default: its only sheet."""
    time_zone: TimeZone | None = None
    """Of instants without an offset; default: the contract's."""
    dates: Annotated[Name, Field(examples=["%d/%m/%Y %H:%M"])] | None = None
    """How instants are written, as strptime has it; default: ISO 8601."""
    exported_at: Instant | None = None
    columns: dict[Annotated[Name, AfterValidator(_field)], Name]
    """Our field, then the column's name; `name#2` is the second column of that name."""
    missing: tuple[str, ...] = ()
    """Cells that mean nothing was written, besides the empty one."""
    values: dict[Name, dict[str, Name]] = {}
    """For a field: the tool's value, then ours."""
    defaults: dict[Literal["line", "stage", "unit", "profile"], Name] = {}
    """Of a ledger: what each entry has where no column says it, as `{line: days, stage: consumed}`."""

    @property
    def mapped(self) -> tuple[str, ...]:
        """The fields whose values may be mapped."""
        return MAPPED_IN_LEDGER if self.reads == "ledger" else MAPPED_COLUMNS


def missing_of_ledger(source: Source) -> list[str]:
    """What a source of a ledger must still name: line, stage and day, and how much an entry is."""
    there = {*source.columns, *source.defaults}
    missing = [field for field in ("line", "stage", "day") if field not in there]
    return missing if there & {"quantity", "unit", "amount"} else [*missing, "one of quantity, unit, amount"]
