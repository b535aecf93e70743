"""The consolidated contract as YAML: it reads as what judges, and keeps the comments and order of what was signed."""

from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sdmctl.load.repository import read_repository
from sdmctl.load.round_trip import contract_text
from sdmctl.load.yaml import read_yaml
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Dossier
from tests.load.repositories import CONTRACT, write

COMMENTED = """\
# The contract of the office.
kind: contract  # this one
id: office
title: "Office support"
customer: {name: Customer}
provider: {name: Provider}
time_zone: Europe/Paris
term: {start: 2026-01-01, end: 2026-12-31}

# When we are open.
calendars:
  hours: {hours: {mon-fri: [09:00-17:00]}}  # eight hours
  watch:
    hours:
      mon-sun:
        - 00:00-24:00  # always

services:
  portal: {title: Portal, calendar: hours}
priorities: {order: [P1, P2]}
statuses: {open: new, busy: active, done: resolved}

# What is promised.
service_levels:
  resolution:
    title: Resolution
    measures: resolution
    targets:
      P1: 2h   # at once
      any: 4h

    # agreed in committee
    objective: 90%
  # about the second
  response: {title: Response, measures: response, targets: {any: 1h}, objective: 90%}

# Who pays.
penalties:
  late: {title: Late, on: resolution, per: ticket, amount: 10}
"""


def amendment(changes: str, number: int = 1) -> str:
    indented = "".join(f"  {line}\n" for line in changes.splitlines())
    return f"kind: amendment\nid: a{number}\ntitle: A\neffective: 2026-{number + 1:02}-01\nchanges:\n{indented}"


def dossier(folder: Path, *amendments: str, contract: str = COMMENTED) -> Dossier:
    files: dict[str, str | bytes] = {f"a{number}.yaml": text for number, text in enumerate(amendments, 1)}
    repository = read_repository(write(folder, {"contract.yaml": contract, **files}))
    assert repository.diagnostics == (), repository.diagnostics
    return repository.dossiers[0]


def lines(folder: Path, changes: str, contract: str = COMMENTED) -> tuple[list[str], list[str]]:
    """The lines that go and those that come, where all others stay as they are."""
    held = dossier(folder, amendment(changes), contract=contract)
    before, after = contract.splitlines(), contract_text(held, date(2026, 12, 1)).splitlines()
    read = read_yaml("\n".join(after))
    assert Contract.model_validate(read.value) == held.contract.document
    gone = [line for line in before if line not in after]
    come = [line for line in after if line not in before]
    kept = [line for line in before if line not in gone]
    assert kept == [line for line in after if line not in come], "what stays keeps its order"
    return gone, come


def test_before_any_amendment_it_is_the_file_to_the_byte(tmp_path: Path) -> None:
    held = dossier(tmp_path, amendment("title: Other"))
    assert contract_text(held, date(2026, 1, 31)) == COMMENTED


def test_only_amendments_that_have_taken_effect_are_in_it(tmp_path: Path) -> None:
    held = dossier(tmp_path, amendment("title: First"), amendment("title: Second", 2))
    titles = {day: read_yaml(contract_text(held, date(2026, *day))).value["title"] for day in ((2, 1), (2, 28), (3, 1))}
    assert titles == {(2, 1): "First", (2, 28): "First", (3, 1): "Second"}


def test_a_value_is_changed_where_it_stands_and_keeps_its_comment(tmp_path: Path) -> None:
    gone, come = lines(tmp_path, "service_levels: {resolution: {targets: {P1: 3h}}}")
    assert (gone, come) == (["      P1: 2h   # at once"], ["      P1: 3h   # at once"])


def test_what_is_added_stands_before_the_comment_of_what_comes_next(tmp_path: Path) -> None:
    gone, come = lines(
        tmp_path, "service_levels: {update: {title: U, measures: update, targets: {any: 8h}, objective: 90%}}"
    )
    assert (gone, come) == ([], ["  update: {title: U, measures: update, targets: {any: 8h}, objective: 90%}"])
    text = contract_text(dossier(tmp_path), date(2026, 12, 1))
    assert text.index("update:") < text.index("# Who pays.")


