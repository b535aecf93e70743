"""A ticket is judged by the terms that were in force: when it was opened or, where an amendment says so, at its end."""

from fractions import Fraction
from pathlib import Path

from sdmctl.assess.penalties.penalties import penalties
from sdmctl.assess.service_levels.assess import assess_all
from sdmctl.assess.service_levels.explanation import explain
from sdmctl.assess.service_levels.versions import governing, in_force
from sdmctl.calendar.zone import read_instant
from sdmctl.load.tickets import read_records
from sdmctl.model.repository import Dossier
from sdmctl.values.period import parse_period
from tests.checks.dossiers import dossier
from tests.traps.stories import HOUR, Story, contract, documents, judge, ticket

FROM_MARCH = "effective: 2026-03-02"
"""A Monday."""


def amendment(changes: str, when: str = FROM_MARCH, name: str = "one", governs: str = "") -> str:
    said = f"\ngoverns: {governs}" if governs else ""
    return f"---\nkind: amendment\nid: {name}\ntitle: Amendment {name}\n{when}{said}\nchanges:\n  {changes}\n"


def targets(within: str) -> str:
    return f"service_levels: {{level: {{targets: {{any: {within}}}}}}}"


BEFORE = ticket("2026-02-27T09:00", "2026-03-02T14:00 done", id="BEFORE")
"""Opened on a Friday under the contract as signed; 13 hours later, under the amendment, it is done."""
AFTER = ticket("2026-03-03T09:00", "2026-03-04T14:00 done", id="AFTER")
"""The same 13 hours, all of them under the amendment."""
SIGNED = contract(within="16h")


def told(folder: Path, *amendments: str, parts: str = SIGNED, period: str = "2026-03") -> Story:
    return judge(folder, parts, BEFORE, AFTER, period=period, more="".join(amendments))


def test_a_ticket_is_judged_by_the_terms_of_the_day_it_was_opened(tmp_path: Path) -> None:
    assert told(tmp_path, amendment(targets("8h"))).verdicts() == {"BEFORE": "met", "AFTER": "breached"}


def test_an_amendment_may_judge_by_the_day_on_which_the_clock_stops(tmp_path: Path) -> None:
    judged = told(tmp_path, amendment(targets("8h"), governs="stopped"))
    assert judged.verdicts() == {"BEFORE": "breached", "AFTER": "breached"}


def test_what_stopped_before_the_day_of_effect_keeps_its_terms(tmp_path: Path) -> None:
    late = amendment(targets("8h"), "effective: 2026-03-04", governs="stopped")
    assert told(tmp_path, late).verdicts() == {"BEFORE": "met", "AFTER": "breached"}


def test_a_ticket_still_open_is_judged_by_the_end_it_may_have(tmp_path: Path) -> None:
    still_open = ticket("2026-02-27T09:00", id="OPEN")
    for governs, verdict in (("opened", "running"), ("stopped", "breached")):
        folder = tmp_path / governs
        folder.mkdir()
        more = amendment(targets("8h"), governs=governs)
        judged = judge(folder, SIGNED, still_open, period="2026-03", as_of="2026-03-02T14:00", more=more)
        assert judged.row.verdict == verdict


def test_nothing_changes_before_the_first_day_or_on_the_last_instant_before_it(tmp_path: Path) -> None:
    judged = told(tmp_path, amendment(targets("8h"), governs="stopped"), period="2026-02")
    assert judged.verdicts() == {"BEFORE": "running"}
    assert judged.assessment.contract.service_levels["level"].targets["any"].within.count == 16 * HOUR


def test_a_ticket_opened_at_the_first_instant_is_under_the_amendment(tmp_path: Path) -> None:
    round_the_clock = contract(hours="mon-sun: [00:00-24:00]", within="16h")
    edges = (
        ticket("2026-03-01T23:59:59", "2026-03-02T12:00 done", id="LAST"),
        ticket("2026-03-02T00:00", "2026-03-02T12:00 done", id="FIRST"),
    )
    judged = judge(tmp_path, round_the_clock, *edges, period="2026-03", more=amendment(targets("8h")))
    assert judged.verdicts() == {"LAST": "met", "FIRST": "breached"}


def test_amendments_apply_in_order_of_effect_whatever_their_files_are_called(tmp_path: Path) -> None:
    second = amendment(targets("12h"), "effective: 2026-03-03", "second")
    first = amendment(targets("8h"), name="first")
    assert told(tmp_path, second, first).verdicts() == {"BEFORE": "met", "AFTER": "breached"}
    judged = told(tmp_path, second.replace("12h", "14h"), first)
    assert judged.verdicts() == {"BEFORE": "met", "AFTER": "met"}


