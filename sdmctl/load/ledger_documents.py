"""Ledgers written as YAML: their entries as rows of the table, and what is wrong with them; no table engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sdmctl.checks.nearest import suggestion
from sdmctl.diagnostics import Diagnostic, InDocument, Place, error, warning
from sdmctl.load.documents import entry_positions
from sdmctl.load.ledger_names import LedgerNames
from sdmctl.load.ledger_rules import (
    DOUBTS,
    FIELDS,
    IN_OPENING,
    Bounds,
    Key,
    Wrong,
    bounds,
    day_of,
    days,
    opens_with,
    words,
)
from sdmctl.load.left_out import counted
from sdmctl.load.quoting import cut
from sdmctl.load.unknown_value import UnknownValue
from sdmctl.model.ledger import DECIMALS, LEDGER, STAGES, Entry, Ledger, OnClosedLine
from sdmctl.model.repository import Dossier, Read

_LAST_ORDERED = STAGES.index("consumed")
_SCALE = 10**DECIMALS
TicketNumbers = Mapping[str, int | None]
"""By id the number of a ticket; `None` where it is left out."""


@dataclass(frozen=True, slots=True)
class LedgerRows:
    """The entries of documents that can be counted, as rows of `LEDGER`, and what became of the others."""

    rows: tuple[tuple[Any, ...], ...]
    diagnostics: tuple[Diagnostic, ...]
    lost: Counter[str]
    """By code of the diagnostic, how many entries are left out."""
    files: tuple[Path, ...]
    """All files of the tables, those of the ledger behind the others."""
    on_closed_lines: tuple[OnClosedLine, ...] = ()

    @property
    def tickets(self) -> Iterator[tuple[int | None, int, int]]:
        """Of each entry its ticket, its file and its place there."""
        ticket, file, position = (list(LEDGER).index(name) for name in ("ticket", "file", "row"))
        return ((row[ticket], row[file], row[position]) for row in self.rows)


def ledgers_of(dossier: Dossier) -> tuple[Read[Ledger], ...]:
    """The ledgers of a contract that are documents."""
    found = ((each, each.document) for each in dossier.others)
    return tuple(Read(each.file, own, each.wrong) for each, own in found if isinstance(own, Ledger))


def read_ledger_documents(
    dossier: Dossier, names: LedgerNames, tickets: TicketNumbers, files: Sequence[Path]
) -> LedgerRows:
    """The entries of all ledgers, whose files are numbered behind those that there are."""
    reading = _Reading(dossier, names, tickets)
    ledgers = ledgers_of(dossier)
    for number, read in enumerate(ledgers, len(files)):
        reading.document(number, read)
    every = (*files, *(read.file for read in ledgers))
    return LedgerRows(tuple(reading.rows), reading.diagnostics(), reading.lost, every, tuple(reading.closed()))


@dataclass(slots=True)
class _Reading:
    dossier: Dossier
    names: LedgerNames
    tickets: TicketNumbers
    rows: list[tuple[Any, ...]] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)
    wrong: dict[tuple[str, Any, InDocument], list[tuple[InDocument, int]]] = field(default_factory=dict)
    """By code, what is wrong and the document: each place with its day."""
    known: dict[str, dict[str, int]] = field(init=False)
    bounds: dict[Key, Bounds] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.known = {name: {each: code for code, each in enumerate(own)} for name, own in self.names.known.items()}

    @property
    def term(self) -> tuple[date, date]:
        """The contract's first and last day."""
        term = self.dossier.contract.document.term
        return term.start, term.end

    def document(self, number: int, read: Read[Ledger]) -> None:
        """Take the entries of a ledger."""
        self.lost["unreadable-entry"] += len(read.wrong)
        for position, entry in zip(entry_positions(read), read.document.entries, strict=True):
            place = InDocument(read.file, ("entries", position))
            fault = self._named(entry, place) or self._judged(entry, place)
            if fault is not None:
                self.lost[fault] += 1
            else:
                self.rows.append(self._row(entry, number, position))
                if opens_with(self.names.lines.get((entry.line, entry.day.year)), entry.stage, entry.day):
                    key = Key(self.known["line"][entry.line], entry.day.year, None, None)
                    self._say(IN_OPENING, key, place, "day", entry.day)

    def _named(self, entry: Entry, place: InDocument) -> str | None:
        """The fault of an entry that names what is not there."""
        for name in ("line", "unit", "profile", "currency"):
            value = getattr(entry, name)
            if value is None or value in self.known[name] or (name == "profile" and not self.names.has_profiles):
                continue
            code = UnknownValue(name, "", 0, ()).code
            self._say(code, (name, value), place, name, entry.day)
            return code
        if entry.ticket is not None and self.tickets.get(entry.ticket) is None:
            code = "entry-of-left-out-ticket" if entry.ticket in self.tickets else "unknown-ticket"
            self._say(code, ("ticket", entry.ticket), place, "ticket", entry.day)
            return code
        return None

    def _judged(self, entry: Entry, place: InDocument) -> str | None:
        """The fault that the budget has against an entry."""
        key = self._key(entry)
        if key not in self.bounds:
            self.bounds[key] = bounds(key, self.names)
        code = _fault(entry, self.bounds[key], self.term)
        if code is not None:
            name = FIELDS.get(code, "day")
            self._say(code, key, place, name if getattr(entry, name) is not None else "line", entry.day)
        return code

    def _key(self, entry: Entry) -> Key:
        return Key(
            self.known["line"][entry.line],
            entry.day.year,
            None if entry.unit is None else self.known["unit"][entry.unit],
            None if entry.profile is None else self.known["profile"].get(entry.profile),
        )

    def _row(self, entry: Entry, file: int, position: int) -> tuple[Any, ...]:
        key = self._key(entry)
        own = self.bounds[key]
        amount = None if entry.amount is None else int(entry.amount * _SCALE)
        quantity = None if entry.quantity is None else int(entry.quantity * _SCALE)
        if quantity is None and entry.unit is not None:
            quantity = _SCALE
        units = None if quantity is None else quantity * own.weight
        values = {
            "line": key.line,
            "stage": self.known["stage"][entry.stage],
            "day": days(entry.day),
            "units": (None if amount is None else amount * 100) if own.money else units,
            "profile": key.profile,
            "amount": amount,
            "ticket": None if entry.ticket is None else self.tickets[entry.ticket],
            "reference": entry.reference,
            "began": None if entry.began is None else days(entry.began),
            "file": file,
            "row": position,
        }
        return tuple(values[name] for name in LEDGER)

    def _say(self, code: str, what: Any, place: InDocument, name: str, day: date) -> None:
        at = InDocument(place.file, (*place.route, name))
        self.wrong.setdefault((code, what, InDocument(place.file, ())), []).append((at, days(day)))

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong, each once with its count and its first place."""
        return tuple(self._diagnostics())

    def closed(self) -> Iterator[OnClosedLine]:
        """The entries on closed lines, together as they are said."""
        for (code, what, _), places in self.wrong.items():
            if code == "entry-on-closed-line":
                place, day = places[0]
                yield OnClosedLine(self.names.known["line"][what.line], day_of(day), len(places), place)

    def _diagnostics(self) -> Iterator[Diagnostic]:
        for (code, what, _), places in self.wrong.items():
            place, day = places[0]
            if isinstance(what, Key):
                message, hint = words(Wrong(code, what, day, len(places)), self.names, self.term)
                yield (warning if code in DOUBTS else error)(code, message, place, hint)
            elif what[0] == "ticket":
                yield of_ticket(code, what[1], len(places), place, tuple(self.tickets))
            else:
                name, value = what
                yield UnknownValue(name, value, len(places), self.names.known[name]).at(place)


def of_ticket(code: str, ticket: str, count: int, place: Place, known: tuple[str, ...]) -> Diagnostic:
    """That entries name a ticket that does not exist, or that is left out."""
    entries = counted(count, "entry", "entries")
    if code == "unknown-ticket":
        return error(
            "unknown-ticket", f"there is no ticket `{cut(ticket)}` ({entries})", place, suggestion(ticket, known)
        )
    message = f"the ticket `{cut(ticket)}` is left out, and so are its entries ({entries})"
    return error("entry-of-left-out-ticket", message, place, "correct the ticket, or leave it out of the entry")


def _fault(entry: Entry, own: Bounds, term: tuple[date, date]) -> str | None:
    """What is wrong with an entry, looked for in the order of `OF_ENTRIES`."""
    day = days(entry.day)
    moves = STAGES.index(entry.stage) <= _LAST_ORDERED
    counts = entry.quantity is not None or entry.unit is not None
    unpriced = entry.amount is None
    rules = (
        (own.fault or "", own.fault is not None),
        ("entry-outside-term", not term[0] <= entry.day <= term[1]),
        ("entry-on-closed-line", day > own.last),
        ("entry-after-expiry", moves and day > own.expires),
        ("missing-quantity", unpriced if own.money else not counts and (moves or unpriced)),
        ("entry-without-price", not own.money and unpriced and day < own.priced_from),
    )
    return next((code for code, broken in rules if broken), None)