def test_a_target_is_added_before_the_blank_line_that_ends_its_block(tmp_path: Path) -> None:
    gone, come = lines(tmp_path, "service_levels: {resolution: {targets: {P2: 3h}}}")
    assert (gone, come) == ([], ["      P2: 3h"])
    text = contract_text(dossier(tmp_path), date(2026, 12, 1))
    assert "      any: 4h\n      P2: 3h\n\n    # agreed in committee\n    objective" in text


def test_what_is_taken_away_takes_its_own_comment_and_leaves_the_next(tmp_path: Path) -> None:
    gone, come = lines(tmp_path, "service_levels: {response: null}")
    assert come == []
    assert [line.strip()[:9] for line in gone] == ["# about t", "response:"]
    assert "# Who pays.\npenalties" in contract_text(dossier(tmp_path), date(2026, 12, 1))


def test_a_block_in_place_of_a_line_keeps_what_follows(tmp_path: Path) -> None:
    _, come = lines(
        tmp_path, "calendars:\n  watch:\n    hours:\n      mon-sun:\n      - 08:00-20:00\n      - 21:00-22:00"
    )
    assert "      - 08:00-20:00" in come or "        - 08:00-20:00" in come
    text = contract_text(dossier(tmp_path), date(2026, 12, 1))
    assert "22:00\n\nservices:" in text


def test_comments_of_an_amendment_stay_in_the_amendment(tmp_path: Path) -> None:
    assert "because" not in contract_text(
        dossier(tmp_path, amendment("title: Other  # because\nservices: # because\n  lab: {title: Lab}")),
        date(2026, 12, 1),
    )


def test_what_stands_in_two_places_by_an_anchor_changes_in_one(tmp_path: Path) -> None:
    shared = CONTRACT.replace("targets: {any: 4h}", "targets: &same {any: 4h}") + (
        "  workaround: {title: W, measures: workaround, targets: *same, objective: 90%}\n"
    )
    held = dossier(tmp_path, amendment("service_levels: {resolution: {targets: {P1: 1h}}}"), contract=shared)
    read = read_yaml(contract_text(held, date(2026, 12, 1))).value
    assert Contract.model_validate(read) == held.contract.document
    assert list(held.contract.document.service_levels["workaround"].targets) == ["any"]


_TARGETS = st.dictionaries(st.sampled_from(["P1", "P2", "any"]), st.sampled_from(["1h", "3bd", "30d"]), min_size=1)
_LEVEL = st.fixed_dictionaries(
    {"title": st.just("L"), "measures": st.just("update"), "objective": st.just("80%"), "targets": _TARGETS}
)
_CHANGES = st.fixed_dictionaries(
    {"title": st.sampled_from(["A", "010", "no", "12:30", "2026-01-01", "x: y", "# z"])},
    optional={
        "statuses": st.dictionaries(st.sampled_from("xyz"), st.sampled_from(["paused", "active"]), min_size=1),
        "service_levels": st.fixed_dictionaries(
            {},
            optional={
                "resolution": st.fixed_dictionaries({"targets": _TARGETS}),
                "response": st.none(),
                "new": _LEVEL,
            },
        ).filter(bool),
        "calendars": st.fixed_dictionaries({"watch": st.fixed_dictionaries({"title": st.sampled_from(["on", "~"])})}),
    },
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_CHANGES, min_size=1, max_size=4))
def test_what_is_printed_reads_as_what_judges(tmp_path_factory: Any, changes: list[dict[str, Any]]) -> None:
    import yaml

    folder = tmp_path_factory.mktemp("office")
    files = [
        amendment(yaml.safe_dump(each, sort_keys=False, default_flow_style=number % 2 == 0), number)
        for number, each in enumerate(changes, 1)
    ]
    written: dict[str, str | bytes] = {f"a{number}.yaml": text for number, text in enumerate(files, 1)}
    repository = read_repository(write(folder, {"contract.yaml": COMMENTED, **written}))
    [held] = repository.dossiers
    for terms in held.amended[1:]:
        assert terms.amendment is not None
        text = contract_text(held, terms.amendment.document.effective)
        assert Contract.model_validate(read_yaml(text).value) == terms.contract
        for comment in ("# The contract of the office.", "# When we are open.", "# Who pays.", "# at once"):
            assert comment in text
