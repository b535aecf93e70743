"""Why a ticket got its verdict: sentences and tables for people, a document for machines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sdmctl.assess.service_levels.results import Verdict
from sdmctl.calendar.opening import LocalDay, Reason
from sdmctl.calendar.zone import iso
from sdmctl.report.table import Column, Kind, Readers, Row, Table
from sdmctl.values.duration import parse_duration

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.explanation import Explanation
    from sdmctl.model.amendment import Amendment
    from sdmctl.report.locale import Locale
    from sdmctl.values.period import Period

_STRETCHES = (
    ("ticket", Kind.TEXT, Readers.MACHINES),
    ("service_level", Kind.TEXT, Readers.MACHINES),
    ("cycle", Kind.INTEGER, Readers.MACHINES),
    ("start", Kind.INSTANT, Readers.ALL),
    ("end", Kind.INSTANT, Readers.ALL),
    ("stay", Kind.WORD, Readers.ALL),
    ("tool_status", Kind.TEXT, Readers.ALL),
    ("priority", Kind.TEXT, Readers.ALL),
    ("clock", Kind.WORD, Readers.ALL),
    ("open_hours", Kind.WORD, Readers.ALL),
    ("closed_days", Kind.TEXT, Readers.ALL),
    ("business_seconds", Kind.DURATION, Readers.ALL),
    ("total_seconds", Kind.DURATION, Readers.ALL),
)
_STEPS = (("at", Kind.INSTANT), ("before", Kind.TEXT), ("after", Kind.TEXT), ("way", Kind.WORD), ("reading", Kind.TEXT))
_ALTERNATIVES = (
    ("rule", Kind.TEXT),
    ("in_force", Kind.TEXT),
    ("value", Kind.TEXT),
    ("verdict", Kind.WORD),
    ("elapsed_seconds", Kind.DURATION),
    ("deadline", Kind.INSTANT),
    ("counted", Kind.BOOLEAN),
)


@dataclass(frozen=True, slots=True)
class Told:
    """One explanation in words: a heading, sentences, then the tables that have rows."""

    heading: str
    sentences: tuple[str, ...]
    tables: tuple[Table, ...]


def told(explanation: Explanation, period: Period, locale: Locale) -> Told:
    """An explanation for people."""
    tables = (stretch_table(explanation, locale), _steps(explanation, locale), _alternatives(explanation, locale))
    return Told(
        _heading(explanation, locale),
        tuple(_sentences(explanation, period, locale)),
        tuple(table for table in tables if table.rows),
    )


def stretch_table(explanation: Explanation, locale: Locale) -> Table:
    """Each stretch, cut where the calendar opens and closes, with the running sum of the clock."""
    columns = tuple(Column(name, kind, locale.say(f"column.{name}"), readers) for name, kind, readers in _STRETCHES)
    return Table(locale.say("explain.stretches"), columns, tuple(_stretch_rows(explanation, locale)))


def explanation_json(explanation: Explanation, locale: Locale) -> dict[str, Any]:
    """An explanation as JSON holds it."""
    from sdmctl.report.formats.json import records

    row, zone = explanation.row, locale.zone
    instants = {name: _iso(row[name], zone) for name in ("started", "stopped", "deadline")}
    return {
        "ticket": explanation.ticket,
        "service_level": explanation.service_level,
        "clause": explanation.level.clause,
        "amendment": explanation.amendment.id if explanation.amendment else None,
        "cycle": row["cycle"],
        "priority": explanation.priority,
        "target": explanation.within,
        "calendar": explanation.calendar,
        **instants,
        "elapsed_seconds": row["elapsed_seconds"],
        "paused_seconds": row["paused_seconds"],
        "verdict": explanation.verdict.value,
        "counted": row["counted"],
        "excluded": row["excluded"],
        "stretches": records(stretch_table(explanation, locale), zone),
        "priority_changes": records(_steps(explanation, locale), zone),
        "other_readings": records(_alternatives(explanation, locale), zone),
    }


def _heading(explanation: Explanation, locale: Locale) -> str:
    level, clause = explanation.level.title, explanation.level.clause
    heading = locale.say(
        "explain.heading",
        level=locale.say("explain.level", level=level, clause=clause) if clause else level,
        priority=explanation.priority or locale.say("explain.no_priority"),
        verdict=locale.say(f"verdict.{explanation.verdict}"),
    )
    cycle = int(explanation.row["cycle"] or 1)
    return locale.say("explain.cycle", heading=heading, cycle=cycle) if cycle > 1 else heading


def _sentences(explanation: Explanation, period: Period, locale: Locale) -> Iterator[str]:
    row, within = explanation.row, explanation.within
    calendar = explanation.contract.calendars[explanation.calendar] if explanation.calendar else None
    yield locale.say(
        "explain.target",
        allowance=locale.allowance(within if within == "agreed" else parse_duration(within)),
        calendar=(calendar.title or explanation.calendar or "") if calendar else locale.say("explain.round_the_clock"),
        elapsed=locale.duration(int(row["elapsed_seconds"] or 0)),
        paused=locale.duration(int(row["paused_seconds"] or 0)),
    )
    yield locale.say(
        "explain.dates",
        started=locale.instant(int(row["started"] or 0)),
        deadline=locale.say("explain.unknown") if row["deadline"] is None else locale.instant(int(row["deadline"])),
        stopped=locale.say("explain.open") if row["stopped"] is None else locale.instant(int(row["stopped"])),
    )
    if explanation.amendment:
        yield _amendment(explanation.amendment, locale)
    if row["excluded"]:
        yield locale.say("explain.excluded")
    elif not row["counted"] and explanation.verdict in (Verdict.MET, Verdict.BREACHED):
        yield locale.say("explain.not_counted", period=locale.period(period))


def _amendment(amendment: Amendment, locale: Locale) -> str:
    said = {"id": amendment.id, "title": amendment.title, "effective": locale.long_day(amendment.effective)}
    if amendment.clause is None:
        return locale.say("explain.amendment", **said)
    return locale.say("explain.amendment_clause", clause=amendment.clause, **said)


def _stretch_rows(explanation: Explanation, locale: Locale) -> Iterator[Row]:
    for stretch in explanation.stretches:
        runs = stretch.counts == "runs"
        total = stretch.total_seconds - stretch.business_seconds * runs
        for part in stretch.parts:
            business = (part.end - part.start) * part.is_open
            total += business * runs
            yield (
                explanation.ticket,
                explanation.service_level,
                explanation.row["cycle"],
                part.start,
                part.end,
                stretch.phase.value,
                stretch.status,
                stretch.priority,
                stretch.counts,
                "open" if part.is_open else "closed",
                ", ".join(dict.fromkeys(_named(day, locale) for day in part.closed_days)) or None,
                business,
                total,
            )


def _named(day: LocalDay, locale: Locale) -> str:
    """A holiday or closure with its date, a day off by its name."""
    if day.reason is Reason.HOLIDAY:
        return f"{day.name} ({locale.day(day.day)})"
    if day.reason is Reason.HOURS:
        return locale.weekday(day.day.weekday())
    return f"{locale.say(f'why.{day.reason}')} ({locale.day(day.day)})"


def _steps(explanation: Explanation, locale: Locale) -> Table:
    rows = [
        (step.at, step.before, step.after, step.way, locale.say(f"rule.priority_{step.way}.{step.rule}"))
        for step in explanation.steps
    ]
    return _table("steps", _STEPS, rows, locale)


def _alternatives(explanation: Explanation, locale: Locale) -> Table:
    verdicts = list(Verdict)
    rows: list[Row] = []
    for other in explanation.alternatives:
        head = (other.rule, other.in_force, other.value)
        for row in other.rows:
            verdict = verdicts[int(row["verdict"] or 0)].value
            rows.append((*head, verdict, row["elapsed_seconds"], row["deadline"], row["counted"]))
        if not other.rows:
            rows.append((*head, None, None, None, None))
    return _table("alternatives", _ALTERNATIVES, rows, locale)


def _table(what: str, columns: tuple[tuple[str, Kind], ...], rows: list[Any], locale: Locale) -> Table:
    headed = tuple(Column(name, kind, locale.say(f"column.{name}")) for name, kind in columns)
    return Table(locale.say(f"explain.{what}"), headed, tuple(rows))


def _iso(at: int | None, zone: str) -> str | None:
    return None if at is None else iso(int(at), zone)
