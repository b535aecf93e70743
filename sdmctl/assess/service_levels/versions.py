"""The contract as it reads from one amendment to the next, and which of its versions judges a ticket."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sdmctl.assess.service_levels.targets import LineKey, line_keys
from sdmctl.calendar.zone import midnight
from sdmctl.model.amendment import Governs
from sdmctl.model.contract import Contract

if TYPE_CHECKING:
    from sdmctl.model.repository import Dossier, Terms

BEFORE, AFTER = -(1 << 62), 1 << 62
"""Instants before and after every other."""


@dataclass(frozen=True, slots=True)
class Version:
    """The contract between two amendments; half-open instants."""

    terms: Terms
    since: int
    until: int

    @property
    def contract(self) -> Contract:
        """As it reads in that time."""
        return self.terms.contract

    @property
    def governs(self) -> Governs:
        """Which tickets its amendment is about."""
        return self.terms.amendment.document.governs if self.terms.amendment else Governs.OPENED


def versions(dossier: Dossier) -> tuple[Version, ...]:
    """The contract as it reads over time, the signed one first."""
    zone = dossier.contract.document.time_zone
    begins = [midnight(each.amendment.document.effective, zone) if each.amendment else BEFORE for each in dossier.terms]
    ends = [*begins[1:], AFTER]
    return tuple(Version(*each) for each in zip(dossier.terms, begins, ends, strict=True))


def begun(dossier: Dossier, end: int) -> tuple[Version, ...]:
    """The versions that have begun just before an instant: the end of a period, or `as_of`."""
    return tuple(each for each in versions(dossier) if each.since < end)


def during(dossier: Dossier, start: int, end: int) -> Iterator[Version]:
    """The versions in `[start, end)`, each cut to it."""
    for each in versions(dossier):
        since, until = max(each.since, start), min(each.until, end)
        if since < until:
            yield replace(each, since=since, until=until)


def governing(dossier: Dossier, opened: int, ended: int) -> Terms:
    """The terms by which a ticket is judged: in force at its opening, or at its clock's end where they say so."""
    found = [each for each in versions(dossier) if (opened if each.governs is Governs.OPENED else ended) >= each.since]
    return found[-1].terms


def in_force(dossier: Dossier, end: int) -> tuple[Contract, tuple[LineKey, ...]]:
    """The contract as it reads just before an instant (the end of a period, or `as_of`), and its lines.

    Levels and lines that an amendment took away follow at the end: tickets opened before are still judged by them.
    """
    *earlier, last = [each.contract for each in begun(dossier, end)]
    if not earlier:
        return last, tuple(line_keys(last))
    levels = dict(last.service_levels)
    for contract in reversed(earlier):
        levels |= {name: level for name, level in contract.service_levels.items() if name not in levels}
    keys = {(key.service_level, key.priority): key for key in line_keys(last)}
    for contract in reversed(earlier):
        keys |= {at: key for key in line_keys(contract) if (at := (key.service_level, key.priority)) not in keys}
    return last.model_copy(update={"service_levels": levels}), tuple(keys.values())