def test_by_opening_and_by_end_each_amendment_takes_its_own(tmp_path: Path) -> None:
    by_end = amendment(targets("14h"), name="end", governs="stopped")
    by_opening = amendment(targets("8h"), "effective: 2026-03-03", "opening")
    judged = told(tmp_path, by_end, by_opening)
    assert judged.verdicts() == {"BEFORE": "met", "AFTER": "breached"}
    assert [row["terms"] for row in judged.assessment.verdicts.rows(named=True)] == [1, 2]


def test_a_level_that_is_added_judges_from_its_day_on(tmp_path: Path) -> None:
    level = "{title: R, measures: response, calendar: office, objective: 90%, targets: {any: 1h}}"
    judged = told(tmp_path, amendment(f"service_levels: {{response: {level}}}"))
    assert [(row.ticket, row.service_level) for row in judged.rows] == [
        ("BEFORE", "level"),
        ("AFTER", "level"),
        ("AFTER", "response"),
    ]


def test_a_level_that_is_taken_away_still_judges_what_was_opened_before(tmp_path: Path) -> None:
    second = "second: {title: S, measures: resolution, calendar: office, objective: 90%, targets: {any: 9h}}"
    two = contract(within="8h").replace("service_levels: {", f"service_levels: {{{second}, ")
    judged = told(tmp_path, amendment("service_levels: {level: null}"), parts=two)
    assert {(row.ticket, row.service_level) for row in judged.rows} == {
        ("BEFORE", "second"),
        ("AFTER", "second"),
        ("BEFORE", "level"),
    }
    assert [(line.service_level, line.counted) for line in judged.assessment.lines] == [("second", 2), ("level", 1)]


def test_the_line_of_a_level_that_was_taken_away_ends_with_its_last_ticket(tmp_path: Path) -> None:
    second = "second: {title: S, measures: resolution, calendar: office, objective: 90%, targets: {any: 9h}}"
    two = contract(within="8h").replace("service_levels: {", f"service_levels: {{{second}, ")
    judged = told(tmp_path, amendment("service_levels: {level: null}"), parts=two, period="2026-05")
    assert [line.service_level for line in judged.assessment.lines] == ["second"]


def test_a_target_that_is_taken_away_keeps_its_line_while_it_judges(tmp_path: Path) -> None:
    within = "{P2: {within: 8h, objective: 90%}, any: {within: 9h, objective: 80%}}"
    parts = contract(within=within).replace(", objective: 90%, targets", ", targets")
    judged = told(tmp_path, amendment("service_levels: {level: {targets: {P2: null}}}"), parts=parts)
    assert [(line.priority, line.objective, line.counted) for line in judged.assessment.lines] == [
        (None, Fraction(4, 5), 1),
        ("P2", Fraction(9, 10), 1),
    ]


def test_a_service_and_a_status_that_are_added_can_be_used(tmp_path: Path) -> None:
    more = amendment("services: {payroll: {title: Payroll, calendar: office}}\n  statuses: {frozen: paused}")
    new = ticket(
        "2026-03-03T09:00",
        "2026-03-03T10:00 frozen",
        "2026-03-04T10:00 working",
        "2026-03-04T12:00 done",
        service="payroll",
    )
    row = judge(tmp_path, SIGNED, new, period="2026-03", more=more).row
    assert (row.elapsed, row.paused) == (3 * HOUR, 8 * HOUR)


def test_a_phase_that_is_changed_pauses_only_the_tickets_of_its_time(tmp_path: Path) -> None:
    waiting = ("2026-03-04T09:00 waiting", "2026-03-05T09:00 done")
    both = (ticket("2026-02-27T09:00", *waiting, id="BEFORE"), ticket("2026-03-03T09:00", *waiting, id="AFTER"))
    judged = judge(tmp_path, SIGNED, *both, period="2026-03", more=amendment("statuses: {waiting: active}"))
    assert {row.ticket: row.paused for row in judged.rows} == {"BEFORE": 8 * HOUR, "AFTER": 0}


def test_a_phase_that_is_changed_gives_each_ticket_one_verdict(tmp_path: Path) -> None:
    """By the earlier terms `parked` stops no clock, by the new ones it does: the earlier ones say when it stopped."""
    history = ("2026-02-27T10:00 parked", "2026-03-03T10:00 done")
    more = amendment("statuses: {parked: resolved}", governs="stopped")
    judged = judge(tmp_path, SIGNED, ticket("2026-02-27T09:00", *history), period="2026-03", more=more)
    assert [row["terms"] for row in judged.assessment.verdicts.rows(named=True)] == [1]


