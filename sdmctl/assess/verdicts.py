"""Verdicts: each ticket against each service level, from its clock, its target and its deadline."""

from dataclasses import dataclass

import narwhals as nw

from sdmctl.assess.deadline import deadlines
from sdmctl.assess.elapsed import measured
from sdmctl.assess.priority import segments
from sdmctl.assess.results import VERDICTS, Verdict
from sdmctl.assess.targets import AGREED, NO_PRIORITY, UNITS
from sdmctl.calendar.lookup import Lookup
from sdmctl.facts.clocks import Reading, clocks
from sdmctl.facts.order import Frame, kept, known_empty
from sdmctl.facts.stays import PAUSED, Stays, at
from sdmctl.model.contract import Contract
from sdmctl.model.service_level import CountsIn, Filter, Rules
from sdmctl.model.tables import NATURES, codes


@dataclass(frozen=True, slots=True)
class Promise:
    """What one service level asks: how its clock is read, its targets as a frame, and what they count."""

    number: int
    """The level's position in the contract."""
    how: Reading
    targets: Frame
    """Columns `targets.TARGET_COLUMNS`."""
    units: list[int]
    """Positions in `UNITS` that occur among the targets."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One service level's tickets: those judged, and the clocks for which there was nothing to judge by."""

    verdicts: Frame
    """Columns `VERDICTS`, but for `counted`; with opened (instant)."""
    unjudged: Frame
    """ticket, why: position in `UNJUDGED`."""


UNJUDGED = ("missing-target", "missing-due-date")
"""Why a ticket that a level matches cannot be judged by it, as the codes of diagnostics."""

_NO_TARGET, _NO_DUE_DATE = range(len(UNJUDGED))


def matching(tickets: Frame, which: Filter, contract: Contract) -> Frame:
    """The tickets that a service level's filter matches, as they stand at `as_of`."""
    for field in ("nature", "type", "service", "team"):
        names: tuple[str, ...] = getattr(which, field)
        if names:
            tickets = tickets.filter(nw.col(field).is_in(_coded(field, names, contract)))
    if which.lot:
        services = [code for code, each in enumerate(contract.services.values()) if each.lot in which.lot]
        tickets = tickets.filter(nw.col("service").is_in(services))
    return tickets


def _coded(field: str, names: tuple[str, ...], contract: Contract) -> list[str] | list[int]:
    known = {"nature": codes(NATURES), "service": codes(tuple(contract.services))}.get(field)
    return list(names) if known is None else [known[name] for name in names if name in known]


def judge(tickets: Frame, stays: Stays, promise: Promise, lookup: Lookup, rules: Rules) -> Judged:
    """The verdicts of one service level on the tickets that it matches."""
    ran = clocks(tickets, stays, promise.how).join(tickets, on="ticket", how="inner")
    pauses = PAUSED in promise.how.stopped_by
    ran = kept(ran.with_columns(pausing=nw.col("ended").is_null() & (nw.col("doing") == PAUSED) & nw.lit(pauses)))
    cut = segments(ran, stays.priorities, rules)
    last = _targeted(cut.last, promise).with_columns(
        from_at=at("since"), to_at=nw.when(nw.col("ended").is_null()).then(nw.lit(stays.as_of)).otherwise(at("ended"))
    )
    unjudged = nw.concat([_without_target(cut.last, promise), _without_date(last)])
    breaks = stays.breaks.filter(nw.col("doing").is_in(list(promise.how.stopped_by)))
    last = _dated(last, breaks, promise, lookup, rules)
    if not known_empty(cut.earlier):
        last = last.join(_standing(cut.earlier, breaks, promise, lookup, rules), on="clock", how="left")
    else:
        last = last.with_columns(stands=nw.lit(None, nw.Int64))
    return Judged(_verdicts(last, promise), unjudged)


def _standing(earlier: Frame, breaks: Frame, promise: Promise, lookup: Lookup, rules: Rules) -> Frame:
    """The breaches that had already happened when the priority changed: clock, stands (the earliest deadline)."""
    ended = _targeted(earlier, promise).with_columns(from_at=at("since"), to_at=at("until"), pausing=nw.lit(False))
    late = _dated(ended, breaks, promise, lookup, rules).filter(nw.col("deadline") < nw.col("to_at"))
    return late.group_by("clock").agg(stands=nw.col("deadline").min())


def _targeted(stretches: Frame, promise: Promise) -> Frame:
    """With the target of their priority and service; those that have none are dropped."""
    return _keyed(stretches).join(promise.targets, on=["target_priority", "target_service"], how="inner")


def _keyed(stretches: Frame) -> Frame:
    return stretches.with_columns(
        target_priority=nw.col("priority").cast(nw.Int64).fill_null(NO_PRIORITY),
        target_service=nw.col("service").cast(nw.Int64).fill_null(NO_PRIORITY),
    )


def _without_target(stretches: Frame, promise: Promise) -> Frame:
    missing = _keyed(stretches).join(promise.targets, on=["target_priority", "target_service"], how="anti")
    return missing.select("ticket", why=nw.lit(_NO_TARGET))


def _without_date(stretches: Frame) -> Frame:
    return stretches.filter(_lacks_date()).select("ticket", why=nw.lit(_NO_DUE_DATE))


def _lacks_date() -> nw.Expr:
    return (nw.col("unit") == UNITS.index(AGREED)) & nw.col("due").is_null()


def _dated(stretches: Frame, breaks: Frame, promise: Promise, lookup: Lookup, rules: Rules) -> Frame:
    found = measured(stretches.filter(~_lacks_date()), breaks, lookup)
    return deadlines(found, promise.units, lookup, rules.boundary)


def _verdicts(last: Frame, promise: Promise) -> Frame:
    """Breached as soon as the deadline has passed, even while open; a breach before a raise stands."""
    late = nw.col("deadline").fill_null(1 << 62) < nw.col("to_at")
    stands = ~nw.col("stands").is_null()
    verdict = (
        nw.when(late | stands)
        .then(nw.lit(_code(Verdict.BREACHED)))
        .otherwise(
            nw.when(~nw.col("ended").is_null())
            .then(nw.lit(_code(Verdict.MET)))
            .otherwise(
                nw.when(nw.col("pausing")).then(nw.lit(_code(Verdict.PAUSED))).otherwise(nw.lit(_code(Verdict.RUNNING)))
            )
        )
    )
    return last.with_columns(
        service_level=nw.lit(promise.number),
        started=nw.col("from_at"),
        stopped=at("ended"),
        deadline=nw.when(stands).then(nw.col("stands")).otherwise(nw.col("deadline")),
        verdict=verdict,
    ).select(*(name for name in VERDICTS if name != "counted"), "opened")


def _code(verdict: Verdict) -> int:
    return list(Verdict).index(verdict)


def in_period(counts_in: CountsIn, start: int, end: int) -> nw.Expr:
    """Whether a row of the verdicts counts in `[start, end)`: only met and breached do, and no excluded one."""
    met, breached = nw.col("verdict") == _code(Verdict.MET), nw.col("verdict") == _code(Verdict.BREACHED)
    when = {
        CountsIn.OUTCOME: nw.when(met).then(nw.col("stopped")).otherwise(nw.col("deadline")),
        CountsIn.OPENED: nw.col("opened"),
        CountsIn.STOPPED: nw.col("stopped"),
    }[counts_in]
    return ((met | breached) & (when >= start) & (when < end)).fill_null(False)
