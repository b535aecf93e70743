"""The split and the flow: as worked out by hand on the specimen, and as a slow recount gives them on any tickets."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings

from sdmctl import pipeline
from sdmctl.assess.natures.flow import Flow
from sdmctl.assess.natures.in_hand import Billing, course, in_hand
from sdmctl.assess.natures.indicators import indicators
from sdmctl.assess.natures.review import Review, review
from sdmctl.assess.natures.split import Axis, Tally, together
from sdmctl.assess.service_levels.assess import assess
from sdmctl.model.contract import Nature
from sdmctl.model.service_level import Measure
from sdmctl.model.tables import NATURES
from sdmctl.values.money import cents
from sdmctl.values.period import parse_period
from tests.oracle.specimen import expected
from tests.oracle.strategies import worlds
from tests.oracle.tables import dossier, tables
from tests.oracle.tickets import Case
from tests.oracle.worlds import World

HORIZON = Path(__file__).parents[3] / "examples" / "horizon-rh"
HOUR = 3600


@pytest.fixture(scope="module")
def march() -> Review:
    [of] = pipeline.load(HORIZON).dossiers
    [found] = review(assess(of, pipeline.gather(of).tables, parse_period("2024-03")))
    return found


def wanted() -> Any:
    return expected()["split"]


def percent(share: Fraction | None) -> float:
    assert share is not None
    return float(cents(share * 100))


def test_the_specimen_is_split_by_count_and_by_effort_as_worked_out(march: Review) -> None:
    split = march.split
    assert split.whole.opened == wanted()["opened_count"]
    assert {nature.value: each.opened for nature, each in split.by_nature.items()} == wanted()["by_count"]
    hours = {nature.value: Fraction(each.effort or 0, HOUR) for nature, each in split.by_nature.items()}
    assert hours == wanted()["by_effort_h"]
    assert split.whole.effort == wanted()["effort_total_h"] * HOUR
    assert percent(split.share(Nature.ANOMALY)) == wanted()["anomaly_share_count_percent"]
    assert percent(split.effort_share(Nature.EVOLUTION)) == wanted()["evolution_share_effort_percent"]
    assert percent(split.share(Nature.DISPUTED)) == wanted()["disputed_share_percent"]


def test_the_specimens_backlog_flow_and_reopenings_are_those_worked_out(march: Review) -> None:
    flow = march.support
    told = [flow.backlog_start, flow.opened, flow.closed, flow.backlog_end, flow.resolved, flow.reopened]
    names = ("backlog_start", "arrivals", "closed", "backlog_end", "resolved_count")
    assert told == [*(wanted()[name] for name in names), len(wanted()["reopened"])]
    assert percent(flow.reopen_rate) == wanted()["reopen_rate_percent"]
    assert (flow.ages, flow.oldest, flow.oldest_days) == ((2, 1, 0, 0), "INC-021", 10)


def test_the_specimens_effort_is_billable_included_or_frozen(march: Review) -> None:
    effort = {name: (each.effort or 0) // HOUR for name, each in march.split.by_billing.items()}
    assert effort[Billing.INCLUDED] == wanted()["non_billable_effort_h"]
    assert effort[Billing.FROZEN] == wanted()["frozen_disputed_effort_h"]
    # EVO-017, EVO-018 and EVO-019 were approved; nobody has approved INC-016 yet; EVO-020 was refused.
    assert [effort[Billing.BILLABLE], effort[Billing.AWAITING], effort[Billing.REFUSED]] == [116, 6, 5]
    assert sum(effort.values()) == wanted()["effort_total_h"]


def test_each_special_ticket_of_the_specimen_stands_where_it_belongs(march: Review) -> None:
    found = {row["id"]: row for row in in_hand(course(march.judged.tables), march.judged).iter_rows(named=True)}
    natures = {name: NATURES[found[name]["nature"]].value for name in ("INC-014", "INC-016", "INC-021", "EVO-020")}
    assert natures == {"INC-014": "anomaly", "INC-016": "evolution", "INC-021": "disputed", "EVO-020": "evolution"}
    assert [name for name, row in found.items() if row["warranty"]] == wanted()["warranty_tickets"]
    assert [name for name, row in found.items() if row["reopened"]] == wanted()["reopened"]
    assert list(Billing)[found["EVO-020"]["billing"]] is Billing.REFUSED


def test_the_specimens_reclassified_ticket_is_counted_with_its_direction(march: Review) -> None:
    [direction] = march.reclassified.directions
    assert (direction.was, direction.became, direction.asked_by) == (Nature.ANOMALY, Nature.EVOLUTION, None)
    assert march.reclassified.tickets == len(wanted()["requalified"])
    assert percent(march.reclassified.rate) == wanted()["requalification_rate_percent"]


def test_the_specimens_times_to_resolution_are_those_worked_out(march: Review) -> None:
    found = {
        each.priority: {"n": each.count, "mttr_business_minutes": float(cents(each.mean / 60))}
        for each in march.times
        if each.measures is Measure.RESOLUTION
    }
    assert found == expected()["mttr_resolved_in_period"]


def test_median_and_ninth_decile_stand_beside_the_mean(march: Review) -> None:
    p2 = next(each for each in march.times if each.measures is Measure.RESOLUTION and each.priority == "P2")
    assert (p2.median, p2.p90) == (Fraction(945, 2) * 60, 1980 * 60)


def test_an_indicator_without_data_is_absent(march: Review) -> None:
    names = {each.name for each in indicators(march)}
    assert not {"estimate_accuracy", "delivery_on_time"} & names
    assert {"flow_ratio", "warranty_load", "quote_acceptance", "pause_share"} <= names


def reviewed(of: World, *, turned: bool = False) -> Review:
    """The review of a world, nothing of which is judged.

    Each ticket's effort is its number in minutes, none for every third; `turned`, the tickets come in another order.
    """
    contract = of.contract.model_copy(update={"service_levels": {}})
    held = tables(of.cases, contract)
    efforts = [None if number % 3 == 2 else number * 60 for number in range(len(of.cases))]
    tickets = held.tickets.with_columns(effort=pl.Series(efforts, dtype=pl.Int64))
    held = replace(held, tickets=tickets.reverse() if turned else tickets)
    [found] = review(assess(dossier(contract), held, of.period, of.as_of))
    return found


@given(worlds())
@settings(max_examples=25, deadline=None)
def test_the_parts_of_every_axis_add_up_to_the_whole(of: World) -> None:
    split = reviewed(of).split
    for axis in Axis:
        groups = [group for group in split.groups if group.axis is axis]
        assert together(group.whole for group in groups) == split.whole
        for nature in Nature:
            assert together(each.by_nature.get(nature, Tally()) for each in groups) == split.of(nature)
    assert together(split.by_billing.values()) == split.whole


@given(worlds())
@settings(max_examples=25, deadline=None)
def test_what_came_in_less_what_was_ended_is_the_change_of_the_backlog(of: World) -> None:
    found = reviewed(of)
    for flow in (found.support, found.evolutions):
        assert flow.backlog_start + flow.opened + flow.came_back - flow.closed == flow.backlog_end
        assert sum(flow.ages) == flow.backlog_end


@given(worlds())
@settings(max_examples=25, deadline=None)
def test_the_order_of_tickets_changes_nothing(of: World) -> None:
    one, two = reviewed(of), reviewed(of, turned=True)
    assert (one.split, one.support, one.evolutions) == (two.split, two.support, two.evolutions)
    assert (one.quotes, one.reclassified) == (two.quotes, two.reclassified)


@given(worlds())
@settings(max_examples=40, deadline=None)
def test_the_flow_is_that_of_a_recount_ticket_by_ticket(of: World) -> None:
    known = [case.known_at(min(of.as_of, of.end)) for case in of.cases]
    after = min(of.end, of.as_of + 1)
    support = [case for case in known if case.opened < after and case.last("nature") != "evolution"]
    found = reviewed(of).support
    assert recounted(support, of, min(of.start, after), after) == shown(found)


def shown(flow: Flow) -> Counter[str]:
    names = ("backlog_start", "opened", "came_back", "closed", "backlog_end")
    return Counter({name: getattr(flow, name) for name in names})


def recounted(cases: list[Case], of: World, start: int, after: int) -> Counter[str]:
    """The same by replaying each ticket's statuses."""
    found: Counter[str] = Counter()
    for case in cases:
        was_open = case.opened < start and is_open(case, of, start)
        left_open = is_open(case, of, after)
        arrived = case.opened >= start
        found["backlog_start"] += was_open
        found["opened"] += arrived
        found["came_back"] += left_open and not (arrived or was_open)
        found["closed"] += (arrived or was_open) and not left_open
        found["backlog_end"] += left_open
    return found


def is_open(case: Case, of: World, before: int) -> bool:
    """Whether a ticket was open just before an instant."""
    phases = [
        "new",
        *(of.contract.statuses[each.value] for each in case.changes if each.field == "status" and each.at < before),
    ]
    return phases[-1] in ("new", "active", "paused")
