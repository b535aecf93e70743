"""The manual of diagnostics in `docs/`."""

import re
from collections import Counter
from pathlib import Path

import pytest

import sdmctl
from sdmctl.assess.service_levels.verdicts import UNJUDGED
from sdmctl.checks.manual import Entry
from sdmctl.load.left_out import REASONS
from sdmctl.report.manual import render
from tests.docs.manual import PAGE, everything

ENTRIES = [pytest.param(entry, id=entry.code) for entries in everything().values() for entry in entries]


def test_the_manual_is_what_the_code_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == render(everything()), "stale: run python -m tests.docs.manual"


def test_no_code_has_two_entries() -> None:
    codes = Counter(entry.code for entries in everything().values() for entry in entries)
    assert [code for code, count in codes.items() if count > 1] == []


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_says_what_and_why_and_what_instead_in_sentences(entry: Entry) -> None:
    for text in (entry.what, entry.why, entry.instead):
        assert text[0].isupper() or text[0] in "`0123456789", text
        assert text.endswith((".", "?")), text
    assert entry.wrong != entry.right


def test_every_code_that_is_said_has_an_entry() -> None:
    folder = Path(sdmctl.__file__).parent
    said = re.compile(r'\b(?:error|warning|warn|fault|Diagnostic|LeftOut)\(\s*"([a-z][a-z-]+)"')
    codes = {code for file in folder.rglob("*.py") for code in said.findall(file.read_text(encoding="utf-8"))}
    entries = {entry.code for chapter in everything().values() for entry in chapter}
    assert len(codes) > 20
    assert codes - entries == set()
    assert set(UNJUDGED) - entries == set()
    assert (
        set(REASONS) - {"unreadable-ticket", "unreadable-entry"} - entries == set()
    )  # the mistake in the ticket has its own
