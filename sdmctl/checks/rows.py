"""Whether the tickets and events of a contract make sense, be they documents' or exports'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from types import SimpleNamespace
from typing import Protocol, TypeVar

from sdmctl.calendar.zone import iso
from sdmctl.checks.check import Finding, ProfileCheck, RowCheck, When, diagnostic
from sdmctl.checks.natures import Natures
from sdmctl.checks.reach import ticket_levels
from sdmctl.checks.registry import NATURE_CHECKS, PROFILE_CHECKS, ROW_CHECKS
from sdmctl.checks.scan.place import Places
from sdmctl.checks.scan.profile import Counted, Profiles, named
from sdmctl.checks.scan.row import Broken, Caught, limits
from sdmctl.checks.scan.terms import by_terms
from sdmctl.checks.tickets import clocks_apart, level_without_tickets
from sdmctl.diagnostics import Diagnostic, Severity
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Dossier
from sdmctl.model.tables import LeftOut, Records, Tables

Data = TypeVar("Data", Records, Tables)


@dataclass(frozen=True, slots=True)
class RowFindings:
    """What is wrong with tickets and events, and which tickets cannot be judged for it."""

    diagnostics: tuple[Diagnostic, ...]
    left_out: Mapping[str, tuple[int, ...]]
    """Numbers of tickets by the code of the first error found in them; a ticket is under one code only."""
    early: tuple[int, ...] = ()
    """Numbers of tickets with an event so shortly before the opening that it is read as at the opening."""

    @property
    def numbers(self) -> frozenset[int]:
        """Numbers of all tickets that cannot be judged."""
        return frozenset(number for found in self.left_out.values() for number in found)


class _Scan(Protocol):
    """One of the two ways in which checks of tickets run."""

    def caught(self, check: RowCheck) -> Caught: ...
    def ticket(self, number: int) -> SimpleNamespace: ...
    def opened(self) -> list[Counted]: ...
    def standing(self) -> list[Counted]: ...


def check_rows(data: Records | Tables, dossier: Dossier) -> RowFindings:
    """What is wrong with the tickets and events of a contract, in the order of the checks."""
    contract = dossier.contract.document
    scan = _scan(data, contract)
    places = Places(dossier, data.files)
    when = partial(iso, zone=contract.time_zone)
    diagnostics: list[Diagnostic] = []
    left_out: dict[str, tuple[int, ...]] = {}
    gone: set[int] = set()
    early: tuple[int, ...] = ()
    for check in ROW_CHECKS:
        caught = scan.caught(check)
        for broken in caught.files:
            diagnostics += [diagnostic(check, finding) for finding in _findings(check, broken, places, when)]
        if check.CODE == clocks_apart.CODE:
            early = caught.tickets
        if check.SEVERITY is Severity.ERROR and (new := [each for each in caught.tickets if each not in gone]):
            left_out[check.CODE] = tuple(new)
            gone.update(new)
    every = _profiles(scan, scan, places, contract)
    diagnostics += _of_profiles(level_without_tickets, every, dossier)
    for part, terms in by_terms(data, dossier):
        own = every if part is data else _profiles(_scan(part, terms.contract.document), scan, places, contract)
        for each in PROFILE_CHECKS:
            if each.CODE != level_without_tickets.CODE:
                diagnostics += _of_profiles(each, own, terms)
    natures = Natures(data, lambda number: places.of(scan.ticket(number), "id"))
    for of_natures in NATURE_CHECKS:
        diagnostics += [diagnostic(of_natures, found) for found in of_natures.check_natures(natures, dossier)]
    return RowFindings(tuple(diagnostics), left_out, early)


def without(data: Data, findings: RowFindings) -> Data:
    """The tables without the tickets that cannot be judged, which are counted by code; numbers stay as they were.

    Events that lie up to a minute before the opening are moved to it, so that none comes before.
    """
    numbers = findings.numbers
    early = frozenset(findings.early) - numbers
    if not numbers and not early:
        return data
    from sdmctl.checks.manual import entry_of  # only what is left out needs a reason

    reasons = {check.CODE: entry_of(check).reason for check in ROW_CHECKS}
    counted = tuple(LeftOut(code, reasons[code], len(found)) for code, found in findings.left_out.items())
    left_out = data.left_out + counted
    if isinstance(data, Records):
        from sdmctl.checks.scan import plain

        return replace(plain.settled(plain.without(data, numbers), early), left_out=left_out)
    from sdmctl.checks.scan import frames

    return replace(frames.settled(frames.without(data, numbers), early), left_out=left_out)


def _scan(data: Records | Tables, contract: Contract) -> _Scan:
    bounds = limits(contract, data.exported_at)
    filters = [level.applies_to for _, level in ticket_levels(contract)]
    texts = frozenset(text for text in ("type", "team") for which in filters if getattr(which, text))
    if isinstance(data, Records):
        from sdmctl.checks.scan.plain import PlainScan

        return PlainScan(data, bounds, texts)
    from sdmctl.checks.scan.frames import FrameScan  # the only way to a table engine

    return FrameScan(data, bounds, texts)


def _findings(check: RowCheck, broken: Broken, places: Places, when: When) -> Iterator[Finding]:
    """The first rows, the last of which says how many more there are."""
    more = broken.count - len(broken.rows)
    for row in broken.rows:
        message = check.message(row, when)
        if more and row is broken.rows[-1]:
            message += f"; the same is wrong with {more:,} more in this file"
        yield Finding(message, places.of(row, check.FIELD))


def _of_profiles(check: ProfileCheck, profiles: Profiles, dossier: Dossier) -> list[Diagnostic]:
    return [diagnostic(check, finding) for finding in check.check_tickets(profiles, dossier)]


def _profiles(scan: _Scan, whole: _Scan, places: Places, contract: Contract) -> Profiles:
    """Those of a part of the tickets, which are found again in the whole of them."""
    return Profiles(
        standing=named(scan.standing(), contract),
        opened=lambda: named(scan.opened(), contract),
        place=lambda number: places.of(whole.ticket(number), "id"),
        id=lambda number: str(whole.ticket(number).id),
    )
