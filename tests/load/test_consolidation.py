"""The consolidated contract: amendments in order of effect, what they may do, and where their mistakes are told."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdmctl.load.consolidation import consolidated, merged
from sdmctl.load.repository import read_repository
from sdmctl.model.amendment import Amendment
from sdmctl.model.contract import Contract, Phase
from sdmctl.model.repository import Dossier, Read
from tests.load.repositories import CONTRACT, said, write

HEAD = "kind: amendment\nid: {id}\ntitle: Amendment\neffective: {effective}\nchanges:\n  {changes}\n"


def amendment(changes: str, name: str = "a1", effective: str = "2026-03-01") -> str:
    return HEAD.format(id=name, effective=effective, changes=changes)


def dossier(folder: Path, *amendments: str) -> Dossier:
    files = {f"a{number}.yaml": text for number, text in enumerate(amendments, 1)}
    repository = read_repository(write(folder, {"contract.yaml": CONTRACT, **files}))
    assert repository.diagnostics == (), repository.diagnostics
    return repository.dossiers[0]


def told(folder: Path, *amendments: str) -> list[str]:
    """What is wrong, as `file:line:column code`."""
    files = {f"a{number}.yaml": text for number, text in enumerate(amendments, 1)}
    return said(write(folder, {"contract.yaml": CONTRACT, **files}))


def test_without_amendments_the_terms_are_the_contract(tmp_path: Path) -> None:
    held = dossier(tmp_path)
    assert held.amended == ()
    [terms] = held.terms
    assert terms.contract is held.contract.document


def test_what_is_named_is_changed_and_the_rest_stays(tmp_path: Path) -> None:
    held = dossier(tmp_path, amendment("service_levels: {resolution: {objective: 95%}}"))
    signed, amended = (each.contract.service_levels["resolution"] for each in held.terms)
    assert (signed.objective, amended.objective) != (amended.objective, signed.objective)
    assert signed.targets == amended.targets
    assert held.contract.document.service_levels["resolution"] == amended


def test_what_is_new_is_added_and_null_takes_away(tmp_path: Path) -> None:
    changes = "statuses: {waiting: paused}\n  service_levels:\n    resolution: null\n    response: {R}".replace(
        "{R}", "{title: Response, measures: response, targets: {any: 1h}, objective: 90%}"
    )
    contract = dossier(tmp_path, amendment(changes)).contract.document
    assert contract.statuses["waiting"] is Phase.PAUSED
    assert list(contract.service_levels) == ["response"]


def test_a_list_is_replaced_as_a_whole(tmp_path: Path) -> None:
    held = dossier(tmp_path, amendment("calendars: {hours: {hours: {mon-fri: [08:00-12:00]}}}"))
    signed, amended = (each.contract.calendars["hours"].definition("Europe/Paris").week[0] for each in held.terms)
    assert (signed, amended) == (((9 * 3600, 17 * 3600),), ((8 * 3600, 12 * 3600),))


def test_amendments_apply_in_order_of_effect_and_not_of_their_files(tmp_path: Path) -> None:
    held = dossier(
        tmp_path,
        amendment("title: Second", "a1", "2026-06-01"),
        amendment("title: First", "a2", "2026-03-01"),
    )
    assert [terms.contract.title for terms in held.terms] == ["Office support", "First", "Second"]


def test_an_amendment_may_build_on_an_earlier_one(tmp_path: Path) -> None:
    held = dossier(
        tmp_path,
        amendment("service_levels: {resolution: {targets: {P1: null}}}", "a1", "2026-06-01"),
        amendment("service_levels: {resolution: {targets: {P1: 2h}}}", "a2", "2026-03-01"),
    )
    assert [list(terms.contract.service_levels["resolution"].targets) for terms in held.terms] == [
        ["any"],
        ["any", "P1"],
        ["any"],
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ("id: other", "6:3 not-amendable"),
        ("time_zone: Europe/London", "6:3 not-amendable"),
        ("currency: USD", "6:3 not-amendable"),
        ("kind: tickets", "6:3 not-amendable"),
        ("statuses: {busy: null}", "6:14 not-amendable"),
        ("services: null", "6:3 not-amendable"),
        ("services: {portal: null}", "6:14 not-amendable"),
        ("priorities: {order: [P2, P1]}", "6:16 not-amendable"),
        ("priorities: {order: [P0, P1, P2]}", "6:16 not-amendable"),
        ("priorities: {order: P1}", "6:16 not-amendable"),
        ("penalties: null", "6:3 unknown-amended"),
        ("calendars: {ours: null}", "6:15 unknown-amended"),
        ("service_levels: {resolutoin: {objective: 95%}}", "6:20 unknown-amended"),
        ("calendars: {hour: {closures: [2026-05-01]}}", "6:15 unknown-amended"),
        ("title: Office support", "5:1 amendment-without-effect"),
        ("service_levels: {resolution: {targets: {any: {within: 240m}}}}", "5:1 amendment-without-effect"),
        ("title: null", "6:3 missing-key"),
        ("service_levels: {resolution: {title: null}}", "6:33 missing-key"),
        ("service_levels: {resolution: {objective: lots}}", "6:33 invalid-value"),
        ("service_levels: {resolution: {tragets: {P1: 2h}}}", "6:33 unknown-key"),
        ("budgets: {lines: {}}", "6:3 unknown-key"),
        ("budget: {lines: {}}", "6:12 unknown-amended"),
        ("budget: null", "6:3 invalid-value"),
        ("project: run", "6:3 invalid-value"),
    ],
)
def test_a_mistake_is_told_at_the_change_that_makes_it(changes: str, expected: str, tmp_path: Path) -> None:
    assert told(tmp_path, amendment(changes)) == [f"a1.yaml:{expected}"]


def test_two_amendments_of_one_day_must_not_speak_of_the_same_place(tmp_path: Path) -> None:
    first = amendment("service_levels: {resolution: {objective: 95%}}", "a1")
    other = amendment("service_levels: {resolution: {objective: 96%}}", "a2")
    assert told(tmp_path / "a", first, other) == ["a2.yaml:6:33 contradicting-amendments"]
    around = amendment("service_levels: {resolution: null}", "a2")
    assert told(tmp_path / "b", first, around) == ["a2.yaml:6:20 contradicting-amendments"]
    same = amendment("title: New\n  service_levels: {resolution: {objective: 95%}}", "a2")
    assert told(tmp_path / "c", first, same) == ["a2.yaml:7:33 overlapping-amendments"]
    beside = amendment("service_levels: {resolution: {targets: {P1: 2h}}}", "a2")
    assert told(tmp_path / "d", first, beside) == []


def test_two_amendments_of_one_id_are_told(tmp_path: Path) -> None:
    first, other = amendment("title: One"), amendment("title: Two", effective="2026-06-01")
    assert told(tmp_path, first, other) == ["a2.yaml:2:5 duplicate-amendment"]


def test_nothing_is_built_on_an_amendment_that_is_wrong(tmp_path: Path) -> None:
    wrong = amendment("calendars: {ours: null}", "a1")
    after = amendment("title: Later", "a2", "2026-06-01")
    files: dict[str, str | bytes] = {"contract.yaml": CONTRACT, "a1.yaml": wrong, "a2.yaml": after}
    repository = read_repository(write(tmp_path, files))
    assert [each.code for each in repository.diagnostics] == ["unknown-amended"]
    assert repository.dossiers[0].contract.document.title == "Office support"


WRITTEN: dict[str, Any] = {
    "kind": "contract",
    "id": "c",
    "title": "C",
    "customer": {"name": "A"},
    "provider": {"name": "B"},
    "time_zone": "Europe/Paris",
    "term": {"start": "2026-01-01", "end": "2026-12-31"},
    "priorities": {"order": ["P1", "P2"]},
    "statuses": {"open": "new"},
    "service_levels": {
        "r": {"title": "R", "measures": "resolution", "objective": "90%", "targets": {"any": "8h", "P1": "4h"}}
    },
}
_TARGETS = st.dictionaries(st.sampled_from(["P1", "P2", "any"]), st.sampled_from(["1h", "2h", "3bd", None]), min_size=1)
_CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["C", "D", "E"]),
        "statuses": st.dictionaries(st.sampled_from("xyz"), st.sampled_from(["paused", "active"]), min_size=1),
        "service_levels": st.fixed_dictionaries({"r": st.fixed_dictionaries({"targets": _TARGETS})}),
    },
).filter(bool)


@settings(max_examples=150, deadline=None)
@given(st.lists(_CHANGES, min_size=1, max_size=5), st.randoms())
def test_amendments_one_by_one_give_what_all_at_once_give(changes: list[dict[str, Any]], dice: Any) -> None:
    read = [
        Read(
            Path(f"a{number}.yaml"),
            Amendment.model_validate(
                {
                    "kind": "amendment",
                    "id": f"a{number}",
                    "title": "A",
                    "effective": f"2026-{number + 1:02}-01",
                    "changes": each,
                }
            ),
        )
        for number, each in enumerate(changes)
    ]
    shuffled = list(read)
    dice.shuffle(shuffled)
    signed = Read(Path("contract.yaml"), Contract.model_validate(WRITTEN))
    together, wrong = consolidated(signed, WRITTEN, tuple(shuffled))
    contract, written = signed, WRITTEN
    for each, terms in zip(read, together[1:], strict=False):
        (_, alone), none = consolidated(contract, written, (each,))
        assert not none
        assert alone.contract == terms.contract
        written = merged(written, each.document.changes)
        contract = Read(contract.file, alone.contract)
    assert len(together) == len(read) + 1 or wrong
