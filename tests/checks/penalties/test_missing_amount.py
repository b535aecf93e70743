from tests.checks.dossiers import Find

CODE = "missing-amount"
LEVEL = "service_levels: {r: {title: R, measures: response, objective: 90%, calendar: office, targets: {P1: 1h}}}\n"


def test_an_amount_for_all_others_fills_the_gap(find: Find) -> None:
    assert find("penalties: {late: {on: resolution, per: ticket, amount: 5, amounts: {P1: 10}}}", CODE) == []


def test_any_in_the_targets_stands_for_every_priority(find: Find) -> None:
    found = find("penalties: {late: {on: resolution, per: ticket, amounts: {P1: 10}}}", CODE)
    assert found == ["penalty `late` has no amount for P2"]


def test_a_priority_that_nothing_is_promised_for_needs_no_amount(find: Find) -> None:
    assert find(f"{LEVEL}penalties: {{late: {{on: r, per: ticket, amounts: {{P1: 10}}}}}}", CODE) == []


def test_an_unknown_level_needs_none_either(find: Find) -> None:
    assert find("penalties: {late: {on: unknown, per: ticket, amounts: {P1: 10}}}", CODE) == []


def test_caps_have_no_amounts(find: Find) -> None:
    assert find("penalties: {caps: {month: 10}}", CODE) == []
