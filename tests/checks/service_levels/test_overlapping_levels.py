import pytest

from tests.checks.dossiers import Find

CODE = "overlapping-levels"
PARTS = """
lots: {run: {title: Run, nature: run, manager: ada}, build: {title: Build, nature: project, manager: ada}}
services:
  portal: {title: Portal, calendar: office, lot: run}
  payroll: {title: Payroll, calendar: office, lot: run}
  site: {title: Site, calendar: office, lot: build}
"""


def levels(*filters: str, targets: tuple[str, ...] = ()) -> str:
    written = [
        f"l{number}: {{title: R, measures: response, objective: 90%, applies_to: {which}, targets: {granted}}}"
        for number, (which, granted) in enumerate(zip(filters, targets or ("{any: 1h}",) * len(filters), strict=True))
    ]
    return f"{PARTS}service_levels: {{{', '.join(written)}}}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{}", "{}"),
        ("{}", "{nature: anomaly, type: x, team: y, lot: run}"),
        ("{nature: anomaly}", "{type: incident}"),
        ("{lot: run}", "{service: portal}"),
        ("{lot: [run, build]}", "{lot: build}"),
        ("{service: [portal, site]}", "{service: site, team: north}"),
    ],
)
def test_filters_that_a_ticket_can_pass_both_overlap(one: str, other: str, find: Find) -> None:
    assert find(levels(one, other), CODE) == ["`l1` measures the response of tickets that `l0` judges too"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{nature: anomaly}", "{nature: [request, evolution]}"),
        ("{type: a}", "{type: b}"),
        ("{team: a}", "{team: b}"),
        ("{lot: run}", "{lot: build}"),
        ("{lot: run}", "{service: site}"),
        ("{service: portal}", "{service: payroll}"),
        ("{nature: anomaly, lot: run}", "{nature: request, lot: run}"),
    ],
)
def test_filters_that_part_the_tickets_do_not(one: str, other: str, find: Find) -> None:
    assert find(levels(one, other), CODE) == []


def test_targets_may_part_the_priorities_instead(find: Find) -> None:
    assert find(levels("{}", "{}", targets=("{P1: 1h}", "{P2: 4h}")), CODE) == []
    assert len(find(levels("{}", "{}", targets=("{P1: 1h}", "{any: 4h}")), CODE)) == 1


def test_three_levels_make_three_pairs(find: Find) -> None:
    assert len(find(levels("{}", "{}", "{}"), CODE)) == 3


def test_two_measures_of_one_ticket_are_two_promises(find: Find) -> None:
    assert find(levels("{}", "{}").replace("response", "resolution", 1), CODE) == []


def test_availabilities_on_two_calendars_are_two_promises(find: Find) -> None:
    up = "{title: A, measures: availability, calendar: always, objective: 99%}"
    assert find(f"service_levels: {{day: {up}, night: {up}}}", CODE) == []
