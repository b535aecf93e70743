"""Disputes: how they end, what they do to clocks, and what is at stake, on the specimen's INC-021 and beside it."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
import yaml

from sdmctl.assess.budget.budget import burns
from sdmctl.assess.natures.disputes import Contested, Ended, disputes
from sdmctl.assess.natures.in_hand import Billing
from sdmctl.assess.natures.review import review
from sdmctl.assess.natures.stakes import Stake, stakes
from sdmctl.assess.service_levels.results import Verdict
from sdmctl.model.contract import Nature
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.tickets import Tickets
from tests.report.scene import at, contract, dossier, judged, over, specimen, ticket

VERDICTS = tuple(Verdict)
OUTCOME = {"nature": "anomaly", "on": "2024-03-29", "by": "COPIL"}
QUOTED = {"quote": {"title": "Quote", "measures": "quote", "targets": {"any": {"within": "40h", "objective": "90%"}}}}
CLASSIFICATION = {"questions": [{"id": "deviates", "text": "Does it deviate?", "yes": "anomaly"}]}


def horizon(**changes: Any) -> Dossier:
    """The specimen with INC-021 written otherwise; its dispute is completed by `dispute`."""
    of = specimen()
    [read] = of.tickets
    held = yaml.load(read.file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for each in held["tickets"]:
        if each["id"] == "INC-021":
            each["dispute"] |= changes.pop("dispute", {})
            each.update(changes)
    return replace(of, tickets=(Read(read.file, Tickets.model_validate(held)),))


def verdicts(of: Dossier, name: str = "INC-021", **parts: Any) -> dict[str, Verdict]:
    found = judged(of, **parts)
    number = found.tables.tickets["id"].to_list().index(name)
    rows = found.verdicts.filter(found.verdicts["ticket"] == number).select("service_level", "verdict").rows()
    return {list(found.contract.service_levels)[level]: VERDICTS[verdict] for level, verdict in rows}


def contested(of: Dossier, **parts: Any) -> list[Contested]:
    return list(disputes(of, judged(of, **parts)))


def played(of: Dossier) -> Stake:
    known = over(of, count=2)
    [stake] = stakes(of, known, [each for each in disputes(of, known[-1]) if each.is_open])
    return stake


def test_an_open_dispute_shows_what_either_outcome_changes() -> None:
    stake = played(horizon())
    anomaly, evolution = stake.played
    assert dict(stake.now.verdicts) == {"response": Verdict.MET, "resolution": Verdict.PAUSED}
    assert dict(anomaly.figures.verdicts) == {"response": Verdict.MET, "resolution": Verdict.BREACHED}
    assert dict(evolution.figures.verdicts) == {"quote": Verdict.RUNNING}
    # Late since 28 March 10:00: 7 started hours at 20; P3 falls from 80 % to 66.67 %: 14 more points at 90.
    assert stake.now.gross == 6220
    assert stake.change(anomaly, "gross") == 7 * 20 + 14 * 90
    assert stake.change(evolution, "gross") == 0
    # The cap of the month, 15 % of 18,000, is reached whatever the outcome.
    assert {stake.now.penalties, anomaly.figures.penalties, evolution.figures.penalties} == {Fraction(2700)}
    assert [stake.change(each, name) for each in stake.played for name in ("budget", "invoice")] == [0] * 4
    assert anomaly.later == 0
    assert evolution.later is None


def test_an_evolution_is_worth_its_kind_of_work_until_it_is_quoted() -> None:
    assert played(horizon(unit="EVO-S")).played[1].later == 3 * 620
    assert played(horizon(unit="EVO-S", quote={"units": "2.5"})).played[1].later == Fraction(5, 2) * 620
    assert played(horizon(unit="EVO-S", quote={"amount": 900})).played[1].later == 900


def test_work_that_was_quoted_approved_and_accepted_meanwhile_is_in_budget_and_invoice_of_an_evolution() -> None:
    history = [
        at("2024-03-21T11:00:00+01:00", status="acknowledged"),
        at("2024-03-25T10:00:00+01:00", event="quoted"),
        at("2024-03-25T11:00:00+01:00", event="approved"),
        at("2024-03-27T11:00:00+01:00", event="delivered"),
        at("2024-03-28T11:00:00+01:00", event="accepted"),
    ]
    stake = played(horizon(unit="EVO-S", history=history))
    anomaly, evolution = stake.played
    assert [stake.change(anomaly, name) for name in ("budget", "invoice")] == [0, 0]
    assert stake.change(evolution, "budget") == 3 * 620


def test_an_anomaly_is_judged_from_its_opening_without_the_pauses_of_the_dispute() -> None:
    assert verdicts(horizon(dispute={"outcome": OUTCOME})) == {
        "response": Verdict.MET,
        "resolution": Verdict.BREACHED,
    }


def test_the_pauses_of_a_dispute_stand_where_the_contract_says_so() -> None:
    of = horizon(dispute={"outcome": OUTCOME})
    assert verdicts(with_rules(of, found_anomaly="pauses_stand"))["resolution"] is Verdict.PAUSED


def test_an_evolution_leaves_response_and_resolution_and_its_quote_is_due_from_the_outcome() -> None:
    of = horizon(dispute={"outcome": OUTCOME | {"nature": "evolution"}})
    assert verdicts(of) == {"quote": Verdict.RUNNING}  # what waited for the arbitration waits no longer
    found = judged(of)
    row = found.verdicts.filter(found.verdicts["ticket"] == 20).row(0, named=True)
    assert row["started"] == 1711753199  # 2024-03-29T23:59:59+01:00, the end of the outcome's day


@pytest.mark.parametrize("rule", ["status", "paused", "runs"])
@pytest.mark.parametrize(
    ("waits", "verdict"),
    [
        ([("2024-03-22T09:00", "waiting")], Verdict.RUNNING),  # in the dispute: it ends with it
        ([("2024-03-22T09:00", "waiting"), ("2024-03-25T14:00", "waiting")], Verdict.PAUSED),  # said anew for the quote
        ([("2024-03-22T09:00", "waiting"), ("2024-03-24T23:59:59", "waiting")], Verdict.PAUSED),  # with the outcome
        ([("2024-03-21T12:00", "waiting")], Verdict.PAUSED),  # it waited for something else before
    ],
)
def test_a_pause_that_began_in_the_dispute_does_not_hold_up_the_quote(
    rule: str, waits: list[tuple[str, str]], verdict: Verdict
) -> None:
    history = [at(when, status=status) for when, status in waits]
    outcome = {"nature": "evolution", "on": "2024-03-24"}
    dispute = {"opened_on": "2024-03-22", "outcome": outcome}
    told = ticket("A", "2024-03-21T09:00", WORKING, *history, nature="disputed", dispute=dispute)
    of = with_rules(dossier([told], contract(service_levels=QUOTED)), disputed=rule)
    assert verdicts(of, "A", period="2024-03", as_of=1711450800) == {"quote": verdict}  # 26 March 12:00


def test_an_outcome_has_not_happened_before_its_day_is_over() -> None:
    of = horizon(dispute={"outcome": OUTCOME})
    day = 1711666800  # 2024-03-29T00:00:00+01:00
    assert verdicts(of, as_of=day + 3600)["resolution"] is Verdict.PAUSED
    assert contested(of, as_of=day + 3600)[0].is_open
    assert verdicts(of, as_of=day + 86400)["resolution"] is Verdict.BREACHED


def test_split_budget_and_draft_follow_the_outcome() -> None:
    [found] = review(judged(horizon(dispute={"outcome": OUTCOME})))
    assert Nature.DISPUTED not in found.split.by_nature
    assert Billing.FROZEN not in found.split.by_billing
    of = horizon(dispute={"outcome": OUTCOME | {"nature": "evolution"}}, unit="EVO-S")
    [found] = review(judged(of))
    assert found.split.by_billing[Billing.AWAITING].effort == 11 * 3600  # INC-016 and INC-021
    one = judged(of)
    assert "INC-021" not in [
        item.ticket for line in burns(of, one.tables, one.period, one.as_of) for item in line.items
    ]


def test_a_dispute_tells_how_it_ended() -> None:
    [ended] = contested(horizon(dispute={"outcome": OUTCOME}))
    assert (ended.ended, ended.ended_on, ended.became, ended.by) == (
        Ended.OUTCOME,
        date(2024, 3, 29),
        Nature.ANOMALY,
        "COPIL",
    )
    [ended] = contested(horizon(history=[at("2024-03-25T10:00:00+01:00", nature="evolution")]))
    assert (ended.ended, ended.became) == (Ended.HISTORY, Nature.EVOLUTION)


# Silence, on a desk that is open from Monday to Friday; 22 March 2024 is a Friday.


def silent(after: str, nature: str = "provider", **dispute: Any) -> Contested:
    rule = {"after": after, "nature": nature}
    terms = contract(classification=CLASSIFICATION | {"tacit_acceptance": rule})
    positions = {"customer_says": "anomaly", "provider_says": "evolution", "opened_on": "2024-03-22"}
    told = ticket("A", "2024-03-21T10:00", nature="disputed", dispute=positions | dispute)
    [found] = contested(dossier([told], terms))
    return found


@pytest.mark.parametrize(("after", "day"), [("5d", 27), ("3bd", 27), ("1bd", 25), ("24h", 27)])
def test_silence_settles_a_dispute_at_the_end_of_its_last_day(after: str, day: int) -> None:
    found = silent(after)
    assert (found.ended, found.ended_on, found.became) == (Ended.TACIT, date(2024, 3, day), Nature.EVOLUTION)


def test_silence_that_is_not_over_yet_is_announced() -> None:
    found = silent("20d", "customer")
    assert (found.is_open, found.silent_on, found.silent_as) == (True, date(2024, 4, 11), Nature.ANOMALY)


def test_a_step_breaks_the_silence() -> None:
    steps = [{"on": "2024-03-26", "step": "steering_committee"}]
    assert silent("5d", steps=steps).ended_on == date(2024, 3, 31)


def test_a_dispute_that_has_an_outcome_is_not_accepted_by_silence() -> None:
    found = silent("2d", outcome={"nature": "anomaly", "on": "2024-03-29"})
    assert (found.ended, found.became) == (Ended.OUTCOME, Nature.ANOMALY)


def test_silence_after_the_export_is_not_known_to_have_lasted() -> None:
    of = dossier_exported("2024-03-25T08:00")
    assert contested(of, as_of=judged(of).end)[0].is_open


def dossier_exported(at_: str) -> Dossier:
    terms = contract(classification=CLASSIFICATION | {"tacit_acceptance": {"after": "5d", "nature": "anomaly"}})
    of = dossier([ticket("A", "2024-03-21T10:00", nature="disputed", dispute={"opened_on": "2024-03-22"})], terms)
    [read] = of.tickets
    return replace(of, tickets=(Read(read.file, read.document.model_copy(update={"exported_at": at_})),))


# The rule of the clock while a dispute is open: 8 h granted from Thursday 09:00 on a day of 8 h.


def with_rules(of: Dossier, **rules: str) -> Dossier:
    held = of.contract.document
    changed = held.model_copy(update={"rules": type(held.rules).model_validate(rules)})
    return replace(of, contract=Read(of.contract.file, changed))


def resolution(rule: str, *history: dict[str, str], **dispute: Any) -> Verdict:
    told = ticket("A", "2024-03-21T09:00", *history, nature="disputed", dispute={"opened_on": "2024-03-22"} | dispute)
    return verdicts(with_rules(dossier([told]), disputed=rule), "A", period="2024-03")["resolution"]


WORKING = at("2024-03-21T09:30", status="working")


def test_a_dispute_may_pause_the_clock_whatever_the_status() -> None:
    assert resolution("status", WORKING) is Verdict.BREACHED
    assert resolution("paused", WORKING) is Verdict.PAUSED
    assert resolution("paused", WORKING, outcome={"nature": "request", "on": "2024-03-24"}) is Verdict.BREACHED
    assert resolution("paused", WORKING, outcome={"nature": "request", "on": "2024-03-30"}) is Verdict.RUNNING


def test_a_dispute_may_leave_the_clock_running_whatever_the_status() -> None:
    waits = at("2024-03-22T09:00", status="waiting")
    assert resolution("status", WORKING, waits) is Verdict.PAUSED
    assert resolution("runs", WORKING, waits) is Verdict.BREACHED


def test_a_ticket_that_nobody_has_taken_up_runs_on_in_a_dispute() -> None:
    assert resolution("paused") is Verdict.BREACHED


def test_a_period_before_the_outcome_is_judged_as_it_was() -> None:
    of = horizon(dispute={"outcome": OUTCOME | {"on": "2024-04-02"}})
    assert verdicts(of, as_of=judged(horizon()).end)["resolution"] is Verdict.PAUSED
