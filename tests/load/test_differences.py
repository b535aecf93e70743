"""What amendments change, place by place."""

from datetime import date
from pathlib import Path

from sdmctl.load.differences import Difference, differences
from sdmctl.load.repository import read_repository
from tests.load.repositories import CONTRACT, write

FIRST = """\
kind: amendment
id: first
title: First
clause: art. 2
effective: 2026-03-01
changes:
  service_levels: {resolution: {objective: 95%, targets: {P1: 2h}}}
  calendars: {hours: {closures: [2026-05-02]}}
"""
SECOND = """\
kind: amendment
id: second
title: Second
effective: 2026-06-01
changes:
  service_levels: {resolution: {targets: {P1: null}, clause: "4.2"}}
  services: {lab: {title: Lab, calendar: hours}}
"""


def changed(folder: Path, first: date, last: date) -> list[Difference]:
    files: dict[str, str | bytes] = {"contract.yaml": CONTRACT, "a1.yaml": FIRST, "a2.yaml": SECOND}
    repository = read_repository(write(folder, files))
    assert repository.diagnostics == (), repository.diagnostics
    return list(differences(repository.dossiers[0], first, last))


def test_each_place_has_what_stood_there_and_what_stands_there(tmp_path: Path) -> None:
    found = changed(tmp_path, date(2026, 1, 1), date(2026, 4, 1))
    assert [(each.place, each.before, each.after) for each in found] == [
        ("calendars.hours.closures", None, "[2026-05-02]"),
        ("service_levels.resolution.targets.P1", None, "2h"),
        ("service_levels.resolution.objective", "90%", "95%"),
    ]
    assert {(each.amendment.id, each.clause) for each in found} == {("first", "art. 2")}


def test_an_amendment_without_a_clause_has_that_of_the_contract(tmp_path: Path) -> None:
    found = changed(tmp_path, date(2026, 3, 1), date(2026, 6, 1))
    assert [(each.place, each.before, each.after, each.clause) for each in found] == [
        ("services.lab.title", None, "Lab", None),
        ("services.lab.calendar", None, "hours", None),
        ("service_levels.resolution.clause", None, "4.2", "4.2"),
        ("service_levels.resolution.targets.P1", "2h", None, "4.2"),
    ]


def test_the_first_day_is_that_of_the_earlier_contract_and_the_last_that_of_the_later(tmp_path: Path) -> None:
    assert changed(tmp_path, date(2026, 3, 1), date(2026, 5, 31)) == []
    assert {each.amendment.id for each in changed(tmp_path, date(2026, 2, 28), date(2026, 3, 1))} == {"first"}
    assert {each.amendment.id for each in changed(tmp_path, date(2026, 1, 1), date(2026, 12, 31))} == {
        "first",
        "second",
    }
