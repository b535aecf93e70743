"""The actions of a contract as of a day: those that are late, or all of them, by who answers for them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sdmctl.assess.governance import late_actions
from sdmctl.cli.figures import locale_of
from sdmctl.cli.gate_places import written_at
from sdmctl.model import register
from sdmctl.report.exact import exact
from sdmctl.report.table import Column, Kind, Readers, Row, Table

if TYPE_CHECKING:
    from sdmctl.cli.actions import Actions
    from sdmctl.cli.delivery import Delivery
    from sdmctl.model.action import Action
    from sdmctl.model.register import Registered
    from sdmctl.model.repository import Dossier

_COLUMNS = {
    "owner": Kind.TEXT,
    "reference": Kind.TEXT,
    "action_title": Kind.TEXT,
    "due": Kind.DAY,
    "days_late": Kind.INTEGER,
    "standing": Kind.WORD,
    "opened": Kind.DAY,
    "closed": Kind.DAY,
    "source": Kind.TEXT,
    "committee": Kind.TEXT,
    "service_level": Kind.TEXT,
    "ticket": Kind.TEXT,
    "risk": Kind.TEXT,
    "place": Kind.TEXT,
}
_NAMES = {"reference": "id", "action_title": "title", "standing": "status"}
"""Columns whose words for people are not those for machines."""
_FOR_MACHINES = frozenset(("opened", "closed", "source", "service_level", "risk"))


def list_actions(dossier: Dossier, day: date, asked: Actions, delivery: Delivery) -> None:
    """The actions that are asked for, in a format; where none is late a sentence says so."""
    every = register.actions(dossier) if asked.all else late_actions(dossier, day)
    shown = sorted((each for each in every if each.entry.is_known(day)), key=_by_owner)
    places = written_at((each.place for each in shown), asked.path)
    contract = dossier.contract.document
    locale = locale_of(contract)
    rows = [_row(each, day, places[each.place]) for each in shown]
    if asked.format == "json":
        from sdmctl.report.formats.json import text

        kinds = [(_NAMES.get(name, name), kind) for name, kind in _COLUMNS.items()]
        actions = [
            {name: exact(cell, kind, contract.time_zone) for (name, kind), cell in zip(kinds, row, strict=True)}
            for row in rows
        ]
        document = {"contract": contract.id, "day": day.isoformat(), "actions": actions}
        delivery.add_text(contract, text(document))
        return
    if not rows and asked.format != "csv":
        key = "actions.no_action" if asked.all else "actions.none_late"
        delivery.add(contract, [locale.say(key, contract=contract.title, day=locale.long_day(day)) + "\n"])
        return
    columns = tuple(
        Column(
            _NAMES.get(name, name) if asked.format == "csv" else name,
            kind,
            name if name in _FOR_MACHINES else locale.say(f"column.{name}"),
            Readers.MACHINES if name in _FOR_MACHINES else Readers.ALL,
        )
        for name, kind in _COLUMNS.items()
    )
    key = "actions.all_title" if asked.all else "actions.late_title"
    title = locale.say(key, contract=contract.title, day=locale.long_day(day), n=len(rows))
    delivery.add(contract, [Table(title, columns, tuple(rows))])


def _by_owner(each: Registered[Action]) -> tuple[str, date, str]:
    return each.entry.owner.casefold(), each.entry.due, each.id


def _row(each: Registered[Action], day: date, place: str) -> Row:
    action = each.entry
    late = (day - action.due).days if action.is_late(day) else None
    left = action.is_left(day)
    status = "open" if left and action.status not in ("open", "in_progress") else str(action.status)
    closed = action.closed if not left else None
    head = (action.owner, each.id, action.title, action.due, late, status, action.opened, closed)
    levels = " ".join(action.service_level) or None
    return (*head, action.source, action.committee, levels, action.ticket, action.risk, place)
