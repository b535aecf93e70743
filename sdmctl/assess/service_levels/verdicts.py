"""Verdicts: each ticket against each service level, from its clock, its target and its deadline."""

from collections.abc import Sequence
from dataclasses import dataclass

import narwhals as nw

from sdmctl.assess.service_levels.deadline import deadlines
from sdmctl.assess.service_levels.elapsed import measured
from sdmctl.assess.service_levels.lateness import lateness
from sdmctl.assess.service_levels.priority import segments
from sdmctl.assess.service_levels.results import LATER, VERDICTS, Verdict
from sdmctl.assess.service_levels.targets import AGREED, NO_PRIORITY, UNITS
from sdmctl.calendar.lookup import Lookup
from sdmctl.facts.clocks import Reading, clocks
from sdmctl.facts.order import Frame, kept, known_empty
from sdmctl.facts.stays import DONE, PAUSED, STILL, Stays, at
from sdmctl.model.contract import Contract
from sdmctl.model.service_level import CountsIn, Filter
from sdmctl.model.tables import NATURES, codes


@dataclass(frozen=True, slots=True)
class Promise:
    """What a service level asks: on which tickets, and how its clock is read."""

    applies_to: Filter
    how: Reading


@dataclass(frozen=True, slots=True)
class Terms:
    """What tickets are judged by: the contract's rules, targets and calendars."""

    contract: Contract
    targets: Frame
    """Of every service level: service_level, target_priority, target_service, unit, allowance, calendar, line."""
    units: list[int]
    """Positions in `UNITS` that occur among the targets."""
    lookup: Lookup


@dataclass(frozen=True, slots=True)
class Judged:
    """The tickets of some service levels: those judged, and the clocks for which there was nothing to judge by."""

    verdicts: Frame
    """Columns `VERDICTS`, but for those of `LATER`; with opened (instant)."""
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


def judge(promises: Sequence[Promise], stays: Stays, terms: Terms) -> Judged:
    """The verdicts of some service levels, each on the tickets that it matches."""
    ran = kept(nw.concat([_running(promise, stays, terms.contract) for promise in promises]))
    cut = segments(ran, stays.priorities, terms.contract.rules)
    last = _targeted(cut.last, terms).with_columns(
        from_at=at("since"), to_at=nw.when(nw.col("ended").is_null()).then(nw.col("as_of")).otherwise(at("ended"))
    )
    unjudged = nw.concat([_without_target(cut.last, terms), _without_date(last)])
    last = _dated(last, stays.breaks, terms)
    if known_empty(cut.earlier):
        last = last.with_columns(stands=nw.lit(None, nw.Int64))
    else:
        last = last.join(_standing(cut.earlier, stays, terms), on="clock", how="left")
    return Judged(_verdicts(lateness(_breached(last), stays.breaks, terms.lookup)), unjudged)


_OF_TICKET = ("ticket", "opened", "due", "excluded", "service", "first_priority", "as_of", "doing")


def _running(promise: Promise, stays: Stays, contract: Contract) -> Frame:
    """The clocks of one service level, with what is asked of their tickets."""
    tickets = matching(stays.tickets, promise.applies_to, contract)
    ran = clocks(tickets, stays, promise.how).join(tickets.select(*_OF_TICKET), on="ticket", how="inner")
    return ran.with_columns(pausing=nw.col("ended").is_null() & (nw.col("doing") == PAUSED) & nw.col("halts_on_pause"))


def _standing(earlier: Frame, stays: Stays, terms: Terms) -> Frame:
    """The breaches that had already happened when the priority changed: clock, stands (the earliest deadline).

    A ticket that was resolved in time when its priority changed had not breached: its days went by while it rested.
    """
    ended = _targeted(earlier, terms).with_columns(from_at=at("since"), to_at=at("until"), pausing=nw.lit(False))
    dated = _dated(ended, stays.breaks, terms).join(_rested(earlier, stays), on="key", how="left")
    at_rest = nw.when(nw.col("rested").is_null()).then(nw.col("to_at")).otherwise(at("rested"))
    late = dated.filter(nw.col("deadline") < at_rest)
    return late.group_by("clock").agg(stands=nw.col("deadline").min())


