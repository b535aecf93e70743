"""Mistakes in documents, in words."""

from pathlib import Path

import pytest

from sdmctl.load.validation import validate
from sdmctl.load.yaml import read_yaml
from sdmctl.model.kinds import model_of
from tests.load.repositories import CONTRACT

TICKET = "{id: a, opened: 2026-03-02T09:00}"


def mistakes(kind: str, text: str) -> list[tuple[str, str, str | None]]:
    """Code, message and hint of each mistake in a document."""
    document, found = validate(Path("a.yaml"), model_of(kind), read_yaml(text).value)
    assert (document is None) == bool(found)
    return [(each.code, each.message, each.hint) for each in found]


def in_contract(text: str) -> list[tuple[str, str, str | None]]:
    return mistakes("contract", CONTRACT + text)


def in_ticket(text: str) -> list[tuple[str, str, str | None]]:
    return mistakes("tickets", f"kind: tickets\ntickets: [{{id: a, opened: 2026-03-02T09:00, {text}}}]")


def test_a_document_without_a_mistake_has_none() -> None:
    assert in_contract("") == []


def test_an_unknown_key_has_the_nearest_key_as_its_hint() -> None:
    assert in_contract("langage: fr") == [
        ("unknown-key", "the document has no key `langage`", "did you mean language?")
    ]
    assert in_contract("lots: {run: {title: Run, nature: run, manager: a, colour: red}}") == [
        ("unknown-key", "`run` has no key `colour`", "one of title, nature, manager, warranty")
    ]


def test_a_misspelt_key_that_must_be_there_is_one_mistake() -> None:
    assert mistakes("tickets", "kind: tickets\ntickets: [{id: a, opend: 2026-03-02T09:00}]") == [
        ("unknown-key", "an entry of `tickets` has no key `opend`", "did you mean opened?")
    ]


def test_every_missing_key_is_named() -> None:
    assert mistakes("outages", "kind: outages\noutages: [{planned: true}]") == [
        ("missing-key", "an entry of `outages` has no `service`", "add `service:` with its value"),
        ("missing-key", "an entry of `outages` has no `start`", "add `start:` with its value"),
    ]


def test_of_a_union_the_member_that_fits_best_speaks() -> None:
    assert in_contract("penalties: {late: {on: resolution, per: ticket, amunt: 3}}") == [
        ("unknown-key", "`late` has no key `amunt`", "did you mean amount?")
    ]
    assert in_contract("penalties: {caps: {month: 100, yaer: 3}}") == [
        ("unknown-key", "`caps` has no key `yaer`", "did you mean year?")
    ]
    assert in_contract("rules: {small_sample: {below: 0}}") == [
        ("invalid-value", "`below` cannot be `0`", "write more than 0")
    ]


def test_where_no_member_fits_the_hint_names_what_each_takes() -> None:
    assert in_contract("rules: {small_sample: 5}") == [
        (
            "wrong-type",
            "`small_sample` cannot be `5`",
            "write keys with their values, as {below: …, tolerate: …}, or none",
        )
    ]
    assert in_contract("penalties: {late: {on: resolution, per: ticket, amount: much}}") == [
        ("wrong-type", "`amount` cannot be `much`", "write a number, as 1250.50, or a share, as 0.5% of monthly_fee")
    ]


def test_a_bound_speaks_before_other_members() -> None:
    assert in_contract("penalties: {late: {on: resolution, per: ticket, amount: -5}}") == [
        ("invalid-value", "`amount` cannot be `-5`", "write 0 or more")
    ]


@pytest.mark.parametrize("written", ["P1: 5x", "P1: {within: 5x}"])
def test_a_target_is_a_duration_or_the_agreed_date_however_it_is_written(written: str) -> None:
    level = f"service_levels: {{a: {{title: A, measures: quote, targets: {{{written}}}}}}}"
    contract = CONTRACT.partition("service_levels")[0]
    assert mistakes("contract", contract + level) == [
        ("invalid-value", "`5x` is not a duration", "write 90s, 30m, 4h, 1h30m, 3bd or 30d, or agreed")
    ]


@pytest.mark.parametrize(
    ("text", "code", "message", "hint"),
    [
        ("currency: eur", "invalid-value", "`currency` cannot be `eur`", "write three capital letters, as EUR"),
        ("language: fra", "invalid-value", "`language` cannot be `fra`", "did you mean fr?"),
        ("language: de", "invalid-value", "`language` cannot be `de`", "write fr or en"),
        ("language: [fr]", "invalid-value", "`language` cannot be a list", "write fr or en"),
        ("lots:", "wrong-type", "`lots` cannot be empty", "write keys with their values"),
        (
            "managers: {a: Ada}",
            "wrong-type",
            "`a` cannot be `Ada`",
            "write keys with their values, as {name: …, email: …}",
        ),
        ("managers: {a: {name: ''}}", "invalid-value", "`name` cannot be empty", "write some text"),
        ("managers: {a: {name: {b: c}}}", "wrong-type", "`name` cannot be keys with their values", "write text"),
        ("lots: 5", "wrong-type", "`lots` cannot be `5`", "write keys with their values"),
    ],
)
def test_a_wrong_value_has_words_and_what_to_write(text: str, code: str, message: str, hint: str) -> None:
    assert in_contract(text) == [(code, message, hint)]


