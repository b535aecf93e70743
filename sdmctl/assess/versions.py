"""Which terms judge which ticket: the contract as it reads from one amendment to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.judging import Found, judged
from sdmctl.assess.targets import LineKey, line_keys
from sdmctl.calendar.zone import midnight
from sdmctl.model.amendment import Governs
from sdmctl.model.contract import Contract
from sdmctl.model.tables import PHASES, Tables

if TYPE_CHECKING:
    from sdmctl.facts.engine import Engine
    from sdmctl.model.repository import Dossier, Terms

_BEFORE, _AFTER = -(1 << 62), 1 << 62


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
    begins = [
        midnight(each.amendment.document.effective, zone) if each.amendment else _BEFORE for each in dossier.terms
    ]
    ends = [*begins[1:], _AFTER]
    return tuple(Version(*each) for each in zip(dossier.terms, begins, ends, strict=True))


def governing(dossier: Dossier, opened: int, ended: int) -> Terms:
    """The terms by which a ticket is judged: in force at its opening, or at its clock's end where they say so."""
    found = [each for each in versions(dossier) if (opened if each.governs is Governs.OPENED else ended) >= each.since]
    return found[-1].terms


def in_force(dossier: Dossier, end: int) -> tuple[Contract, tuple[LineKey, ...]]:
    """The contract as it reads just before an instant (the end of a period, or `as_of`), and its lines.

    Levels and lines that an amendment took away follow at the end: tickets opened before are still judged by them.
    """
    begun = [each.contract for each in versions(dossier) if each.since < end]
    levels = {name: level for contract in begun for name, level in contract.service_levels.items()}
    whole = begun[-1].model_copy(update={"service_levels": levels}) if len(begun) > 1 else begun[0]
    keys = list(line_keys(whole))
    known = {(key.service_level, key.priority) for key in keys}
    for contract in begun[:-1]:
        for key in line_keys(contract):
            if (key.service_level, key.priority) not in known:
                known.add((key.service_level, key.priority))
                keys.append(key)
    return whole, tuple(keys)


def judged_by_terms(dossier: Dossier, tables: Tables, instants: Sequence[int], engine: Engine) -> list[Found]:
    """For each instant the verdicts of all tickets, each by its terms; positions are those of `in_force`'s contract."""
    known = versions(dossier)
    if len(known) == 1:
        return list(judged(known[0].contract, tables, instants, engine))
    found: list[list[Found]] = [[] for _ in instants]
    for version in known:
        for k, (verdicts, unjudged) in enumerate(_by_version(version, dossier, tables, instants, engine)):
            if version.governs is Governs.STOPPED:
                found[k] = [(_ending(old, version.since, instants[k], after=False), left) for old, left in found[k]]
            found[k].append((verdicts, unjudged))
    return [(pl.concat([each for each, _ in parts]), pl.concat([left for _, left in parts])) for parts in found]


def _by_version(
    version: Version, dossier: Dossier, tables: Tables, instants: Sequence[int], engine: Engine
) -> Iterator[Found]:
    own = _between(tables, version.since, version.until)
    found = judged(version.contract, _as_read(own, version.contract, dossier), instants, engine)
    if version.governs is Governs.OPENED:
        for at, (verdicts, unjudged) in zip(instants, found, strict=True):
            yield _placed(verdicts, version.contract, dossier, at), unjudged
        return
    before = _as_read(_between(tables, _BEFORE, version.since), version.contract, dossier)
    earlier = judged(version.contract, before, instants, engine)
    for at, (verdicts, unjudged), (still, _) in zip(instants, found, earlier, strict=True):
        both = pl.concat([verdicts, _ending(still, version.since, at, after=True)])
        yield _placed(both, version.contract, dossier, at), unjudged


def _between(tables: Tables, since: int, until: int) -> Tables:
    """The tickets opened in `[since, until)`, with their events."""
    tickets = tables.tickets.filter((pl.col("opened") >= since) & (pl.col("opened") < until))
    events = tables.events.join(tickets.select("ticket"), on="ticket", how="semi", maintain_order="left")
    return replace(tables, tickets=tickets, events=events)


def _as_read(tables: Tables, contract: Contract, dossier: Dossier) -> Tables:
    """With the phases that a version gives to statuses, where an amendment has changed them."""
    last = dossier.contract.document.statuses
    if all(contract.statuses.get(name, phase) == phase for name, phase in last.items()):
        return tables
    phases = {code: PHASES.index(contract.statuses.get(name, phase)) for code, (name, phase) in enumerate(last.items())}
    read = pl.col("status").replace_strict(phases, default=None, return_dtype=pl.Int8)
    return replace(tables, events=tables.events.with_columns(phase=pl.coalesce(read, "phase")))


def _ending(verdicts: pl.DataFrame, since: int, as_of: int, *, after: bool) -> pl.DataFrame:
    ended = pl.col("stopped").fill_null(as_of) >= since
    return verdicts.filter(ended if after else ~ended)


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
