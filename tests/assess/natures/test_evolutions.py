"""Evolutions: their states, next steps, quotes and allowances; the specimen's and others beside it."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from sdmctl.assess.budget.budget import burns
from sdmctl.assess.natures.evolutions import Evolution, allowances, evolutions
from sdmctl.assess.natures.life import Owes, Remark, State, Step
from sdmctl.model.budget import Budget
from sdmctl.model.repository import Dossier, Read
from tests.report.scene import at, contract, dossier, judged, specimen, ticket

QUOTED = at("2024-03-05T10:00", event="quoted")
APPROVED = at("2024-03-08T10:00", event="approved")
DELIVERED = at("2024-03-20T10:00", event="delivered")
ACCEPTED = at("2024-03-22T10:00", event="accepted")


def evolution(*history: dict[str, str], **parts: Any) -> dict[str, Any]:
    return ticket("E", "2024-03-04T09:00", *history, nature="evolution", **parts)


def one(told: dict[str, Any], terms: dict[str, Any] | None = None, as_of: int | None = None) -> Evolution:
    of = dossier([told], terms or contract())
    [found] = evolutions(of, judged(of, as_of=as_of))
    return found


def with_budget(of: Dossier, **line: Any) -> Dossier:
    held = {"title": "Units", "pricing": "units", "unit": "UO", "unit_price": 620, "envelope": 100}
    told = {"kind": "budget", "year": 2024, "lines": {"uo": held | {"catalogue": {"S": 3, "L": 8}} | line}}
    return replace(of, others=(Read(of.folder / "budget.yaml", Budget.model_validate(told)),))


def test_the_specimens_evolutions_have_their_state_and_who_owes_the_next_step() -> None:
    of = specimen()
    found = {each.id: (each.state, each.step, each.owed_by) for each in evolutions(of, judged(of))}
    assert found == {
        "INC-016": (State.QUOTED, Step.DECIDE, Owes.CUSTOMER),
        "EVO-017": (State.ACCEPTED, Step.INVOICE, Owes.PROVIDER),
        "EVO-018": (State.ACCEPTED, Step.INVOICE, Owes.PROVIDER),
        "EVO-019": (State.APPROVED, Step.DELIVER, Owes.PROVIDER),
        "EVO-020": (State.REFUSED, None, None),
    }


def test_a_refused_quote_is_worth_what_it_was_and_asks_for_nothing() -> None:
    of = specimen()
    [refused] = [each for each in evolutions(of, judged(of)) if each.id == "EVO-020"]
    assert refused.worth.units == 8
    assert refused.worth.amount == 8 * 620
    assert refused.due is None


@pytest.mark.parametrize(
    ("history", "state", "owed_by"),
    [
        ([], State.TO_QUOTE, Owes.PROVIDER),
        ([QUOTED], State.QUOTED, Owes.CUSTOMER),
        ([QUOTED, APPROVED], State.APPROVED, Owes.PROVIDER),
        ([QUOTED, APPROVED, DELIVERED], State.DELIVERED, Owes.CUSTOMER),
        ([QUOTED, APPROVED, DELIVERED, ACCEPTED], State.ACCEPTED, Owes.PROVIDER),
        ([QUOTED, at("2024-03-25T10:00", event="invoiced")], State.INVOICED, Owes.CUSTOMER),
        ([QUOTED, at("2024-03-25T10:00", event="paid")], State.PAID, None),
        ([QUOTED, at("2024-03-25T10:00", event="refused")], State.REFUSED, None),
        ([QUOTED, at("2024-03-25T10:00", status="cancelled")], State.CANCELLED, None),
        (
            [at("2024-03-25T10:00", event="refused"), at("2024-03-26T10:00", event="quoted")],
            State.QUOTED,
            Owes.CUSTOMER,
        ),
    ],
)
def test_the_state_is_that_of_what_happened_last(
    history: list[dict[str, str]], state: State, owed_by: Owes | None
) -> None:
    found = one(evolution(*history))
    assert (found.state, found.owed_by) == (state, owed_by)


def test_a_quote_that_is_due_has_the_deadline_of_its_level() -> None:
    level = {"title": "Quote", "measures": "quote", "targets": {"any": {"within": "8h", "objective": "90%"}}}
    found = one(evolution(), contract(service_levels={"quote": level}))
    assert found.due == 1709625600  # Tuesday 5 March 2024, 09:00: 8 h of the Monday are used up at closing time
    assert found.since == 1709539200


def test_a_delivery_is_due_on_the_date_that_was_agreed() -> None:
    found = one(evolution(QUOTED, APPROVED, due="2024-04-12T17:00"))
    assert (found.step, found.due) == (Step.DELIVER, 1712934000)


def test_a_quote_expires_the_day_after_its_last() -> None:
    told = evolution(QUOTED, quote={"amount": 900, "valid_for": "10d"})
    day = 1710457200  # 2024-03-15T00:00:00+01:00; the last day is the 15th
    still = one(told, as_of=day + 86_400)
    assert (still.state, still.due) == (State.QUOTED, day + 86_399)
    expired = one(told, as_of=day + 2 * 86_400)
    assert (expired.state, expired.since, expired.step) == (State.EXPIRED, day + 86_400, Step.QUOTE_AGAIN)


def test_an_approval_after_the_quote_expired_is_remarked() -> None:
    late = one(evolution(QUOTED, APPROVED, quote={"amount": 900, "valid_until": "2024-03-07"}))
    assert (late.state, late.remarks) == (State.APPROVED, (Remark.APPROVED_EXPIRED,))
    assert one(evolution(QUOTED, APPROVED, quote={"amount": 900, "valid_until": "2024-03-08"})).remarks == ()


@pytest.mark.parametrize("by_event", [True, False])
def test_a_new_version_after_the_approval_needs_an_approval_of_its_own(*, by_event: bool) -> None:
    again = [at("2024-03-12T10:00", event="quoted")] if by_event else []
    told = evolution(QUOTED, APPROVED, *again, quote={"amount": 900, "version": "2", "on": "2024-03-12"})
    found = one(told)
    assert (found.state, found.step, found.remarks) == (State.QUOTED, Step.DECIDE, (Remark.NEW_VERSION,))
    approved = evolution(*told["history"], at("2024-03-14T10:00", event="approved"), quote=told["quote"])
    assert (one(approved).state, one(approved).remarks) == (State.APPROVED, ())


def test_a_quote_that_was_approved_on_its_own_day_is_not_a_new_version() -> None:
    assert one(evolution(QUOTED, APPROVED, quote={"amount": 900, "on": "2024-03-05"})).state is State.APPROVED


# An allowance of 5 UO a year.


def accepted(name: str, day: int, unit: str) -> dict[str, Any]:
    happened = at(f"2024-03-{day:02}T10:00", event="accepted")
    return ticket(name, "2024-03-04T09:00", QUOTED, APPROVED, happened, nature="evolution", unit=unit)


def consumed(allowance: Any, *told: dict[str, Any]) -> list[Fraction]:
    of = with_budget(dossier(told), allowance=allowance)
    one_ = judged(of)
    [burn] = burns(of, one_.tables, one_.period, one_.as_of)
    [found] = allowances(of, one_)
    return [burn.in_period.units, found.used, found.left]


def test_small_evolutions_are_consumed_once_the_allowance_is_used_up() -> None:
    assert consumed(5, accepted("A", 12, "S")) == [0, 3, 2]
    assert consumed(5, accepted("A", 12, "S"), accepted("B", 14, "S")) == [1, 5, 0]
    assert consumed(5, accepted("A", 14, "S"), accepted("B", 12, "L")) == [6, 5, 0]


def test_what_is_too_large_for_the_allowance_is_consumed_in_full() -> None:
    assert consumed({"units": 5, "at_most": 3}, accepted("A", 12, "L"), accepted("B", 14, "S")) == [8, 3, 2]


def test_an_evolution_within_the_allowance_says_so() -> None:
    of = with_budget(dossier([evolution(QUOTED, unit="S")]), allowance={"units": 5, "at_most": 3})
    [found] = evolutions(of, judged(of))
    assert found.remarks == (Remark.IN_ALLOWANCE,)
