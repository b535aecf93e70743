"""A French report is French, an English one English: words, numbers and dates."""

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sdmctl.load.yaml import read_yaml
from sdmctl.report.words import PARTS

ROOT = Path(__file__).parents[2]
EXPECTED = ROOT / "examples" / "horizon-rh" / "expected"
_WORD = re.compile(r"[^\W\d_]{4,}")
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"


def vocabulary(language: str) -> set[str]:
    """The words that sdmctl itself says in a language, places for values aside."""
    said: list[str] = []
    for part in PARTS:
        for text in import_module(f"sdmctl.report.words.{part}{language}").WORDS.values():
            said += [text] if isinstance(text, str) else text.values()
    return {word.lower() for text in said for word in _WORD.findall(re.sub(r"`[^`]*`|\{[^}]*\}", " ", text))}


def told(name: str) -> str:
    """A report without what the documents say themselves: code, names of files, and the notes."""
    text = (EXPECTED / name).read_text("utf-8")
    text = re.sub(r"`[^`]*`|\]\([^)]*\)", " ", text)
    return "\n".join(line for line in text.splitlines() if not line.startswith(">"))


def documents() -> set[str]:
    """Every word that the example's documents write as a value, and the statuses of its tool."""
    found: list[str] = []
    waiting: list[Any] = [
        read_yaml(path.read_text("utf-8")).value for path in (ROOT / "examples" / "horizon-rh").rglob("*.yaml")
    ]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            waiting += each.values()
            found += each.get("statuses", {})
        elif isinstance(each, list):
            waiting += each
        else:
            found.append(str(each))
    return {word.lower() for text in found for word in _WORD.findall(text)}


REPORTS = [
    (path.name, "fr" if path.stem.endswith("fr") else "en")
    for path in sorted(EXPECTED.glob("*.md"))
    if path.stem.endswith(("-fr", "-en"))
]


@pytest.mark.parametrize(("name", "language"), REPORTS)
def test_no_word_of_the_other_language_is_said(name: str, language: str) -> None:
    other = vocabulary("en" if language == "fr" else "fr") - vocabulary(language) - documents()
    assert {word.lower() for word in _WORD.findall(told(name))} & other == set()


@pytest.mark.parametrize("name", [name for name, language in REPORTS if language == "fr"])
def test_numbers_and_dates_of_a_french_report_are_french(name: str) -> None:
    text = told(name)
    assert re.findall(rf"\b\d{{1,2}} (?:{_MONTHS}) \d{{4}}\b", text) == []
    assert re.findall(r"\d,\d{3}\.\d\d|\d\.\d+ ?%|\d%", text) == []
    assert re.findall(r"\d (?=[%:;])", text) == []


@pytest.mark.parametrize("name", [name for name, language in REPORTS if language == "en"])
def test_numbers_and_dates_of_an_english_report_are_english(name: str) -> None:
    text = told(name)
    assert re.findall(r"\b\d\d/\d\d/\d{4}\b", text) == []
    assert re.findall(r"\d[\u00a0\u202f]%|\d[\u00a0\u202f]\d{3}", text) == []
