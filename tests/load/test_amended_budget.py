"""Budgets and projects as amendments leave them: prices from a day on, envelopes as of it, mistakes at their place."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdmctl.checks.documents import check_documents
from sdmctl.diagnostics import InDocument
from sdmctl.load.amended_part import Paper
from sdmctl.load.consolidation import consolidated, merged
from sdmctl.load.differences import differences
from sdmctl.load.repository import read_repository
from sdmctl.load.round_trip import contract_text
from sdmctl.model.amendment import Amendment
from sdmctl.model.budget import Budget, BudgetLine
from sdmctl.model.contract import Contract
from sdmctl.model.project import Project
from sdmctl.model.repository import Dossier, Read
from tests.load.repositories import CONTRACT, said, write
from tests.load.test_consolidation import WRITTEN, amendment

BUDGET = """\
kind: budget
year: 2026
lines:
  fee: {title: Fee, pricing: subscription, monthly_fee: 1000}
  uo: {title: Work, pricing: units, unit: UO, unit_price: 620, envelope: 240, catalogue: {S: 3}}
  time: {title: Time, pricing: time, unit: day, unit_price: 600, rates: {senior: 700}}
  dated: {title: Dated, pricing: units, unit: UO, unit_price: 10, prices: {2026-02-01: 11, 2026-09-01: 12}}