@pytest.mark.parametrize(
    ("text", "code", "message", "hint"),
    [
        ("effort: 3d", "invalid-value", "`3d` is not an effort", "write hours and minutes, as 4h or 1h30m"),
        ("due: 02/03/2026", "unreadable-date", "`02/03/2026` is not an instant",
         "write 2026-10-31T14:30:00+01:00, or without the offset for local time"),
        ("due: 2026-02-30T09:00", "unreadable-date", "`2026-02-30T09:00` is not in the calendar, or not in a day",
         None),
        ("due: 2026-02-03T25:00", "unreadable-date", "`2026-02-03T25:00` is not in the calendar, or not in a day",
         None),
        ("due: 20260203", "unreadable-date", "`20260203` is not an instant",
         "write 2026-10-31T14:30:00+01:00, or without the offset for local time"),
        ("due: [a]", "wrong-type", "`due` cannot be a list",
         "write 2026-10-31T14:30:00+01:00, or without the offset for local time"),
        ("history: [{at: , status: a}]", "unreadable-date", "`at` cannot be empty",
         "write 2026-10-31T14:30:00+01:00, or without the offset for local time"),
        ("warranty: {of: a, accepted_on: 2026-02-30}", "unreadable-date", "`2026-02-30` is not in the calendar", None),
        ("history: [{at: 2026-03-02T10:00, status: a, event: update}]", "invalid-value",
         "an event says exactly one of status, priority, nature, service, event", None),
        ("history: [5]", "wrong-type", "an entry of `history` cannot be `5`",
         "write keys with their values, as {at: …, status: …, priority: …}"),
    ],
)  # fmt: skip
def test_a_wrong_value_of_a_ticket_has_words_and_what_to_write(
    text: str, code: str, message: str, hint: str | None
) -> None:
    assert in_ticket(text) == [(code, message, hint)]


def test_a_number_of_another_kind_is_told_apart() -> None:
    assert mistakes("budget", "kind: budget\nyear: 1.5\nlines: {}") == [
        ("wrong-type", "`year` cannot be `1.5`", "write a whole number")
    ]
    assert mistakes("feedback", "kind: feedback\nperiod: 2026-03\ncsat: [6]") == [
        ("invalid-value", "an entry of `csat` cannot be `6`", "write 5 or less")
    ]


def test_a_decimal_comma_is_recognised() -> None:
    text = 'kind: budget\nyear: 2026\nlines: {a: {title: A, pricing: time, unit_price: "640,50"}}'
    assert mistakes("budget", text) == [("wrong-type", "`unit_price` cannot be `640,50`", "write 640.50, with a point")]


def test_a_truth_is_quoted_as_it_is_written() -> None:
    assert in_contract("managers: {a: {name: true}}") == [("wrong-type", "`name` cannot be `true`", "write text")]


def test_a_wrong_key_is_told_from_a_wrong_value() -> None:
    text = "kind: budget\nyear: 2026\nlines: {a: {title: A, pricing: time, opening: {2026-1: 3}}}"
    assert mistakes("budget", text) == [
        ("invalid-value", "a key of `opening` cannot be `2026-1`", "write a month, as 2026-10")
    ]


def test_a_field_of_a_source_has_the_nearest_field_as_its_hint() -> None:
    text = "kind: source\nreads: tickets\nfiles: a.csv\ncolumns: {opend: OPEN}"
    assert mistakes("source", text) == [
        ("invalid-value", "`opend` is not a field of a ticket, of its history or of a ledger", "did you mean opened?")
    ]


def test_one_value_for_a_list_is_shown_as_a_list() -> None:
    text = 'kind: source\nreads: tickets\nfiles: a.csv\ncolumns: {id: A}\nmissing: "?"'
    assert mistakes("source", text) == [("wrong-type", "`missing` cannot be `?`", "write a list, as [?]")]


def test_a_very_long_value_is_quoted_by_its_beginning() -> None:
    ((_, message, _),) = in_ticket(f"due: {'x' * 1_000_000}")
    assert message == f"`{'x' * 60}…` is not an instant"
    ((_, message, _),) = in_contract(f"{'y' * 100_000}: 1")
    assert len(message) < 120


def test_an_error_is_never_told_in_the_words_of_the_validator() -> None:
    values = ["5", "-1", "1.5", "text", "''", "", "[a, [b]]", "{a: {b: c}}", "true"]
    keys = [*CONTRACT.splitlines()[1:], "rules: ", "penalties: ", "lots: ", "managers: ", "parties: ", "currency: "]
    for key in (line.partition(":")[0] for line in keys if line[0].isalpha()):
        for value in values:
            text = CONTRACT.replace(f"\n{key}:", f"\nunused_{key}:") + f"{key}: {value}\n"
            for _, message, hint in mistakes("contract", text):
                told = f"{message} {hint}"
                assert not any(
                    word in told for word in ("Input", "valid ", "pydantic", "function-", "dictionary", "_type")
                )
