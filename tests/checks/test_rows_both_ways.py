"""The two ways in which checks of tickets run find the same."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from sdmctl.checks.rows import check_rows, without
from sdmctl.model.repository import Dossier
from sdmctl.model.tables import Records
from tests.checks.dossiers import dossier
from tests.checks.histories import histories, tables

CONTRACT = """
lots: {run: {title: Run, nature: run, manager: ada}, build: {title: Build, nature: project, manager: ada}}
services:
  portal: {title: Portal, calendar: office, lot: run}
  payroll: {title: Payroll, calendar: office, lot: build}
service_levels:
  response: {title: A, measures: response, objective: 90%, applies_to: {type: incident}, targets: {P1: 1h}}
  resolution: {title: B, measures: resolution, objective: 90%, applies_to: {lot: run}, targets: {any: agreed}}
  quote: {title: C, measures: quote, calendar: office, objective: 90%, applies_to: {nature: evolution, team: south},
    targets: {P1: 4h, P2: 8h}}
---
kind: source
reads: tickets
files: one.csv
columns: {id: Number, opened: Opened on, due: Due by, resolved: Resolved on}
---
kind: source
reads: history
files: two.*
columns: {ticket: Number, at: "When#2", status: State}
"""


@cache
def contract() -> Dossier:
    with TemporaryDirectory() as folder:
        return dossier(Path(folder), CONTRACT)


@given(histories())
@settings(max_examples=150, deadline=None)
def test_values_and_frames_give_the_same_findings(records: Records) -> None:
    assert check_rows(records, contract()) == check_rows(tables(records), contract())


@given(histories())
@settings(max_examples=60, deadline=None)
def test_what_is_left_out_is_the_same_and_nothing_is_lost(records: Records) -> None:
    plain, framed = records, tables(records)
    findings = check_rows(records, contract())
    left, same = without(plain, findings), without(framed, findings)
    assert left.tickets == same.tickets.to_dict(as_series=False)
    assert left.events == same.events.to_dict(as_series=False)
    assert left.left_out == same.left_out
    assert len(left.tickets["id"]) + sum(each.count for each in left.left_out) == len(plain.tickets["id"])


@given(histories())
@settings(max_examples=60, deadline=None)
def test_what_is_left_has_no_more_errors(records: Records) -> None:
    left = without(records, check_rows(records, contract()))
    assert check_rows(left, contract()).left_out == {}