def test_each_period_of_a_trend_is_judged_by_what_was_in_force(tmp_path: Path) -> None:
    more = amendment("service_levels: {level: {objective: 50%}}")
    objectives = {period: told(tmp_path, more, period=period).line.objective for period in ("2026-02", "2026-03")}
    assert objectives == {"2026-02": Fraction(9, 10), "2026-03": Fraction(1, 2)}


def test_a_ticket_counts_once_when_the_rule_of_counting_changes(tmp_path: Path) -> None:
    more = amendment("rules: {counts_in: opened}", "effective: 2026-04-01")
    across = ticket("2026-03-31T09:00", "2026-04-01T10:00 done")
    counted = {
        period: judge(tmp_path, SIGNED, across, period=period, more=more).line.counted
        for period in ("2026-03", "2026-04", "2026-05")
    }
    assert counted == {"2026-03": 0, "2026-04": 1, "2026-05": 0}


AVAILABLE = """\
term: {start: 2026-01-01, end: 2026-12-31}
calendars: {office: {hours: {mon-fri: [09:00-17:00]}}, always: {hours: {mon-sun: [00:00-24:00]}}}
lots: {run: {title: Run, nature: run, manager: ada}, build: {title: Build, nature: project, manager: ada}}
services: {portal: {title: Portal, lot: run, calendar: office}, lab: {title: Lab, lot: build, calendar: office}}
service_levels: {up: {title: Up, measures: availability, applies_to: {lot: [run]}, calendar: service, objective: 99%}}
"""
OUTAGES = """---
kind: outages
outages:
  - {service: portal, start: 2026-03-13T16:00, end: 2026-03-16T10:00}
  - {service: lab, start: 2026-03-17T09:00, end: 2026-03-17T17:00}
"""


def available(folder: Path, more: str = "") -> Story:
    return judge(folder, AVAILABLE, ticket("2026-03-03T09:00"), period="2026-03", more=OUTAGES + more)


def test_a_level_of_a_lot_is_about_the_services_of_that_lot(tmp_path: Path) -> None:
    found = available(tmp_path).line.downtime
    assert found is not None
    assert (found.agreed, found.down) == (22 * 8 * HOUR, 2 * HOUR)


def test_an_availability_adds_up_over_the_calendars_of_its_period(tmp_path: Path) -> None:
    changes = "service_levels: {up: {calendar: always, objective: 95%}}"
    line = available(tmp_path, amendment(changes, "effective: 2026-03-16")).line
    assert line.downtime is not None
    # 2 to 13 March: 10 office days, an hour down; 16 to 31 March: 16 days round the clock less the hour that
    # summer time takes, ten hours down
    assert line.downtime.agreed == (10 * 8 + 16 * 24 - 1) * HOUR
    assert line.downtime.down == (1 + 10) * HOUR
    assert line.objective == Fraction(95, 100)


def test_an_availability_that_is_added_counts_from_its_day_on(tmp_path: Path) -> None:
    level = "{title: Lab, measures: availability, applies_to: {service: lab}, calendar: office, objective: 99%}"
    story = available(tmp_path, amendment(f"service_levels: {{lab: {level}}}", "effective: 2026-03-17"))
    line = story.assessment.lines[-1]
    assert line.downtime is not None
    assert (line.downtime.agreed, line.downtime.down) == (11 * 8 * HOUR, 8 * HOUR)


def written(folder: Path, *amendments: str, tickets: tuple[str, ...] = (BEFORE, AFTER)) -> Dossier:
    return dossier(folder, documents(SIGNED, tickets, "".join(amendments)))


def test_the_terms_of_a_verdict_can_be_asked_for(tmp_path: Path) -> None:
    told = written(tmp_path, amendment(targets("8h")))
    opened, ended = (read_instant(text, "Europe/Paris").at for text in ("2026-02-27T09:00", "2026-03-02T14:00"))
    assert governing(told, opened, ended).amendment is None
    assert governing(told, ended, ended).amendment is not None


def test_an_explanation_is_by_the_terms_of_the_ticket(tmp_path: Path) -> None:
    story = told(tmp_path, amendment(targets("8h") + "\n  calendars: {office: {closures: [2026-03-04]}}"))
    held = written(tmp_path, amendment(targets("8h") + "\n  calendars: {office: {closures: [2026-03-04]}}"))
    assert not read_records(held)[1]
    march = parse_period("2026-03")
    [before] = explain(held, story.assessment.tables, "BEFORE", march)
    [after] = explain(held, story.assessment.tables, "AFTER", march)
    assert (before.amendment, before.within) == (None, "16h")
    assert after.amendment is not None
    assert (after.amendment.id, after.within) == ("one", "8h")
    assert [each.stretches[-1].total_seconds for each in (before, after)] == [13 * HOUR, 8 * HOUR]