def _rested(earlier: Frame, stays: Stays) -> Frame:
    """Of segments that ended while the ticket was resolved or closed: key, and the moment since when it was."""
    done = stays.turns.filter(nw.col("doing") == DONE).select("ticket", rested="moment", woken="until")
    within = (
        earlier.filter(nw.col("halts_when_done")).select("key", "ticket", "until").join(done, on="ticket", how="inner")
    )
    still = nw.col("woken").is_null() | (nw.col("until") < nw.col("woken"))
    return within.filter((nw.col("rested") < nw.col("until")) & still).select("key", "rested")


_TARGET = ("service_level", "target_priority", "target_service")


def _targeted(stretches: Frame, terms: Terms) -> Frame:
    """With the target of their priority and service; those that have none are dropped."""
    return _keyed(stretches).join(terms.targets, on=list(_TARGET), how="inner")


def _keyed(stretches: Frame) -> Frame:
    return stretches.with_columns(
        target_priority=nw.col("priority").cast(nw.Int64).fill_null(NO_PRIORITY),
        target_service=nw.col("service").cast(nw.Int64).fill_null(NO_PRIORITY),
    )


def _without_target(stretches: Frame, terms: Terms) -> Frame:
    missing = _keyed(stretches).join(terms.targets, on=list(_TARGET), how="anti")
    return missing.select("ticket", why=nw.lit(_NO_TARGET))


def _without_date(stretches: Frame) -> Frame:
    return stretches.filter(_lacks_date()).select("ticket", why=nw.lit(_NO_DUE_DATE))


def _lacks_date() -> nw.Expr:
    return (nw.col("unit") == UNITS.index(AGREED)) & nw.col("due").is_null()


def _dated(stretches: Frame, breaks: Frame, terms: Terms) -> Frame:
    found = measured(stretches.filter(~_lacks_date()), breaks, terms.lookup)
    return deadlines(found, terms.units, terms.lookup, terms.contract.rules.boundary)


def _breached(last: Frame) -> Frame:
    """As soon as the deadline has passed, even while open; a breach before a raise stands, with its deadline."""
    stands = ~nw.col("stands").is_null()
    late = nw.col("deadline").fill_null(STILL) < nw.col("to_at")
    deadline = nw.when(stands).then(nw.col("stands")).otherwise(nw.col("deadline"))
    return last.with_columns(breached=late | stands, deadline=deadline)


def _verdicts(last: Frame) -> Frame:
    verdict = (
        nw.when(nw.col("breached"))
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
        started=nw.col("from_at"),
        stopped=at("ended"),
        verdict=verdict,
    ).select(*(name for name in VERDICTS if name not in LATER), "opened")


def _code(verdict: Verdict) -> int:
    return list(Verdict).index(verdict)


def by_its_terms(rules: Sequence[CountsIn], start: int, end: int) -> nw.Expr:
    """Whether a row counts in `[start, end)` by the rule of its own `terms`: it counts once, whatever changes."""
    within = in_period(rules[0], start, end)
    for number, rule in enumerate(rules[1:], 1):
        if rule is not rules[number - 1]:
            within = nw.when(nw.col("terms") >= number).then(in_period(rule, start, end)).otherwise(within)
    return within


def in_period(counts_in: CountsIn, start: int, end: int) -> nw.Expr:
    """Whether a row of the verdicts counts in `[start, end)`: only met and breached do, and no excluded one."""
    met, breached = nw.col("verdict") == _code(Verdict.MET), nw.col("verdict") == _code(Verdict.BREACHED)
    when = {
        CountsIn.OUTCOME: nw.when(met).then(nw.col("stopped")).otherwise(nw.col("deadline")),
        CountsIn.OPENED: nw.col("opened"),
        CountsIn.STOPPED: nw.col("stopped"),
    }[counts_in]
    return ((met | breached) & (when >= start) & (when < end)).fill_null(False)
