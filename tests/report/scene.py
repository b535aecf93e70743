"""Contracts and tickets as a test writes them, judged by the real engine."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import yaml

from sdmctl.assess.service_levels.assess import assess
from sdmctl.assess.service_levels.results import Assessment
from sdmctl.diagnostics import Severity
from sdmctl.load.tickets import read_records
from sdmctl.model.budget import Budget
from sdmctl.model.contract import Contract
from sdmctl.model.outages import Outages
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.tables import EVENT_COLUMNS, TICKETS, LeftOut, Tables
from sdmctl.model.tickets import Tickets
from sdmctl.values.period import parse_period, trend

SPECIMEN = Path(__file__).parents[3] / "shared" / "specimen"

CONTRACT: dict[str, Any] = {
    "kind": "contract",
    "id": "harbour",
    "title": "Harbour office support",
    "customer": {"name": "Port of Brest"},
    "provider": {"name": "Quay Software"},
    "time_zone": "Europe/Paris",
    "term": {"start": "2024-01-01", "end": "2026-12-31"},
    "calendars": {"office": {"hours": {"mon-fri": ["09:00-17:00"]}}},
    "services": {"desk": {"title": "Service desk", "calendar": "office"}},
    "priorities": {"order": ["P1", "P2"]},
    "statuses": {
        "new": "new",
        "working": "active",
        "waiting": "paused",
        "resolved": "resolved",
        "closed": "closed",
        "cancelled": "cancelled",
    },
    "service_levels": {
        "resolution": {
            "title": "Resolution",
            "clause": "4.2",
            "measures": "resolution",
            "targets": {"P1": {"within": "4h", "objective": "90%"}, "P2": {"within": "8h", "objective": "80%"}},
        }
    },
}
"""Office hours, one service, a resolution by priority; March 2024 begins on a Friday, its clocks change on the 31st."""


def contract(**parts: Any) -> dict[str, Any]:
    """The contract with other parts in place of its own."""
    return {**CONTRACT, **parts}


def ticket(number: str, opened: str, *history: Mapping[str, str], **parts: Any) -> dict[str, Any]:
    """A ticket of the service desk, P2 unless it says otherwise."""
    return {"id": number, "service": "desk", "priority": "P2", "opened": opened, "history": list(history), **parts}


def approved(reason: str, by: str = "harbour master") -> dict[str, str]:
    """An exclusion that was approved."""
    return {"reason": reason, "approved_by": by, "approved_on": "2024-03-20"}


def at(instant: str, **change: str) -> dict[str, str]:
    """What changed at an instant."""
    return {"at": instant, **change}


def dossier(
    tickets: Sequence[Mapping[str, Any]], written: Mapping[str, Any] = CONTRACT, outages: Sequence[Any] = ()
) -> Dossier:
    """A contract with its tickets and outages, as if they had been read."""
    folder = Path("harbour")
    held = Tickets.model_validate({"kind": "tickets", "tickets": tickets})
    down = Outages.model_validate({"kind": "outages", "outages": outages})
    return Dossier(
        folder,
        Read(folder / "contract.yaml", Contract.model_validate(written)),
        tickets=(Read(folder / "tickets.yaml", held),),
        outages=(Read(folder / "outages.yaml", down),),
    )


def tables(of: Dossier, left_out: tuple[LeftOut, ...] = ()) -> Tables:
    """The tickets of a dossier as tables."""
    records, diagnostics = read_records(of)
    assert not [each for each in diagnostics if each.severity is Severity.ERROR]
    frames = [
        pl.DataFrame(held, schema={name: getattr(pl, kind) for name, kind in columns.items()})
        for held, columns in ((records.tickets, TICKETS), (records.events, EVENT_COLUMNS))
    ]
    events = frames[1].sort("ticket", "at", "seq")
    return Tables(frames[0], events, records.files, records.exported_at, records.left_out + left_out)


def judged(of: Dossier, period: str = "2024-03", as_of: int | None = None) -> Assessment:
    """A dossier judged over a period."""
    return assess(of, tables(of), parse_period(period), as_of)


def over(of: Dossier, period: str = "2024-03", count: int = 6) -> tuple[Assessment, ...]:
    """A dossier judged over successive periods, the last of which is this one."""
    held = tables(of)
    return tuple(assess(of, held, each) for each in trend(parse_period(period), count))


def with_left_out(assessment: Assessment, *left_out: LeftOut) -> Assessment:
    """The same with tickets that could not be judged."""
    return replace(assessment, left_out=left_out)


def specimen() -> Dossier:
    """The worked example; the test is skipped where it is absent."""
    if not SPECIMEN.is_dir():
        pytest.skip(f"no specimen at {SPECIMEN}")

    def read(name: str) -> Any:
        return yaml.load((SPECIMEN / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)

    held = Tickets.model_validate(read("tickets.yaml"))
    return Dossier(
        SPECIMEN,
        Read(SPECIMEN / "contract.yaml", Contract.model_validate(read("contract.yaml"))),
        tickets=(Read(SPECIMEN / "tickets.yaml", held),),
        outages=(Read(SPECIMEN / "outages.yaml", Outages.model_validate(read("outages.yaml"))),),
        others=(Read(SPECIMEN / "budget.yaml", Budget.model_validate(read("budget.yaml"))),),
    )
