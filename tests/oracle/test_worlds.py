"""What is generated reaches every measure, rule, unit and verdict: else agreement would say little."""

from collections import Counter
from itertools import pairwise

from sdmctl.model.contract import Phase
from sdmctl.model.service_level import Boundary, CountsIn, Measure, PriorityChange, Reopened
from sdmctl.values.duration import Unit
from tests.oracle.calendars import ZONES
from tests.oracle.clocks import stays
from tests.oracle.dice import Seeded
from tests.oracle.judge import Judge
from tests.oracle.worlds import world

WORLDS = [world(Seeded(seed), 40) for seed in range(80)]


def test_every_value_of_every_rule_and_every_zone_occurs() -> None:
    rules = [each.contract.rules for each in WORLDS]
    assert {each.counts_in for each in rules} == set(CountsIn)
    assert {each.reopened for each in rules} == set(Reopened)
    assert {each.boundary for each in rules} == set(Boundary)
    for field in ("priority_raised", "priority_lowered"):
        assert {getattr(each, field) for each in rules} == set(PriorityChange)
    assert {each.contract.time_zone for each in WORLDS} == set(ZONES)


def test_every_measure_has_rows_of_every_verdict_with_targets_of_every_unit() -> None:
    reached: Counter[tuple[str, str, str]] = Counter()
    for each in WORLDS:
        for row in Judge(each.contract, (each.start, each.end), each.as_of).rows(each.cases):
            level = each.contract.service_levels[row.service_level]
            target = level.targets.get(row.priority or "any", level.targets.get("any"))
            assert target is not None
            unit = "agreed" if target.within == "agreed" else target.within.unit.value
            reached[level.measures.value, row.verdict, unit] += 1
    measures = [each.value for each in Measure if each is not Measure.AVAILABILITY]
    units = [*(each.value for each in Unit), "agreed"]
    missing = [
        (measure, verdict, unit)
        for measure in measures
        for verdict in ("met", "breached", "running")
        for unit in units
        if not reached[measure, verdict, unit]
    ]
    assert not missing
    assert all(any(reached[measure, "paused", unit] for unit in units) for measure in measures)


def test_tickets_are_reopened_paused_over_nights_cancelled_and_changed_in_one_second() -> None:
    reached: Counter[str] = Counter()
    for each in WORLDS:
        for case in each.cases:
            told = case.known_at(each.as_of)
            if told.opened > each.as_of:
                continue
            story = stays(told, each.contract, each.as_of)
            phases = [stay.phase for stay in story]
            reached["reopened"] += any(
                before in (Phase.RESOLVED, Phase.CLOSED) and after is Phase.ACTIVE for before, after in pairwise(phases)
            )
            reached["paused long"] += any(
                stay.phase is Phase.PAUSED and stay.end - stay.begin > 43_200 for stay in story
            )
            reached["cancelled"] += Phase.CANCELLED in phases
            reached["excluded"] += case.excluded
            instants = [change.at for change in told.changes]
            reached["one second"] += len(set(instants)) < len(instants)
            reached["out of order"] += list(case.changes) != sorted(case.changes, key=lambda change: change.at)
            reached["twice repriced"] += sum(change.field == "priority" for change in told.changes) > 1
    assert min(reached.values()) > 30, reached
    assert len(reached) == 7
