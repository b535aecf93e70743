"""Stays: what phase, priority, nature and service a ticket was in, from when to when, as known at an instant."""

from dataclasses import dataclass

import narwhals as nw

from sdmctl.facts.engine import Engine
from sdmctl.facts.order import Frame, following, kept, known_empty, preceding, running_sum
from sdmctl.facts.views import Views
from sdmctl.model.contract import Phase
from sdmctl.model.tables import PHASES

RUNNING, PAUSED, DONE, CANCELLED = range(4)
"""What a phase does to a clock: new and active run, resolved and closed are done."""

SCALE = 1 << 30
"""A moment is `at * SCALE + place in file order`: one number that orders the events of one instant too.

The opening of a ticket is its first moment, `opened * SCALE`: every event comes after it.
"""

STILL = 1 << 62
"""The end of what has not ended: later than any instant."""


def at(moment: str) -> nw.Expr:
    """The instant of a moment."""
    return nw.col(moment) // SCALE


@dataclass(frozen=True, slots=True)
class Stays:
    """What happened to the tickets up to their `as_of`; frames of one engine, events in order of ticket and moment."""

    tickets: Frame
    """Not cancelled: ticket, opened, due, excluded, type, team, first_priority, first_nature, as_of, service and
    nature as they stand, doing (running, paused, done) since the moment `turned` (null: the opening)."""
    phases: Frame
    """ticket, moment, phase: each change of status."""
    turns: Frame
    """ticket, moment, doing, was, until: where a status changed what the clock does; `until` the next turn's moment."""
    breaks: Frame
    """ticket, doing, gone, back: the stretches that do not run, `[gone, back)`; `back` is `STILL` while a pause lasts.
    What is done for good is none: there the clock has stopped."""
    priorities: Frame
    """ticket, moment, priority, raised: each true change of priority."""
    natures: Frame
    """ticket, moment, nature: each true change of nature."""
    events: Frame
    """ticket, moment, event."""


def observe(seen: Views, engine: Engine) -> Stays:
    """The stays of all tickets as their views know them."""
    events = engine.frame(seen.events)
    events = kept(events.with_columns(moment=nw.col("at") * SCALE + nw.col("seq") + 1))
    opened = engine.frame(seen.tickets)
    phases = _some(events, "phase")
    turns = kept(_turns(phases))
    natures = _changes(_some(events, "nature"), opened, "nature")
    priorities = _changes(_some(events, "priority"), opened, "priority")
    return Stays(
        tickets=kept(_standing(opened, turns, events)),
        phases=phases,
        turns=turns,
        breaks=kept(_breaks(turns)),
        priorities=kept(priorities.with_columns(raised=_raised()).drop("was")),
        natures=natures.drop("was"),
        events=_some(events, "event"),
    )


def _some(events: Frame, field: str) -> Frame:
    return events.filter(~nw.col(field).is_null()).select("ticket", "moment", field)


def _is(*phases: Phase) -> nw.Expr:
    return nw.col("phase").is_in([PHASES.index(phase) for phase in phases])


def _turns(phases: Frame) -> Frame:
    doing = (
        nw.when(_is(Phase.NEW, Phase.ACTIVE))
        .then(nw.lit(RUNNING))
        .otherwise(nw.when(_is(Phase.PAUSED)).then(nw.lit(PAUSED)).otherwise(_over()))
    )
    stays = phases.select("ticket", "moment", doing=doing)
    was = preceding(stays, "doing", "ticket", "moment").fill_null(RUNNING)
    turns = stays.with_columns(was=was).filter(nw.col("doing") != nw.col("was"))
    return turns.with_columns(until=following(turns, "moment", "ticket", "moment"))


def _over() -> nw.Expr:
    return nw.when(_is(Phase.CANCELLED)).then(nw.lit(CANCELLED)).otherwise(nw.lit(DONE))


def _standing(opened: Frame, turns: Frame, events: Frame) -> Frame:
    """The tickets as they stand at `as_of`, less the cancelled."""
    last_turn = turns.filter(nw.col("until").is_null()).select("ticket", "doing", turned="moment")
    stand = opened.join(last_turn, on="ticket", how="left").with_columns(nw.col("doing").fill_null(RUNNING))
    stand = stand.filter(nw.col("doing") != CANCELLED).rename({"priority": "first_priority"})
    stand = stand.with_columns(first_nature=nw.col("nature"))
    for field in ("nature", "service"):
        named = _some(events, field)
        if known_empty(named):
            continue
        last = named.group_by("ticket").agg(nw.col("moment").max()).join(named, on=["ticket", "moment"], how="inner")
        stand = stand.join(last.select("ticket", latest=field), on="ticket", how="left")
        now = nw.when(nw.col("latest").is_null()).then(nw.col(field)).otherwise(nw.col("latest"))
        stand = stand.with_columns(now.alias(field)).drop("latest")
    return stand


def _changes(named: Frame, opened: Frame, field: str) -> Frame:
    """The events that change a field, with what it `was`: one that repeats the value changes nothing."""
    first = opened.select("ticket", first=field)
    before = named.with_columns(earlier=preceding(named, field, "ticket", "moment"),
                                since=preceding(named, "moment", "ticket", "moment"))  # fmt: skip
    before = before.join(first, on="ticket", how="inner")
    was = nw.when(nw.col("since").is_null()).then(nw.col("first")).otherwise(nw.col("earlier"))
    changed = before.with_columns(was=was).select("ticket", "moment", field, "was")
    return changed.filter((nw.col("was") != nw.col(field)) | nw.col("was").is_null())


def _raised() -> nw.Expr:
    """Toward the front of the contract's order; a priority where there was none counts as raised."""
    return (nw.col("priority") < nw.col("was")) | nw.col("was").is_null()


def _breaks(turns: Frame) -> Frame:
    back = nw.when(nw.col("until").is_null()).then(nw.lit(STILL)).otherwise(at("until"))
    halting = (nw.col("doing") == PAUSED) | ((nw.col("doing") != RUNNING) & ~nw.col("until").is_null())
    return _united(turns.filter(halting).select("ticket", "doing", "moment", gone=at("moment"), back=back))


def _united(breaks: Frame) -> Frame:
    """Pauses that touch are one, whatever status stood between them for no time."""
    breaks = breaks.filter(nw.col("gone") < nw.col("back"))
    pause = nw.col("doing") == PAUSED
    after = preceding(breaks, "back", "ticket", "moment")
    touches = pause & (preceding(breaks, "doing", "ticket", "moment") == PAUSED) & (nw.col("gone") == after)
    marked = breaks.with_columns(touches=touches.fill_null(False))
    if known_empty(marked.filter(nw.col("touches"))):
        return breaks.drop("moment")
    marked = marked.with_columns(first=nw.when(nw.col("touches")).then(nw.lit(0)).otherwise(nw.lit(1)))
    marked = marked.with_columns(number=running_sum(marked, "first", "ticket", "moment"))
    return marked.group_by("ticket", "number", "doing").agg(nw.col("gone").min(), nw.col("back").max()).drop("number")
