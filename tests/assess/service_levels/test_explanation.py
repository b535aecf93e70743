"""An explanation shows the rows that gave the figure, and what other readings of a rule would have given."""

import pytest

from sdmctl.assess.service_levels.assess import assess
from sdmctl.assess.service_levels.explanation import Explanation, explain, month_of
from sdmctl.assess.service_levels.results import Verdict
from sdmctl.calendar.opening import Reason
from sdmctl.values.period import parse_period
from tests.oracle.dice import Seeded
from tests.oracle.specimen import cases, contract
from tests.oracle.tables import dossier, tables
from tests.oracle.worlds import world

MARCH = parse_period("2024-03")
AS_OF = 1_711_922_400  # 2024-04-01T00:00+02:00


def of(ticket: str, level: str) -> Explanation:
    terms = contract()
    found = explain(dossier(terms), tables(cases(), terms), ticket, MARCH, AS_OF)
    return next(each for each in found if each.service_level == level)


def test_the_running_sum_ends_at_the_elapsed_time_of_every_verdict_of_the_specimen() -> None:
    terms = contract()
    evidence = tables(cases(), terms)
    judged = assess(dossier(terms), evidence, MARCH, AS_OF)
    told = {}
    for case in cases():
        for each in explain(dossier(terms), evidence, case.id, MARCH, AS_OF):
            assert each.stretches[-1].total_seconds == each.row["elapsed_seconds"], (case.id, each.service_level)
            told[each.row["ticket"], each.row["service_level"], each.row["cycle"]] = each.row
    whole = {(row["ticket"], row["service_level"], row["cycle"]): row for row in judged.verdicts.iter_rows(named=True)}
    assert told == whole


@pytest.mark.parametrize("seed", range(2))
def test_the_running_sum_ends_at_the_elapsed_time_of_any_verdict(seed: int) -> None:
    of_all = world(Seeded(500 + seed), 8)
    evidence = tables(of_all.cases, of_all.contract)
    for case in of_all.cases:
        for each in explain(dossier(of_all.contract), evidence, case.id, of_all.period, of_all.as_of):
            total = each.stretches[-1].total_seconds if each.stretches else 0
            assert total == each.row["elapsed_seconds"], (case, each)


def test_parts_fill_their_stretch_and_open_ones_make_its_business_time() -> None:
    for stretch in of("INC-009", "resolution").stretches:
        assert stretch.parts[0].start == stretch.start
        assert stretch.parts[-1].end == stretch.end
        assert all(a.end == b.start for a, b in zip(stretch.parts, stretch.parts[1:], strict=False))
        assert sum(part.end - part.start for part in stretch.parts if part.is_open) == stretch.business_seconds


def test_a_closed_part_names_its_holiday() -> None:
    days = [day for each in of("INC-009", "resolution").stretches for part in each.parts for day in part.closed_days]
    assert [(str(day.day), day.reason, day.name) for day in days] == [
        ("2024-03-29", Reason.HOLIDAY, "Vendredi saint"),
        ("2024-03-30", Reason.HOURS, None),
        ("2024-03-31", Reason.HOURS, None),
    ]


def test_a_reopened_ticket_is_told_what_every_other_reading_gives() -> None:
    other = {
        each.value: [row["elapsed_seconds"] for row in each.rows] for each in of("INC-006", "resolution").alternatives
    }
    assert other == {"restart": [18_000], "first_stop": [16_200], "new_cycle": [16_200, 18_000]}


def test_a_raised_priority_is_told_what_the_rule_made_of_it() -> None:
    raised = of("INC-007", "resolution")
    [step] = raised.steps
    assert (step.before, step.after, step.way, step.rule) == ("P3", "P2", "raised", "from_change")
    assert [stretch.counts for stretch in raised.stretches] == ["before", "before", "runs"]
    [other] = raised.alternatives
    assert list(Verdict)[other.rows[0]["verdict"] or 0] is Verdict.BREACHED
    assert other.rows[0]["elapsed_seconds"] == 765 * 60


def test_an_allowance_used_up_at_closing_time_is_told_of_the_other_boundary() -> None:
    boundary = {each.value: each.rows[0]["verdict"] for each in of("INC-012", "resolution").alternatives}
    assert list(Verdict)[boundary["closing"] or 0] is Verdict.BREACHED


def test_a_rule_that_would_change_nothing_is_not_brought_up() -> None:
    assert of("INC-024", "response").alternatives == ()


def test_there_is_nothing_to_explain_of_a_ticket_that_is_not_there() -> None:
    terms = contract()
    assert explain(dossier(terms), tables(cases(), terms), "INC-999", MARCH, AS_OF) == ()


def test_the_month_in_which_a_verdict_counts_follows_the_rule() -> None:
    terms = contract()
    judged = assess(dossier(terms), tables(cases(), terms), MARCH, AS_OF)
    number = [case.id for case in cases()].index("INC-025")
    [row] = [row for row in judged.verdicts.rows(named=True) if row["ticket"] == number and row["service_level"] == 1]
    assert [str(month_of(judged, row, rule)) for rule in ("outcome", "opened", "stopped")] == [
        "2024-02-01",
        "2024-02-01",
        "2024-03-01",
    ]
