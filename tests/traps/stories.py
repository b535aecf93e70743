"""Short stories of tickets, told in YAML and judged by the real parts, from the text to the verdict."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from sdmctl.assess.service_levels.assess import assess
from sdmctl.assess.service_levels.results import Assessment, Line, Verdict
from sdmctl.calendar.zone import read_instant, to_local
from sdmctl.load.tickets import read_records
from sdmctl.model.tables import EVENT_COLUMNS, TICKETS, Tables
from sdmctl.values.period import parse_period
from tests.checks.dossiers import write

ALWAYS = "mon-sun: [00:00-24:00]"
HOUR = 3600


@dataclass(frozen=True)
class Judged:
    """A row of a story, instants as the wall clock of the contract shows them."""

    ticket: str
    service_level: str
    cycle: int
    priority: str | None
    started: str
    stopped: str | None
    deadline: str | None
    elapsed: int
    paused: int
    verdict: str
    counted: bool
    excluded: bool


@dataclass(frozen=True)
class Story:
    """What became of some tickets."""

    assessment: Assessment
    rows: list[Judged]

    @property
    def row(self) -> Judged:
        """The only row."""
        assert len(self.rows) == 1, self.rows
        return self.rows[0]

    @property
    def line(self) -> Line:
        """The only line."""
        assert len(self.assessment.lines) == 1, self.assessment.lines
        return self.assessment.lines[0]

    def verdicts(self) -> dict[str, str]:
        """By ticket, of the only level."""
        return {row.ticket: row.verdict for row in self.rows}


def contract(
    *,
    zone: str = "Europe/Paris",
    hours: str = "mon-fri: [09:00-17:00]",
    days: str = "",
    within: str = "8h",
    level: str = "measures: resolution",
    rules: str = "",
) -> str:
    """Parts of a contract with one level, on one calendar; `days` are its holidays, closures and openings."""
    targets = within if within.startswith("{") else f"{{any: {within}}}"
    return f"""\
time_zone: {zone}
term: {{start: 2010-01-01, end: 2039-12-31}}
calendars: {{office: {{hours: {{{hours}}}{", " * bool(days)}{days}}}}}
rules: {{{rules}}}
service_levels: {{level: {{title: Level, {level}, calendar: office, objective: 90%, targets: {targets}}}}}
"""


def ticket(opened: str, *events: str, **fields: str) -> str:
    """A ticket opened at a local time; an event is a local time and a status, or a field and what it is set to."""
    told = {"id": "T", "service": "portal", "priority": "P2", "nature": "anomaly", **fields}
    history = []
    for event in events:
        at, _, what = event.partition(" ")
        field, _, value = what.rpartition(" ")
        history.append(f"{{at: {at}, {field or 'status'}: {value}}}")
    written = ", ".join(f"{name}: {value}" for name, value in told.items())
    return f"  - {{{written}, opened: {opened}, history: [{', '.join(history)}]}}"


def documents(parts: str, tickets: tuple[str, ...], more: str = "") -> str:
    """The parts of a contract and a document of tickets."""
    listed = "\n".join(tickets)
    return (
        f"{parts}\n---\nkind: tickets\ntickets:\n{listed}\n{more}"
        if tickets
        else f"{parts}\n---\nkind: tickets\ntickets: []\n"
    )


def judge(
    folder: Path, parts: str, *tickets: str, period: str = "2026", as_of: str | None = None, more: str = ""
) -> Story:
    """The tickets judged over a period, by default at its end."""
    dossier = write(folder, documents(parts, tickets, more)).dossier
    zone = dossier.contract.document.time_zone
    records, wrong = read_records(dossier)
    assert not [each for each in wrong if each.severity == "error"], wrong
    read = Tables(
        _frame(records.tickets, TICKETS), _frame(records.events, EVENT_COLUMNS), records.files, records.exported_at
    )
    at = None if as_of is None else read_instant(as_of, zone).at
    found = assess(dossier, read, parse_period(period), at)
    return Story(found, _rows(found))


def _frame(columns: Mapping[str, list[object]], schema: Mapping[str, str]) -> pl.DataFrame:
    return pl.DataFrame(dict(columns), schema={name: getattr(pl, kind) for name, kind in schema.items()})


def _rows(found: Assessment) -> list[Judged]:
    contract, ids = found.contract, dict(found.tables.tickets.select("ticket", "id").rows())
    levels, verdicts = tuple(contract.service_levels), tuple(Verdict)

    def shown(at: int | None) -> str | None:
        return None if at is None else f"{to_local(at, contract.time_zone):%Y-%m-%dT%H:%M:%S}".removesuffix(":00")

    return [
        Judged(
            ticket=ids[row["ticket"]],
            service_level=levels[row["service_level"]],
            cycle=row["cycle"],
            priority=None if row["priority"] is None else contract.priorities.order[row["priority"]],
            started=shown(row["started"]) or "",
            stopped=shown(row["stopped"]),
            deadline=shown(row["deadline"]),
            elapsed=row["elapsed_seconds"],
            paused=row["paused_seconds"],
            verdict=verdicts[row["verdict"]].value,
            counted=row["counted"],
            excluded=row["excluded"],
        )
        for row in found.verdicts.to_dicts()
    ]
