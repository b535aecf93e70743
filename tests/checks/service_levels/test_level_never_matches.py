import pytest

from tests.checks.dossiers import Find

CODE = "level-never-matches"
PARTS = """
lots: {run: {title: Run, nature: run, manager: ada}, build: {title: Build, nature: project, manager: ada}}
services: {portal: {title: Portal, calendar: office, lot: run}, free: {title: Free, calendar: office}}
"""


def level(which: str, measures: str = "response") -> str:
    text = f"title: R, measures: {measures}, objective: 90%, applies_to: {which}, targets: {{any: 1h}}"
    return f"{PARTS}service_levels: {{r: {{{text}}}}}"


@pytest.mark.parametrize(
    ("which", "reason"),
    [
        ("{lot: build}", "no service belongs to build"),
        ("{lot: build, service: portal}", "portal does not belong to build"),
        ("{lot: run, service: free}", "free does not belong to run"),
    ],
)
def test_services_and_lots_that_exclude_each_other_are_told(which: str, reason: str, find: Find) -> None:
    assert find(level(which), CODE) == [f"no ticket can match `r`: {reason}"]


@pytest.mark.parametrize("which", ["{}", "{lot: [build, run]}", "{lot: run, service: [portal, free]}", "{type: x}"])
def test_one_service_that_passes_is_enough(which: str, find: Find) -> None:
    assert find(level(which), CODE) == []


@pytest.mark.parametrize("which", ["{lot: x}", "{service: x}", "{lot: build, service: x}"])
def test_a_name_that_is_unknown_is_another_mistake(which: str, find: Find) -> None:
    assert find(level(which), CODE) == []


def test_a_quote_is_for_what_is_or_becomes_an_evolution(find: Find) -> None:
    assert find(level("{nature: [anomaly, evolution]}", "quote"), CODE) == []
    assert find(level("{}", "quote"), CODE) == []
    assert find(level("{nature: [anomaly, request]}", "quote"), CODE) == [
        (
            "no ticket can match `r`: its clock starts when a ticket becomes an evolution, "
            "and it judges anomaly and request only"
        )
    ]
