"""Whoever is named for an incident is a contact or a manager of the contract."""

from pathlib import Path

import pytest

from sdmctl.model.procedure import Committed, Procedures, file_of
from tests.checks.dossiers import Find

CONTACTS = "---\nkind: contacts\ncontacts: {desk: {name: Desk, role: number, deputy: ada}}\n"


@pytest.mark.parametrize(
    "written",
    [
        "kind: contacts\ncontacts: {x: {name: X, role: r, deputy: zoe}}",
        "kind: escalation\nescalation: [{level: '1', after: 50%, role: lead, contact: zoe}]",
        "kind: procedures\nroles: {scribe: {contact: zoe, deputy: ada}}",
        "kind: procedures\nroles: {scribe: {contact: ada, deputy: zoe}}",
        "kind: procedures\ndeclaration: {contact: zoe}",
        "kind: procedures\ncommunication: [{audience: all, first: 30m, channel: mail, approver: zoe}]",
        "kind: procedures\ncommitted: [{procedure: incident, file: a.md, owner: zoe}]",
    ],
)
def test_a_name_that_nobody_has_is_an_error(written: str, find: Find) -> None:
    assert find(f"{CONTACTS}---\n{written}", "unknown-reference") == ["there is no contact `zoe`"]


def test_a_manager_of_the_contract_needs_no_contact(find: Find) -> None:
    text = f"{CONTACTS}---\nkind: procedures\nroles: {{scribe: {{contact: ada, deputy: desk}}}}"
    assert find(text, "unknown-reference") == []


@pytest.mark.parametrize(
    "written",
    [
        "priorities: {order: [P1], examples: {P9: [a label]}}",
        "---\nkind: escalation\nescalation: [{level: '1', after: 0m, role: lead, contact: ada, priorities: P9}]",
        "---\nkind: procedures\ncommunication: [{audience: all, first: 1h, channel: mail, priorities: [P9]}]",
    ],
)
def test_a_priority_that_the_contract_does_not_have_is_an_error(written: str, find: Find) -> None:
    assert find(written, "unknown-reference") == ["there is no priority `P9`"]


def test_the_deputy_of_a_contact_stands_in_for_its_role(find: Find) -> None:
    text = f"{CONTACTS}---\nkind: procedures\nroles: {{scribe: {{contact: desk}}}}"
    assert find(text, "role-without-deputy") == []


@pytest.mark.parametrize(
    ("reviewed", "every", "due"),
    [
        ("2024-01-15", "12 months", "2025-01-15"),
        ("2024-01-31", "1 month", "2024-02-29"),
        ("2024-02-29", "12 months", "2025-02-28"),
        ("2024-12-01", "13 months", "2026-01-01"),
        ("9999-12-31", "12 months", "9999-12-31"),
    ],
)
def test_a_review_is_due_so_many_months_after_the_last(reviewed: str, every: str, due: str) -> None:
    written = {"procedure": "incident", "file": "a.md", "reviewed_on": reviewed, "review_every": every}
    assert str(Committed.model_validate(written).review_due) == due


def test_a_procedure_that_was_never_reviewed_has_no_day() -> None:
    assert Committed.model_validate({"procedure": "major", "file": "a.md"}).review_due is None


@pytest.mark.parametrize("name", ["../a.md", "/etc/passwd", "x\0y"])
def test_no_committed_file_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    committed = Committed.model_validate({"procedure": "major", "file": name})
    assert file_of(committed, tmp_path / "procedures.yaml", tmp_path) is None


def test_a_link_that_leads_out_of_the_folder_is_no_file_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "contract"
    folder.mkdir()
    (folder / "a.md").symlink_to(tmp_path / "secret.md")
    committed = Committed.model_validate({"procedure": "major", "file": "a.md"})
    assert file_of(committed, folder / "procedures.yaml", folder) is None


def test_a_file_is_found_from_its_document_and_below_the_contract(tmp_path: Path) -> None:
    committed = Committed.model_validate({"procedure": "major", "file": "../written/a.md"})
    assert file_of(committed, tmp_path / "run" / "procedures.yaml", tmp_path) == tmp_path / "written" / "a.md"


@pytest.mark.parametrize("after", ["0%", "-5%", "soon", "50", "1.5%", "²%"])
def test_what_an_escalation_waits_for_is_a_share_or_a_time(after: str) -> None:
    with pytest.raises(ValueError, match="write 50%"):
        Procedures.model_validate(
            {"kind": "procedures", "communication": [{"audience": "all", "first": after, "channel": "mail"}]}
        )
