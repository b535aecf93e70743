"""The words of reports and tables, a catalogue a language; those of the glossary mean here what they mean there."""

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module

LANGUAGES = ("en", "fr")
PARTS = (
    "",  # words of every table
    "answers_",
    "split_",
    "dispute_",
    "evolution_",
    "indicators_",
    "money_",
    "penalties_",
    "budget_",
    "project_",
    "report_",
    "rules_",  # the report's annex
    "contract_",
    "gate_",
    "page_",
    "decision_",
    "picture_",
    "workbook_",
    "portfolio_",
    "committee_",
    "governance_",
    "precedents_",
    "procedure_",
    "incident_",
    "entries_",  # of the ledger
)
"""The modules of a catalogue, before the language."""

Words = Mapping[str, str | Mapping[str, str]]
"""By key, a sentence with `{places}`, or one sentence by plural form (`one`, `other`) of its `{n}`."""

_NARROW = "\u202f"
_UNBROKEN = "\u00a0"


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(language: str) -> Words:
    """The words of a language, spaced as it asks; KeyError where there is no such catalogue."""
    if language not in LANGUAGES:
        raise KeyError(language)
    words: dict[str, str | Mapping[str, str]] = {}
    for part in PARTS:
        words |= import_module(f"sdmctl.report.words.{part}{language}").WORDS
    return {key: spaced(text) if isinstance(text, str) else _spaced(text) for key, text in words.items()}


def spaced(text: str) -> str:
    """The text with the spaces that a line must not break at: before : ; ? ! % and units, and within « »."""
    text = re.sub(r" (?=[;?!%])", _NARROW, text)
    text = re.sub(r" (?=[:»])|(?<=«) ", _UNBROKEN, text)
    return re.sub(r"(?<=[\d}]) (?=(?:h|min|s)\b)|(?<=\} h) (?=\{)|(?<=\} min) (?=\{)", _UNBROKEN, text)


def _spaced(forms: Mapping[str, str]) -> Mapping[str, str]:
    return {form: spaced(text) for form, text in forms.items()}
