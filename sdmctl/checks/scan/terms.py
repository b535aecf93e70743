"""The tickets of a contract that amendments change, by the terms in force when they were opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sdmctl.calendar.zone import midnight
from sdmctl.model.repository import Dossier
from sdmctl.model.tables import Records, Tables

_BEFORE, _AFTER = -(1 << 62), 1 << 62


def by_terms(data: Records | Tables, dossier: Dossier) -> Iterator[tuple[Records | Tables, Dossier]]:
    """The tickets opened under each version of the contract, with the dossier as it read then.

    What an amendment says of tickets by their end is not looked at: it is a matter of a few tickets, and of judging.
    """
    if not dossier.amended:
        yield data, dossier
        return
    zone = dossier.contract.document.time_zone
    begins: list[int] = [
        midnight(each.amendment.document.effective, zone) for each in dossier.amended if each.amendment
    ]
    for terms, (since, until) in zip(dossier.amended, pairwise([_BEFORE, *begins, _AFTER]), strict=True):
        own = _between(data, since, until)
        yield own, replace(dossier, contract=replace(dossier.contract, document=terms.contract))


def _between(data: Records | Tables, since: int, until: int) -> Records | Tables:
    if isinstance(data, Records):
        from sdmctl.checks.scan import plain

        opened = zip(data.tickets["ticket"], data.tickets["opened"], strict=True)
        return plain.without(data, frozenset(number for number, at in opened if not since <= at < until))
    from sdmctl.checks.scan import frames

    return frames.between(data, since, until)
