"""Exports that tools really wrote, read where they lie."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from sdmctl.load.tables import read_tables
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.source import Source
from tests.load.exports import Loaded, contract

DATA = Path(__file__).parents[2].parent / "shared" / "data"


def read(name: str, by: Contract, source: dict[str, Any]) -> Loaded:
    """An export of the shared data, skipped where it is not there."""
    folder = DATA / name
    if not folder.is_dir():
        pytest.skip(f"no exports at {folder}")
    document = Source.model_validate({"kind": "source"} | source)
    dossier = Dossier(folder, Read(folder / "contract.yaml", by), sources=(Read(folder / "source.yaml", document),))
    return Loaded(by, *read_tables(dossier))


def test_requests_of_the_city_of_boston() -> None:
    types = ("CE Collection", "Sign Repair", "Electrical", "Rodent Activity", "Heat - Excessive  Insufficient",
             "PWD Graffiti", "Request for Recycling Cart")  # fmt: skip
    found = read(
        "boston311",
        contract(services={name: {"title": name} for name in types}, time_zone="America/New_York"),
        {
            "reads": "tickets",
            "files": "*.csv",
            "dates": "%m/%d/%Y %I:%M:%S %p",
            "exported_at": "2016-01-12T23:00:00",
            "columns": {
                "id": "CASE_ENQUIRY_ID",
                "opened": "OPEN_DT",
                "resolved": "CLOSED_DT",
                "due": "TARGET_DT",
                "service": "TYPE",
                "status": "CASE_STATUS",
            },
            "values": {"status": {"Open": "active", "Closed": "closed"}},
        },
    )
    assert (found.diagnostics, found.left_out) == ((), {})
    assert (found.tables.tickets.height, found.tables.events.height) == (18_981, 17_091)
    assert found.tickets("id", "opened", "due", "service")[0] == (
        "101001254066",
        "2015-01-26T10:23:15-05:00",
        "2015-01-27T10:23:15-05:00",
        "CE Collection",
    )


def test_the_audit_log_of_incidents() -> None:
    statuses = {"New": "new", "Active": "active", "Resolved": "resolved", "Closed": "closed"}
    awaiting = {f"Awaiting {what}": "paused" for what in ("User Info", "Vendor", "Problem", "Evidence")}
    columns = {
        "ticket": "number",
        "at": "sys_updated_at",
        "status": "ident_state",
        "priority": "priority",
        "opened": "opened_at",
        "closed": "closed_at",
        "title": "category#2",
        "type": "made_sla",
    }
    by = contract(statuses=statuses | awaiting, priorities={"order": ["1", "2", "3", "4"]}, time_zone="UTC")
    source = {"reads": "history", "files": "*.zip", "dates": "%d/%m/%Y %H:%M", "missing": ["?"], "columns": columns}
    found = read("uci-incident", by, source)
    assert [each.message for each in found.diagnostics] == ["`-100` is no status of the contract (5 times)"]
    assert found.left_out == {"unknown-status": 2}
    assert found.tables.tickets.height == 24_918 - 2
    named = read("uci-incident", by, source | {"values": {"status": {"-100": "Active"}}})
    assert (named.tables.tickets.height, named.diagnostics) == (24_918, ())
    assert named.tables.tickets.filter(pl.col("type") == "true").height == 15_803
    last = (
        named.tables.events.filter(pl.col("priority").is_not_null()).group_by("ticket").agg(pl.col("priority").last())
    )
    priority = named.tables.tickets.update(last, on="ticket", how="left")
    assert priority.group_by("priority").len().sort("priority")["len"].to_list() == [270, 408, 23_466, 774]
    assert named.tickets("id", "opened", "title")[0] == ("0000045", "2016-02-29T01:16:00+00:00", "170")


def test_issues_of_jira_with_descriptions_over_several_lines() -> None:
    priorities = ["Blocker", "Critical", "Major", "Minor", "Trivial"]
    statuses = {"Open": "new", "In Progress": "active", "Patch Available": "active", "Reopened": "active",
                "Resolved": "resolved", "Closed": "closed"}  # fmt: skip
    found = read(
        "jira-hadoop",
        contract(priorities={"order": priorities}, statuses=statuses, time_zone="UTC"),
        {
            "reads": "tickets",
            "files": "*.csv",
            "dates": "%d/%b/%y %H:%M",
            "columns": {
                "id": "Issue id",
                "title": "Summary",
                "opened": "Created",
                "resolved": "Resolved",
                "priority": "Priority",
                "status": "Status",
            },
        },
    )
    assert (found.diagnostics, found.tables.tickets.height) == ((), 2_503)
    assert found.tickets("id", "opened", "priority", "row")[0] == (
        "13404344",
        "2021-09-30T17:20:00+00:00",
        "Blocker",
        0,
    )
