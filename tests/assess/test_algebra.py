"""What must hold of any judgement, whatever the contract: algebra that needs no expected figure."""

import random
from dataclasses import replace
from typing import Any

import pytest

from sdmctl.assess.service_levels.assess import assess
from sdmctl.model.contract import Contract, Phase
from sdmctl.model.service_level import Boundary, Measure, Rules, ServiceLevel
from sdmctl.values.duration import Duration, Unit
from tests.oracle.clocks import stays
from tests.oracle.dice import Seeded
from tests.oracle.tables import NAMES, answers, dossier, tables
from tests.oracle.tickets import Case, Change
from tests.oracle.worlds import World, world

TICKETS = 120
SEEDS = range(4)
YEARS = 3 * 366 * 86_400


def judged(contract: Contract, cases: list[Case], of: World, as_of: int) -> dict[tuple[str, str, int], dict[str, Any]]:
    """The engine's rows by ticket, service level and cycle."""
    found = assess(dossier(contract), tables(cases, contract), of.period, as_of)
    rows: list[dict[str, Any]] = [dict(zip(NAMES, row, strict=True)) for row in answers(found)]
    return {(cases[row["ticket"]].id, row["service_level"], row["cycle"]): row for row in rows}


def simple(of: World) -> list[Case]:
    """The world's tickets as they were opened, active at once, with nothing after."""
    return [replace(case, changes=(Change(case.opened, "status", "in_progress"),)) for case in of.cases]


def stopped(case: Case, at: int) -> Case:
    return replace(case, changes=(*case.changes, Change(at, "status", "resolved")))


def resolutions(contract: Contract) -> list[str]:
    return [name for name, level in contract.service_levels.items() if level.measures is Measure.RESOLUTION]


@pytest.mark.parametrize("seed", SEEDS)
def test_business_time_to_an_instant_and_on_from_it_adds_up(seed: int) -> None:
    of = world(Seeded(seed), TICKETS)
    choice = random.Random(seed)
    whole, first, second = [], [], []
    for case in simple(of):
        until = case.opened + choice.randint(0, 20 * 86_400)
        between = choice.randint(case.opened, until)
        whole.append(stopped(case, until))
        first.append(stopped(case, between))
        second.append(
            stopped(replace(case, opened=between, changes=(Change(between, "status", "in_progress"),)), until)
        )
    everything, before, after = (judged(of.contract, cases, of, of.end + YEARS) for cases in (whole, first, second))
    compared = [key for key in everything if key[1] in resolutions(of.contract)]
    assert compared
    for key in compared:
        parts = before[key]["elapsed_seconds"] + after[key]["elapsed_seconds"]
        assert everything[key]["elapsed_seconds"] == parts, whole[everything[key]["ticket"]]


def hours_only(contract: Contract, boundary: Boundary) -> Contract:
    """The contract with those of its resolutions whose targets are all in hours."""
    levels = {
        name: contract.service_levels[name]
        for name in resolutions(contract)
        if all(
            isinstance(target.within, Duration) and target.within.unit is Unit.SECONDS
            for target in contract.service_levels[name].targets.values()
        )
    }
    return contract.model_copy(
        update={"service_levels": levels, "rules": contract.rules.model_copy(update={"boundary": boundary})}
    )


@pytest.mark.parametrize("boundary", list(Boundary))
def test_the_time_that_has_elapsed_at_the_deadline_is_the_allowance_and_a_second_later_it_is_breached(
    boundary: Boundary,
) -> None:
    compared = 0
    for seed in range(25):
        of = world(Seeded(seed), 40)
        contract = hours_only(of.contract, boundary)
        if not contract.service_levels:
            continue
        cases = simple(of)
        deadlines = {key: row["deadline"] for key, row in judged(contract, cases, of, of.end + YEARS).items()}
        for level in contract.service_levels:
            due = [(case, deadlines.get((case.id, level, 1))) for case in cases]
            known = [(case, at) for case, at in due if at is not None]
            in_time = judged(contract, [stopped(case, at) for case, at in known], of, of.end + YEARS)
            too_late = judged(contract, [stopped(case, at + 1) for case, at in known], of, of.end + YEARS)
            targets = contract.service_levels[level].targets
            for case, at in known:
                key = (case.id, level, 1)
                within = targets.get(case.priority or "any", targets.get("any"))
                assert within is not None
                assert isinstance(within.within, Duration)
                assert (in_time[key]["verdict"], in_time[key]["deadline"]) == ("met", at)
                assert in_time[key]["elapsed_seconds"] == within.within.count
                assert (too_late[key]["verdict"], too_late[key]["deadline"]) == ("breached", at)
                compared += 1
    assert compared > 50