"""
PROJECT = """\
kind: project
lot: build
pricing: fixed
amount: 9000
as_of: 2026-02-28
milestones: {J1: {title: Design, baseline: 2026-02-01}}
"""
FILES: dict[str, str | bytes] = {"contract.yaml": CONTRACT, "budget.yaml": BUDGET, "project.yaml": PROJECT}
MARCH = date(2026, 3, 1)


def dossier(folder: Path, *amendments: str) -> Dossier:
    files = {f"a{number}.yaml": text for number, text in enumerate(amendments, 1)}
    repository = read_repository(write(folder, {**FILES, **files}))
    assert repository.diagnostics == (), repository.diagnostics
    return repository.dossiers[0]


def told(folder: Path, *amendments: str, more: str = "") -> list[str]:
    files = {f"a{number}.yaml": text for number, text in enumerate(amendments, 1)}
    return said(write(folder, {**FILES, **files, **({"more.yaml": more} if more else {})}))


def budget(held: Dossier, day: date) -> Budget:
    [found] = [read.document for read in held.on(day).others if isinstance(read.document, Budget)]
    return found


def line(held: Dossier, name: str, day: date = date(2026, 12, 31)) -> BudgetLine:
    return budget(held, day).lines[name]


def test_a_price_begins_on_the_day_of_effect(tmp_path: Path) -> None:
    uo = line(dossier(tmp_path, amendment("budget: {2026: {lines: {uo: {unit_price: 650}}}}")), "uo")
    assert [uo.price(day) for day in (date(2026, 2, 28), MARCH)] == [620, 650]
    assert uo.prices == {MARCH: Decimal(650)}


def test_so_does_a_fee_and_the_rate_of_a_profile(tmp_path: Path) -> None:
    changes = "budget: {2026: {lines: {fee: {monthly_fee: 1100}, time: {rates: {senior: 750, junior: 500}}}}}"
    held = dossier(tmp_path, amendment(changes))
    fee, time = line(held, "fee"), line(held, "time")
    before = date(2026, 2, 28)
    assert [fee.fee(day) for day in (before, MARCH)] == [1000, 1100]
    assert [time.price(day, "senior") for day in (before, MARCH)] == [700, 750]
    assert [time.price(day, "junior") for day in (before, MARCH)] == [600, 500]


def test_an_envelope_is_that_of_the_day_of_the_figures(tmp_path: Path) -> None:
    held = dossier(tmp_path, amendment("budget: {2026: {lines: {uo: {envelope: 260, catalogue: {M: 8}}}}}"))
    before, after = line(held, "uo", date(2026, 2, 28)), line(held, "uo", MARCH)
    assert [before.envelope, after.envelope] == [240, 260]
    assert (list(before.catalogue), list(after.catalogue)) == (["S"], ["S", "M"])


def test_a_line_that_is_added_costs_nothing_before_its_day(tmp_path: Path) -> None:
    new = "{title: More, pricing: subscription, monthly_fee: 50}, night: {title: Night, pricing: units, unit_price: 7}"
    held = dossier(tmp_path, amendment(f"budget: {{2026: {{lines: {{more: {new}}}}}}}"))
    assert [each.code for each in check_documents(held) if each.code == "missing-price"] == []
    assert "more" not in budget(held, date(2026, 2, 28)).lines
    more = line(held, "more")
    assert [more.fee(day) for day in (date(2026, 2, 28), MARCH)] == [None, 50]


def test_a_price_goes_back_and_a_later_one_by_date_still_comes(tmp_path: Path) -> None:
    up = amendment("budget: {2026: {lines: {uo: {unit_price: 650}, dated: {prices: {2026-04-01: 20}}}}}", "a1")
    back = amendment("budget: {2026: {lines: {uo: {unit_price: 620}}}}", "a2", "2026-06-01")
    held = dossier(tmp_path, back, up)
    assert [line(held, "uo").price(date(2026, month, 1)) for month in (2, 3, 6)] == [620, 650, 620]
    assert [line(held, "dated").price(date(2026, month, 1)) for month in (1, 3, 5, 9)] == [10, 11, 20, 12]


def test_lines_that_no_amendment_names_are_the_very_same(tmp_path: Path) -> None:
    held = dossier(tmp_path, amendment("budget: {2026: {lines: {uo: {envelope: 260}}}}"))
    signed, amended = budget(held, date(2026, 1, 1)), budget(held, MARCH)
    assert signed.lines["fee"] is amended.lines["fee"]


def test_a_project_is_amended_by_its_lot(tmp_path: Path) -> None:
    held = dossier(tmp_path, amendment("project: {build: {milestones: {J1: {baseline: 2026-04-01}}}}"))
    baselines = [
        [read.document.milestones["J1"].baseline for read in held.on(day).others if isinstance(read.document, Project)]
        for day in (date(2026, 2, 28), MARCH)
    ]
    assert baselines == [[date(2026, 2, 1)], [date(2026, 4, 1)]]


def test_contract_and_budget_may_change_together(tmp_path: Path) -> None:
    held = dossier(tmp_path, amendment("title: New\n  budget: {2026: {vat: 20%}}"))
    assert held.contract.document.title == "New"
    assert budget(held, date(2026, 2, 28)).vat is None
    assert budget(held, MARCH).vat is not None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ("budget: {2025: {vat: 20%}}", "6:12 unknown-amended"),
        ("budget: {2026: null}", "6:12 not-amendable"),
        ("budget: {2026: {year: 2027}}", "6:19 not-amendable"),
        ("budget: {2026: {lines: null}}", "6:19 not-amendable"),
        ("budget: {2026: {lines: {uo: null}}}", "6:27 not-amendable"),
        ("budget: {2026: {lines: {uo: {catalogue: {S: null}}}}}", "6:44 not-amendable"),
        ("budget: {2026: {lines: {time: {rates: {senior: null}}}}}", "6:42 not-amendable"),
        ("budget: {2026: {lines: {uo: {unit_price: null}}}}", "6:32 not-amendable"),
        ("budget: {2026: {lines: {dated: {unit_price: 13}}}}", "6:35 not-amendable"),
        ("budget: {2026: {lines: {uo: {catalogue: {X: null}}}}}", "6:44 unknown-amended"),
        ("budget: {2026: {lines: {datd: {envelope: 260}}}}", "6:27 unknown-amended"),
        ("budget: {2026: {lines: {uo: {envelop: 260}}}}", "6:32 unknown-key"),
        ("budget: {2026: {lines: {uo: {envelope: -1}}}}", "6:32 invalid-value"),
        ("budget: {2026: {lines: {uo: {envelope: 240}}}}", "6:12 amendment-without-effect"),
        ("budget: {2026: {lines: {uo: {envelope: 240.00}}}}", "6:12 amendment-without-effect"),
        ("project: {bild: {amount: 1}}", "6:13 unknown-amended"),
        ("project: {build: {lot: run}}", "6:21 not-amendable"),
        ("project: {build: {amount: 9000}}", "6:13 amendment-without-effect"),
    ],
)
def test_a_mistake_is_told_at_the_change_that_makes_it(changes: str, expected: str, tmp_path: Path) -> None:
    assert told(tmp_path, amendment(changes)) == [f"a1.yaml:{expected}"]


def test_one_part_that_changes_nothing_is_told_though_the_other_does(tmp_path: Path) -> None:
    both = amendment("title: New\n  budget: {2026: {lines: {uo: {envelope: 240}}}}")
    assert told(tmp_path, both) == ["a1.yaml:7:12 amendment-without-effect"]


def test_two_amendments_of_one_day_must_not_speak_of_the_same_line_alike(tmp_path: Path) -> None:
    first = amendment("budget: {2026: {lines: {uo: {unit_price: 650}}}}", "a1")
    other = amendment("budget: {2026: {lines: {uo: {unit_price: 660}}}}", "a2")
    assert told(tmp_path / "a", first, other) == ["a2.yaml:6:32 contradicting-amendments"]
    same = amendment("budget: {2026: {lines: {uo: {unit_price: 650, envelope: 260}}}}", "a2")
    assert told(tmp_path / "b", first, same) == ["a2.yaml:6:32 overlapping-amendments"]
    beside = amendment("budget: {2026: {lines: {uo: {envelope: 260}}}}", "a2")
    assert told(tmp_path / "c", first, beside) == []


def test_which_of_two_budgets_of_a_year_is_meant_cannot_be_told(tmp_path: Path) -> None:
    changes = amendment("budget: {2026: {vat: 20%}}")
    assert told(tmp_path, changes, more=BUDGET) == ["a1.yaml:6:12 not-amendable"]


_MONEY = st.sampled_from(["10", "620", "650", "700"])
_LINE = st.fixed_dictionaries(
    {},
    optional={
        "unit_price": _MONEY,
        "envelope": st.sampled_from(["240", "260"]),
        "rates": st.dictionaries(st.sampled_from(["a", "b"]), _MONEY, min_size=1),
        "catalogue": st.dictionaries(st.sampled_from("SML"), st.sampled_from(["1", "2"]), min_size=1),
    },
).filter(bool)
_FEE = st.fixed_dictionaries({"monthly_fee": _MONEY})
_CHANGES = st.fixed_dictionaries(
    {"budget": st.fixed_dictionaries({"2026": st.fixed_dictionaries({"lines": st.fixed_dictionaries({"uo": _LINE})})})},
    optional={"title": st.sampled_from(["C", "D", "E"])},
) | st.fixed_dictionaries(
    {"budget": st.fixed_dictionaries({"2026": st.fixed_dictionaries({"lines": st.fixed_dictionaries({"fee": _FEE})})})}
)
PLAIN: dict[str, Any] = {
    "kind": "budget",
    "year": "2026",
    "lines": {
        "uo": {"title": "U", "pricing": "units", "unit_price": "620", "envelope": "240", "rates": {"a": "1"}},
        "fee": {"title": "F", "pricing": "subscription", "monthly_fee": "1000"},
    },
}


def read_amendment(number: int, changes: dict[str, Any]) -> Read[Amendment]:
    head = {"kind": "amendment", "id": f"a{number}", "title": "A", "effective": f"2026-{number + 1:02}-01"}
    return Read(Path(f"{9 - number}.yaml"), Amendment.model_validate({**head, "changes": changes}))


@settings(max_examples=150, deadline=None)
@given(st.lists(_CHANGES, min_size=1, max_size=5), st.randoms())
def test_budgets_amended_one_by_one_are_as_amended_all_at_once(changes: list[dict[str, Any]], dice: Any) -> None:
    """Each amendment applied alone to what the ones before it left written; prices hold from their own day on."""
    read = [read_amendment(number, each) for number, each in enumerate(changes)]
    shuffled = list(read)
    dice.shuffle(shuffled)
    signed = Read(Path("contract.yaml"), Contract.model_validate(WRITTEN))
    paper = Paper(Read(Path("budget.yaml"), Budget.model_validate(PLAIN)), PLAIN)
    together, wrong = consolidated(signed, WRITTEN, tuple(shuffled), [paper])
    again, same = consolidated(signed, WRITTEN, tuple(read), [paper])
    assert ([each.others for each in together], wrong) == ([each.others for each in again], same)
    contract, own, plain = signed, WRITTEN, PLAIN
    priced: dict[tuple[str, date], Decimal | None] = {}
    for each, terms in zip(read, together[1:], strict=False):
        day, held = each.document.effective, Paper(Read(paper.read.file, Budget.model_validate(plain)), plain)
        (_, alone), none = consolidated(contract, own, (each,), [held])
        assert not none
        assert alone.contract == terms.contract
        [one], [all_at_once] = alone.others, terms.others
        assert isinstance(one.document, Budget)
        assert isinstance(all_at_once.document, Budget)
        for name, line in all_at_once.document.lines.items():
            other = one.document.lines[name]
            assert (line.envelope, line.catalogue) == (other.envelope, other.catalogue)
            assert (line.price(day), line.price(day, "a"), line.fee(day)) == (
                other.price(day),
                other.price(day, "a"),
                other.fee(day),
            )
            for when, price in priced.items():
                assert when[0] != name or line.price(when[1]) == price
            priced[name, day] = line.price(day)
        changed = {key: value for key, value in each.document.changes.items() if key != "budget"}
        own, plain = merged(own, changed), merged(plain, each.document.changes["budget"]["2026"])
        contract = Read(contract.file, alone.contract)
    assert len(together) == len(read) + 1 or wrong


BOTH = (
    amendment("title: New\n  budget: {2026: {lines: {uo: {unit_price: 650, envelope: 260}}}}", "a1"),
    amendment("project: {build: {amount: 9500}}", "a2", "2026-06-01"),
)


def test_what_changed_names_the_document_and_its_place(tmp_path: Path) -> None:
    held = dossier(tmp_path, *BOTH)
    found = [(each.place, each.before, each.after) for each in differences(held, date(2026, 1, 1), date(2026, 12, 31))]
    assert found == [
        ("title", "Office support", "New"),
        ("budget.2026.lines.uo.unit_price", "620", "650"),
        ("budget.2026.lines.uo.envelope", "240", "260"),
        ("project.build.amount", "9000", "9500"),
    ]


def test_the_contract_of_a_day_is_followed_by_what_amendments_change_beside_it(tmp_path: Path) -> None:
    held = dossier(tmp_path, *BOTH)
    signed = contract_text(held, date(2026, 2, 28)).split("---\n")
    assert signed == [CONTRACT, BUDGET, PROJECT]
    amended = contract_text(held, MARCH).split("---\n")
    assert "title: New" in amended[0]
    assert "budget" not in amended[0]
    assert "unit_price: 650, envelope: 260" in amended[1]
    assert amended[2] == PROJECT


def test_what_an_amendment_makes_wrong_in_a_budget_is_told_where_it_says_so(tmp_path: Path) -> None:
    held = dossier(tmp_path, amendment("budget: {2026: {lines: {uo: {lot: nowhere}}}}"))
    signed, found = sorted(
        (each for each in check_documents(held) if each.code == "unknown-reference"), key=lambda each: each.place.file
    )[::-1]
    assert signed.place == InDocument(tmp_path / "project.yaml", ("lot",))
    assert found.place == InDocument(tmp_path / "a1.yaml", ("changes", "budget", "2026", "lines", "uo", "lot"))


def test_a_budget_that_is_there_and_wrong_is_told_once(tmp_path: Path) -> None:
    files = {**FILES, "budget.yaml": BUDGET.replace("monthly_fee: 1000", "monthly_fee: lots")}
    text = amendment("budget: {2026: {vat: 20%}}")
    assert said(write(tmp_path, {**files, "a1.yaml": text})) == ["budget.yaml:4:57 wrong-type"]
