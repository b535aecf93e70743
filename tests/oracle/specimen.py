"""The worked example of a contract, read plainly: all scalars as text, no part of `sdmctl.load`."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from sdmctl.model.contract import Contract
from sdmctl.model.outages import Outages
from sdmctl.model.tickets import Ticket, Tickets
from tests.oracle.lines import Interruption
from tests.oracle.tickets import Case, Change

SPECIMEN = Path(__file__).parents[2] / "examples" / "horizon-rh"
EXPECTED = Path(__file__).parents[1] / "specimen" / "expected.json"


def instant(text: str) -> int:
    """An instant that is written with its offset."""
    at = datetime.fromisoformat(text)
    assert at.tzinfo is not None, f"{text} has no offset"
    return int(at.timestamp())


def document(name: str) -> Any:
    """A document of the specimen, every scalar as text."""
    return yaml.load((SPECIMEN / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def expected() -> Any:
    """The results that were worked out by hand."""
    return json.loads(EXPECTED.read_text(encoding="utf-8"))


def contract(changes: dict[str, object] | None = None) -> Contract:
    """The specimen's contract, read another way: a change names a place and what is said there."""
    written = document("contract.yaml")
    for place, value in (changes or {}).items():
        *parents, last = place.split(".")
        part = written
        for name in parents:
            part = part[name]
        part[last] = value
    return Contract.model_validate(written)


def cases() -> list[Case]:
    """The specimen's tickets."""
    return [case_of(ticket) for ticket in Tickets.model_validate(document("tickets.yaml")).tickets]


def case_of(ticket: Ticket) -> Case:
    """A ticket of a document in the oracle's form."""
    return Case(
        id=ticket.id,
        opened=instant(ticket.opened),
        priority=ticket.priority,
        nature=ticket.nature,
        service=ticket.service,
        type=ticket.type,
        team=ticket.team,
        due=instant(ticket.due) if ticket.due else None,
        excluded=ticket.excluded is not None and ticket.excluded.approved_by is not None,
        changes=tuple(
            Change(instant(event.at), field, getattr(event, field))
            for event in ticket.history
            for field in ("status", "priority", "nature", "service", "event")
            if getattr(event, field) is not None
        ),
    )


def interruptions() -> list[Interruption]:
    """The specimen's outages."""
    told = Outages.model_validate(document("outages.yaml")).outages
    return [
        Interruption(each.service, instant(each.start), instant(each.end) if each.end else None, each.planned)
        for each in told
    ]