def with_a_pause(case: Case, of: World, choice: random.Random) -> Case:
    """The ticket with one more pause while it was active; the ticket itself where it never was."""
    told = replace(case, changes=tuple(sorted(case.changes, key=lambda each: each.at)))
    active = [
        stay for stay in stays(told, of.contract, of.as_of) if stay.phase is Phase.ACTIVE and stay.begin < stay.end
    ]
    if not active:
        return told
    stay = choice.choice(active)
    begin = choice.randint(stay.begin, stay.end - 1)
    end = choice.randint(begin, stay.end)
    inserted = [Change(begin, "status", "waiting_customer"), Change(end, "status", "in_progress")]
    # What stands at the same second in the file comes before the pause, and the end of the stay after it.
    earlier = [each for place, each in enumerate(told.changes) if each.at <= begin or place <= stay.place]
    between = [each for each in told.changes[len(earlier) :] if each.at < end]
    later = told.changes[len(earlier) + len(between) :]
    return replace(told, changes=(*earlier, inserted[0], *between, inserted[1], *later))


@pytest.mark.parametrize("seed", range(8))
def test_more_pause_never_makes_a_ticket_later(seed: int) -> None:
    of = world(Seeded(500 + seed), TICKETS)
    choice = random.Random(seed)
    more = [with_a_pause(case, of, choice) for case in of.cases]
    before, after = (judged(of.contract, cases, of, of.as_of) for cases in (of.cases, more))
    assert before.keys() == after.keys()
    for key, row in before.items():
        told = f"{key}: {row} became {after[key]} with {more[row['ticket']]}"
        assert after[key]["elapsed_seconds"] <= row["elapsed_seconds"], told
        assert row["verdict"] == "breached" or after[key]["verdict"] != "breached", told


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_the_tickets_changes_nothing(seed: int) -> None:
    of = world(Seeded(900 + seed), TICKETS)
    shuffled = random.Random(seed).sample(of.cases, len(of.cases))
    before, after = (judged(of.contract, cases, of, of.as_of) for cases in (of.cases, shuffled))
    assert {key: {**row, "ticket": 0} for key, row in before.items()} == {
        key: {**row, "ticket": 0} for key, row in after.items()
    }
    first, second = (
        assess(dossier(of.contract, of.interruptions), tables(cases, of.contract), of.period, of.as_of)
        for cases in (of.cases, shuffled)
    )
    assert first.lines == second.lines


def test_tickets_whose_priority_changed_in_the_same_second_are_judged_apart() -> None:
    of = world(Seeded(7), 1)
    order, as_of = of.contract.priorities.order, of.end + YEARS
    opened = of.start
    changed = opened + 20 * 86_400
    running = Case(
        "running", opened, (Change(opened, "status", "in_progress"), Change(changed, "priority", order[0])), order[1]
    )
    paused = replace(
        running,
        id="paused",
        changes=(Change(opened, "status", "waiting_customer"), Change(changed, "priority", order[0])),
    )
    for boundary in Boundary:
        level = {"title": "Level", "measures": "resolution", "targets": {order[0]: "4000h", order[1]: "4h"}}
        contract = of.contract.model_copy(
            update={
                "service_levels": {
                    "level": ServiceLevel.model_validate({**level, "calendar": "c0", "objective": "90%"})
                },
                "rules": Rules.model_validate({"boundary": boundary}),
            }
        )
        alone = judged(contract, [running], of, as_of)
        together = judged(contract, [running, paused], of, as_of)
        assert alone["running", "level", 1]["verdict"] == "breached"
        assert together["running", "level", 1] == alone["running", "level", 1]


@pytest.mark.parametrize("seed", SEEDS)
def test_tickets_judged_one_half_at_a_time_are_judged_as_all_together(seed: int) -> None:
    of = world(Seeded(300 + seed), TICKETS)
    together = judged(of.contract, of.cases, of, of.as_of)
    apart = {
        key: row
        for half in (of.cases[: TICKETS // 2], of.cases[TICKETS // 2 :])
        for key, row in judged(of.contract, half, of, of.as_of).items()
    }
    assert {key: {**row, "ticket": 0} for key, row in together.items()} == {
        key: {**row, "ticket": 0} for key, row in apart.items()
    }
