"""Every ticket judged by its own terms: the contract as it read when it was opened, or when its clock stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.service_levels.judging import Found, judged
from sdmctl.assess.service_levels.targets import LineKey, line_keys
from sdmctl.assess.service_levels.versions import BEFORE, Version, in_force, versions
from sdmctl.model.amendment import Governs
from sdmctl.model.contract import Contract
from sdmctl.model.tables import PHASES, Tables

if TYPE_CHECKING:
    from sdmctl.facts.engine import Engine
    from sdmctl.model.repository import Dossier

_VERDICT = ["ticket", "service_level", "cycle"]
"""What a verdict is known by."""


def judged_by_terms(dossier: Dossier, tables: Tables, instants: Sequence[int], engine: Engine) -> list[Found]:
    """For each instant the verdicts of all tickets with their `terms`, at their places in `in_force`'s contract.

    What begins at an instant is not in force yet just before it: a ticket opened right then is judged at the next.
    """
    first, *later = versions(dossier)
    found = list(_judged(first, 0, (dossier, tables), instants, engine))
    for number, version in enumerate(later, 1):
        if version.since >= max(instants):
            break  # nothing is known yet of what it governs, nor of what comes after it
        own = list(_judged(version, number, (dossier, tables), instants, engine))
        before = replace(version, since=BEFORE, until=version.since)
        again = (
            list(_judged(before, number, (dossier, tables), instants, engine))
            if version.governs is Governs.STOPPED
            else []
        )
        for k, at in enumerate(instants):
            if version.since < at:
                earlier = _by_end(found[k], again[k], version.since, at) if again else found[k]
                found[k] = _together(earlier, own[k])
    return found


def as_read(tables: Tables, contract: Contract, dossier: Dossier) -> Tables:
    """With the phases that a version of the contract gives to statuses, where an amendment has changed them."""
    last = dossier.contract.document.statuses
    if all(contract.statuses.get(name, phase) == phase for name, phase in last.items()):
        return tables
    phases = {code: PHASES.index(contract.statuses.get(name, phase)) for code, (name, phase) in enumerate(last.items())}
    read = pl.col("status").replace_strict(phases, default=None, return_dtype=pl.Int8)
    return replace(tables, events=tables.events.with_columns(phase=pl.coalesce(read, "phase")))


def _judged(
    version: Version, number: int, held: tuple[Dossier, Tables], instants: Sequence[int], engine: Engine
) -> Iterator[Found]:
    """The tickets opened in a version's time by its terms, whose number is put to them."""
    dossier, tables = held
    amended = bool(dossier.amended)
    own = as_read(_between(tables, version), version.contract, dossier) if amended else tables
    found = judged(version.contract, own, instants, engine)
    for at, (verdicts, unjudged) in zip(instants, found, strict=True):
        placed = _placed(verdicts, version.contract, dossier, at) if amended else verdicts
        yield placed.with_columns(terms=pl.lit(number, pl.Int16)), unjudged


def _between(tables: Tables, version: Version) -> Tables:
    """The tickets opened in a version's time, with their events."""
    tickets = tables.tickets.filter((pl.col("opened") >= version.since) & (pl.col("opened") < version.until))
    events = tables.events.join(tickets.select("ticket"), on="ticket", how="semi", maintain_order="left")
    return replace(tables, tickets=tickets, events=events)


def _by_end(earlier: Found, again: Found, since: int, as_of: int) -> Found:
    """Verdicts by earlier terms, but by new ones where the clock stopped since then, or has not stopped yet.

    When it stopped is what the earlier terms say; where they judge nothing, what the new ones say.
    """
    (old, unjudged), (new, _) = earlier, again
    ended = pl.col("stopped").fill_null(as_of)
    new = new.join(old.select(*_VERDICT, ended=ended), on=_VERDICT, how="left", maintain_order="left")
    new = new.filter(pl.coalesce("ended", ended) >= since).drop("ended")
    return pl.concat([old.filter(ended < since), new]), unjudged


def _together(one: Found, other: Found) -> Found:
    return pl.concat([one[0], other[0]]), pl.concat([one[1], other[1]])


def _placed(verdicts: pl.DataFrame, contract: Contract, dossier: Dossier, at: int) -> pl.DataFrame:
    """With the levels and lines of a version at their places in the contract that is in force at an instant."""
    whole, keys = in_force(dossier, at)
    names, lines = list(whole.service_levels), [(key.service_level, key.priority) for key in keys]
    levels = {code: names.index(name) for code, name in enumerate(contract.service_levels) if name in names}
    places = {code: _line(lines, key) for code, key in enumerate(line_keys(contract))}
    return verdicts.with_columns(
        pl.col("service_level").replace_strict(levels, default=None, return_dtype=pl.Int16),
        pl.col("line").replace_strict(places, default=None, return_dtype=pl.Int16),
    )


def _line(lines: list[tuple[str, str | None]], key: LineKey) -> int | None:
    own, whole = (key.service_level, key.priority), (key.service_level, None)
    return lines.index(own) if own in lines else lines.index(whole) if whole in lines else None
