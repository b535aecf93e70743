"""Checks run on the contract as it was signed and as each amendment leaves it, and point at what made the mistake."""

from pathlib import Path

from sdmctl.load.locate import locate
from tests.checks.dossiers import Written, found, write

AMENDMENT = """\
---
kind: amendment
id: a1
title: Amendment
effective: 2026-03-01
changes:
"""


def said(written: Written, folder: Path) -> list[str]:
    return [
        f"{place.file.name}:{place.line} {each.code} {each.severity}"
        for each, place in locate(found(written.dossier), folder)
    ]


def test_a_name_that_an_amendment_misspells_is_told_in_the_amendment(tmp_path: Path) -> None:
    text = f"id: example\n{AMENDMENT}  services:\n    payroll: {{title: Payroll, calendar: offce}}"
    assert said(write(tmp_path, text), tmp_path) == ["document-1.yaml:7 unknown-reference error"]


def test_an_index_in_a_list_of_an_amendment_is_found(tmp_path: Path) -> None:
    filters = "{nature: [anomaly, question]}"
    text = f"id: example\n{AMENDMENT}  service_levels:\n    resolution:\n      applies_to: {filters}"
    assert said(write(tmp_path, text), tmp_path) == ["document-1.yaml:8 unknown-reference error"]


def test_what_an_amendment_leaves_without_what_it_took_away_is_told_where_it_is_with_its_name(tmp_path: Path) -> None:
    written = write(tmp_path, f"id: example\n{AMENDMENT}  calendars: {{office: null}}")
    every = found(written.dossier)
    assert {each.place.file.name for each in every} == {"contract.yaml"}
    assert all(each.message.endswith(", since amendment `a1`") for each in every)
    assert {each.code for each in every} == {"unknown-reference"}


def test_a_mistake_of_the_signed_contract_is_told_once_and_in_the_contract(tmp_path: Path) -> None:
    level = "resolution: {title: R, measures: resolution, calendar: offce, objective: 90%, targets: {any: 8h}}"
    changes = "  service_levels: {resolution: {objective: 95%}}"
    text = f"service_levels: {{{level}}}  # here\n{AMENDMENT}{changes}"
    written = write(tmp_path, text)
    [line] = {number for _, number in written.marked}
    assert said(written, tmp_path) == [f"contract.yaml:{line} unknown-reference error"]


def test_a_mistake_that_a_later_amendment_corrects_is_still_told(tmp_path: Path) -> None:
    wrong = f"{AMENDMENT}  services: {{payroll: {{title: Payroll, calendar: offce}}}}\n"
    mended = AMENDMENT.replace("a1", "a2").replace("03-01", "06-01")
    text = f"id: example\n{wrong}{mended}  services: {{payroll: {{calendar: office}}}}"
    assert said(write(tmp_path, text), tmp_path) == ["document-1.yaml:6 unknown-reference error"]


def test_other_documents_may_use_the_names_that_an_amendment_adds(tmp_path: Path) -> None:
    added = f"{AMENDMENT}  services: {{payroll: {{title: Payroll, calendar: office}}}}\n"
    outages = "---\nkind: outages\noutages:\n  - {service: payroll, start: 2026-03-10T10:00, end: 2026-03-10T11:00}"
    assert said(write(tmp_path, f"id: example\n{added}{outages}"), tmp_path) == []


TARGETS = """\
priorities: {order: [P1, P2]}
service_levels:
  resolution: {title: Resolution, measures: resolution, calendar: office, objective: 90%, targets: {P1: 4h, P2: 8h}}
"""
TAKEN_AWAY = f"{AMENDMENT}  service_levels: {{resolution: {{targets: {{P2: null}}}}}}\n"


def lacking(folder: Path, opened: str) -> list[str]:
    tickets = f"---\nkind: tickets\ntickets:\n  - {{id: T, priority: P2, service: portal, opened: {opened}}}"
    written = write(folder, f"{TARGETS}{TAKEN_AWAY}{tickets}")
    return [each.message for each in found(written.dossier) if each.place.file.name == "document-2.yaml"]


def test_a_ticket_is_held_against_the_targets_of_the_day_it_was_opened(tmp_path: Path) -> None:
    assert lacking(tmp_path, "2026-02-10T10:00") == []
    assert lacking(tmp_path, "2026-03-10T10:00") == [
        "`resolution` cannot judge 1 with priority `P2`, which has no target, T the first"
    ]