def test_other_readings_change_a_rule_of_the_ticket_s_own_terms(tmp_path: Path) -> None:
    again = ("2026-03-05T10:00 done", "2026-03-05T12:00 working", "2026-03-05T14:00 done")
    twice = (ticket("2026-03-05T09:00", *again),)
    story = judge(tmp_path, SIGNED, *twice, period="2026-03", more=amendment("rules: {reopened: restart}"))
    held = written(tmp_path, amendment("rules: {reopened: restart}"), tickets=twice)
    [found] = explain(held, story.assessment.tables, "T", parse_period("2026-03"))
    assert {each.in_force for each in found.alternatives if each.rule == "reopened"} == {"restart"}
    other = {each.value: [row["elapsed_seconds"] for row in each.rows] for each in found.alternatives}
    assert other["continue"] == [3 * HOUR]
    assert other["first_stop"] == [HOUR]


def test_levels_and_lines_in_force_come_before_those_taken_away(tmp_path: Path) -> None:
    other = "{title: O, measures: response, objective: 90%, targets: {any: 1h}}"
    more = amendment(f"service_levels: {{level: null, other: {other}}}")
    held = written(tmp_path, more)
    contract_now, keys = in_force(held, read_instant("2026-04-01T00:00", "Europe/Paris").at)
    assert list(contract_now.service_levels) == ["other", "level"]
    assert [key.service_level for key in keys] == ["other", "level"]


def test_several_views_at_once_give_what_each_gives_alone(tmp_path: Path) -> None:
    more = (amendment(targets("8h"), governs="stopped"), amendment(targets("12h"), "effective: 2026-03-04", "two"))
    story = told(tmp_path, *more)
    held = written(tmp_path, *more)
    periods = [parse_period(label) for label in ("2026-02", "2026-03", "2026-04")]
    together = assess_all(held, story.assessment.tables, periods)
    for period, one in zip(periods, together, strict=True):
        alone = assess_all(held, story.assessment.tables, [period])[0]
        assert one.verdicts.equals(alone.verdicts)
        assert one.lines == alone.lines


PENALTY = SIGNED + "penalties: {late: {on: level, per: ticket, amount: 100}, caps: {month: 50}}\n"


def test_a_penalty_and_its_cap_are_those_in_force_in_the_month(tmp_path: Path) -> None:
    changes = "penalties: {late: {amount: 300}, caps: {month: 200}}"
    late = tuple(ticket(f"2026-{month:02}-02T09:00", id=f"T{month}") for month in (2, 3, 4))
    story = judge(tmp_path, PENALTY, *late, period="2026-04", more=amendment(changes))
    held = dossier(tmp_path, documents(PENALTY, late, amendment(changes)))
    found = {
        label: penalties(held, story.assessment.tables, parse_period(label))
        for label in ("2026-02", "2026-03", "2026-04")
    }
    assert {
        label: tuple(map(int, (each.gross, each.applied, each.cap_month or 0))) for label, each in found.items()
    } == {
        "2026-02": (100, 50, 50),
        "2026-03": (300, 200, 200),
        "2026-04": (300, 200, 200),
    }


BUDGET = """---
kind: budget
year: 2026
lines:
  fee: {title: Fee, pricing: subscription, monthly_fee: 1000}
  uo: {title: Work, pricing: units, unit: UO, unit_price: 600, envelope: 100}
"""
NEW_FEE = "budget: {2026: {lines: {fee: {monthly_fee: 2000}}}}"


def test_a_penalty_in_percent_is_of_the_fee_of_its_month(tmp_path: Path) -> None:
    parts = SIGNED + "penalties: {late: {on: level, per: ticket, amount: 5% of monthly_fee}}\n"
    late = tuple(ticket(f"2026-{month:02}-02T09:00", id=f"T{month}") for month in (2, 3))
    more = BUDGET + amendment(NEW_FEE, "effective: 2026-03-01")
    tables = judge(tmp_path, parts, *late, period="2026-03", more=more).assessment.tables
    held = dossier(tmp_path, documents(parts, late, more))
    owed = {label: penalties(held, tables, parse_period(label)).gross for label in ("2026-02", "2026-03")}
    assert owed == {"2026-02": 50, "2026-03": 100}


def test_an_amendment_of_money_alone_judges_no_ticket(tmp_path: Path) -> None:
    more = (BUDGET + amendment(NEW_FEE, "effective: 2026-03-03", "money"), amendment(targets("8h")))
    held = written(tmp_path, *more)
    story = told(tmp_path, *more)
    [after] = explain(held, story.assessment.tables, "AFTER", parse_period("2026-03"))
    assert after.amendment is not None
    assert (after.amendment.id, after.within) == ("one", "8h")
