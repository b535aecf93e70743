"""Precedents: what decided tickets suggest for another."""

import pytest

from sdmctl.model.contract import Nature
from sdmctl.precedents.decided import Decided

pytest.importorskip("sklearn", reason="the extra `precedents` is not installed")

from sdmctl.precedents.likeness import FEWEST, SURE, remember, suspects

FAILINGS = (
    "Bulletin illisible", "Calcul de paie arrêté", "Erreur à la validation", "Compteurs faux",
    "Portail inaccessible", "Prime non versée", "Export tronqué", "Doublon de matricule", "Écran vide", "Lien mort",
)  # fmt: skip
CHANGES = (
    "Ajouter un filtre par site", "Nouvel export pour la comptabilité", "Pouvoir signer en ligne",
    "Prévoir une alerte par SMS", "Intégrer la réforme", "Permettre la délégation", "Afficher le solde à venir",
    "Créer un profil lecteur", "Automatiser la saisie", "Étendre le badgeage aux intérimaires",
)  # fmt: skip


def decided(failings: int = len(FAILINGS), changes: int = len(CHANGES)) -> list[Decided]:
    return [
        *(Decided(f"A-{n}", text, Nature.ANOMALY, "§ 3.1") for n, text in enumerate(FAILINGS[:failings])),
        *(Decided(f"E-{n}", text, Nature.EVOLUTION) for n, text in enumerate(CHANGES[:changes])),
    ]


def test_the_precedent_most_alike_comes_first_with_its_nature_and_clause() -> None:
    first, *_ = remember(decided()).alike("Le portail est inaccessible")
    assert (first.decided.text, first.decided.nature, first.decided.clause) == (
        "Portail inaccessible", Nature.ANOMALY, "§ 3.1"
    )  # fmt: skip


def test_the_same_text_is_alike_by_a_hundred_percent() -> None:
    assert remember(decided()).alike("Compteurs faux")[0].likeness == 100


def test_accents_and_case_are_folded() -> None:
    plain, written = (remember(decided()).alike(text)[0] for text in ("CALCUL DE PAIE ARRETE", "Calcul de paie arrêté"))
    assert plain == written


def test_a_ticket_is_no_precedent_of_itself() -> None:
    assert "A-3" not in [each.decided.ticket for each in remember(decided()).alike("Compteurs faux", without="A-3")]


def test_a_text_that_shares_nothing_has_no_precedent() -> None:
    assert remember(decided()).alike("zzz") == ()


@pytest.mark.parametrize(
    ("text", "nature"),
    [("Erreur : prime de nuit non versée", Nature.ANOMALY), ("Ajouter un export par établissement", Nature.EVOLUTION)],
)
def test_a_nature_is_suggested_when_the_precedents_are_sure(text: str, nature: Nature) -> None:
    suggestion = remember(decided()).suggest(text)
    assert (suggestion.nature, suggestion.confidence >= SURE) == (nature, True)


def test_nothing_is_suggested_when_they_are_not_sure() -> None:
    suggestion = remember(decided()).suggest("Site")
    assert (suggestion.nature, suggestion.likeliest is None, suggestion.confidence < SURE) == (None, False, True)


def test_nothing_is_suggested_from_too_few_decided_tickets() -> None:
    suggestion = remember(decided(changes=FEWEST - 1)).suggest("Ajouter un filtre")
    assert (suggestion.nature, suggestion.likeliest) == (None, None)
    assert suggestion.precedents


def test_there_may_be_no_decided_ticket() -> None:
    assert remember([]).suggest("Portail inaccessible").precedents == ()


def test_a_ticket_without_text_teaches_nothing() -> None:
    assert remember([Decided("A-1", "  ", Nature.ANOMALY)]).decided == ()


def test_the_order_of_decided_tickets_does_not_matter() -> None:
    forward, backward = (remember(each).suggest("Erreur de prime") for each in (decided(), decided()[::-1]))
    assert (forward.nature, forward.confidence, forward.precedents[0]) == (
        backward.nature, backward.confidence, backward.precedents[0]
    )  # fmt: skip


def test_a_ticket_whose_text_argues_against_its_nature_is_suspect() -> None:
    odd = Decided("E-99", "Erreur : export tronqué et compteurs faux", Nature.EVOLUTION)
    first, *_ = suspects([*decided(), odd])
    assert (first.decided.ticket, first.argued) == ("E-99", Nature.ANOMALY)


def test_there_is_no_suspect_among_too_few_tickets() -> None:
    assert suspects(decided(failings=2, changes=2)) == ()
