"""Turns of phrase that speak for a nature."""

import pytest

from sdmctl.model.contract import Nature
from sdmctl.precedents.cues import NATURES, by_cues, cues


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        ("L'écran ne répond plus", Nature.ANOMALY),
        ("Batch stopped with a timeout", Nature.ANOMALY),
        ("Prévoir une alerte", Nature.EVOLUTION),
        ("Users should be able to cancel", Nature.EVOLUTION),
        ("Comment saisir un congé ?", Nature.REQUEST),
        ("How do I reprint a label?", Nature.REQUEST),
    ],
)
def test_a_cue_speaks_for_a_nature_in_french_and_in_english(text: str, nature: Nature) -> None:
    assert by_cues(text) is nature


def test_case_and_accents_say_nothing() -> None:
    assert cues("REGRESSION") == cues("régression")


def test_no_cue_says_nothing() -> None:
    assert by_cues("Planning du site") is None


def test_as_many_cues_for_two_natures_say_nothing() -> None:
    assert by_cues("Erreur : ajouter le site") is None


def test_cues_are_counted_for_each_nature() -> None:
    assert dict(zip(NATURES, cues("Erreur, encore une erreur"), strict=True)) == {
        Nature.ANOMALY: 2, Nature.EVOLUTION: 0, Nature.REQUEST: 0,
    }  # fmt: skip
