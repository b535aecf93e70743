"""The oracle's tickets as the tables that the engine judges, and its answers in the oracle's form."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Any

import polars as pl

from sdmctl.assess.service_levels.results import VERDICTS, Assessment, Verdict
from sdmctl.model.contract import Contract
from sdmctl.model.outages import Outages
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.tables import EVENT_COLUMNS, TICKETS, Tables, Vocabulary, vocabulary
from tests.oracle.hours import local_text
from tests.oracle.lines import Interruption
from tests.oracle.tickets import Case, Change

_FILE = Path("tickets.yaml")
NAMES = tuple(name for name in VERDICTS if name not in ("line", "terms"))


def tables(cases: list[Case], contract: Contract) -> Tables:
    """Tickets and events with names turned into codes, events in the order in which they apply."""
    words = vocabulary(contract)
    tickets = [_ticket(number, case, words) for number, case in enumerate(cases)]
    place = count()
    written = [[(next(place), change) for change in case.changes] for case in cases]
    events = [
        _event(number, seq, change, words)
        for number, changes in enumerate(written)
        for seq, change in sorted(changes, key=lambda each: each[1].at)
    ]
    return Tables(_frame(tickets, TICKETS), _frame(events, EVENT_COLUMNS), (_FILE,), None)


def _frame(rows: list[dict[str, Any]], columns: dict[str, str]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema={name: getattr(pl, kind) for name, kind in columns.items()})


def _code(names: tuple[str, ...], name: str | None) -> int | None:
    return None if name is None else names.index(name)


def _ticket(number: int, case: Case, words: Vocabulary) -> dict[str, Any]:
    return {
        "ticket": number,
        "id": case.id,
        "type": case.type,
        "team": case.team,
        "nature": _code(words.natures, case.nature),
        "service": _code(words.services, case.service),
        "priority": _code(words.priorities, case.priority),
        "opened": case.opened,
        "due": case.due,
        "excluded": case.excluded,
        "excluded_reason": "out of reach" if case.excluded else None,
        "excluded_by": "the customer" if case.excluded else None,
        "excluded_on": "2026-01-31" if case.excluded else None,
        "file": 0,
        "row": number,
    }


def _event(number: int, seq: int, change: Change, words: Vocabulary) -> dict[str, Any]:
    status = _code(words.statuses, change.value) if change.field == "status" else None
    return {
        "ticket": number,
        "at": change.at,
        "seq": seq,
        "phase": None if status is None else words.phase_of_status[status],
        "status": status,
        "priority": _code(words.priorities, change.value) if change.field == "priority" else None,
        "nature": _code(words.natures, change.value) if change.field == "nature" else None,
        "service": _code(words.services, change.value) if change.field == "service" else None,
        "event": _code(words.events, change.value) if change.field == "event" else None,
        "file": 0,
        "row": number,
    }


def dossier(contract: Contract, interruptions: tuple[Interruption, ...] = ()) -> Dossier:
    """A contract with its outages, as if they had been read."""
    told = [
        {
            "service": each.service,
            "start": local_text(each.start),
            "end": None if each.end is None else local_text(each.end),
            "planned": each.planned,
        }
        for each in interruptions
    ]
    outages = Outages.model_validate({"kind": "outages", "outages": told})
    return Dossier(
        folder=Path(),
        contract=Read(Path("contract.yaml"), contract),
        outages=(Read(Path("outages.yaml"), outages),) if told else (),
    )


Answer = tuple[object, ...]
"""A row as plain values with names for codes, in the order of `NAMES`."""


def answers(assessment: Assessment) -> list[Answer]:
    """The engine's verdicts, in its own order."""
    words = vocabulary(assessment.contract)
    named = {
        "service_level": tuple(assessment.contract.service_levels),
        "priority": words.priorities,
        "service": words.services,
        "verdict": tuple(each.value for each in Verdict),
    }
    columns = [
        [None if code is None else named[name][code] for code in assessment.verdicts[name].to_list()]
        if name in named
        else assessment.verdicts[name].to_list()
        for name in NAMES
    ]
    return list(zip(*columns, strict=True))
