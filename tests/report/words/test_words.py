"""The catalogues: complete, alike in every language, and in the words of the glossary."""

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from sdmctl.checks.manual import entry_of
from sdmctl.checks.registry import ROW_CHECKS
from sdmctl.diagnostics import Severity
from sdmctl.load.left_out import REASONS
from sdmctl.report.words import LANGUAGES, PARTS, catalogue, spaced

SOURCES = Path(__file__).parents[3] / "sdmctl"
SAID = re.compile(r"""\b(?:say|_named|_table)\(\s*(?:material, )?"([a-z_]+\.[a-z_.]+)\"""")


def forms(words: str | Mapping[str, str]) -> Iterator[str]:
    yield from [words] if isinstance(words, str) else words.values()


def places(words: str | Mapping[str, str]) -> set[str]:
    return {name for form in forms(words) for _, name, _, _ in Formatter().parse(form) if name}


def test_every_language_has_the_same_sentences() -> None:
    assert set(catalogue("fr")) == set(catalogue("en"))


@pytest.mark.parametrize("key", catalogue("en"))
def test_a_sentence_has_the_same_places_in_every_language(key: str) -> None:
    french, english = catalogue("fr")[key], catalogue("en")[key]
    assert isinstance(french, str) == isinstance(english, str)
    assert places(french) == places(english)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_written_in_two_modules(language: str) -> None:
    parts = [import_module(f"sdmctl.report.words.{part}{language}").WORDS for part in PARTS]
    assert sum(map(len, parts)) == len(catalogue(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_counts_has_a_singular_and_a_plural(language: str) -> None:
    for key, words in catalogue(language).items():
        if not isinstance(words, str):
            assert set(words) == {"one", "other"}, key


def test_every_sentence_that_is_said_exists() -> None:
    files = [*SOURCES.rglob("*.py"), *SOURCES.rglob("*.j2")]
    said = {key for file in files for key in SAID.findall(file.read_text(encoding="utf-8"))}
    assert len(said) > 50
    assert said <= set(catalogue("en"))


def test_every_reason_for_leaving_a_ticket_out_is_said_in_every_language() -> None:
    checks = {entry_of(check).code for check in ROW_CHECKS if check.SEVERITY is Severity.ERROR}
    judging = {"missing-target", "missing-due-date"}
    for language in LANGUAGES:
        assert {f"left_out.{code}" for code in {*REASONS, *checks, *judging}} <= set(catalogue(language))


@pytest.mark.parametrize(
    ("key", "french", "english"),
    [
        ("verdict.met", "tenu", "met"),
        ("verdict.breached", "non tenu", "breached"),
        ("verdict.running", "en cours", "running"),
        ("verdict.paused", "gelé", "paused"),
        ("status.achieved", "atteint", "achieved"),
        ("status.tolerated", "toléré", "tolerated"),
        ("status.missed", "manqué", "missed"),
        ("status.no_data", "sans objet", "no data"),
        ("column.deadline", "Échéance", "Deadline"),
        ("column.objective", "Objectif", "Objective"),
        ("column.compliance", "Taux de respect", "Compliance"),
    ],
)
def test_words_are_those_of_the_glossary(key: str, french: str, english: str) -> None:
    assert (catalogue("fr")[key], catalogue("en")[key]) == (french, english)


def test_french_punctuation_does_not_break_from_its_word() -> None:
    assert spaced("Fin : « oui » ; 5 % !") == "Fin\u00a0: «\u00a0oui\u00a0»\u202f; 5\u202f% !".replace(" !", "\u202f!")


def test_an_unknown_language_has_no_catalogue() -> None:
    with pytest.raises(KeyError):
        catalogue("de")
