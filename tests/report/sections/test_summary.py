"""The summary: decisions asked for, then the period in a few sentences."""

from dataclasses import replace

from sdmctl.model.tables import LeftOut
from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.sections.decisions import decisions
from sdmctl.report.sections.summary import summary
from tests.report.scene import approved, at, contract, dossier, over, specimen, ticket, with_left_out

STRICT = contract(rules={"small_sample": "none"})


def material(tickets: list[dict[str, object]], written: dict[str, object] = STRICT, language: str = "en") -> Material:
    held = dossier(tickets, written)
    return Material(over(held, count=2), held, Locale(language, "Europe/Paris"), "")


def told(of: Material) -> list[str]:
    """The facts with their details, spaces made ordinary."""
    facts = summary(of)["facts"]
    lines = [line for fact in facts for line in (fact["sentence"], *(f"- {each}" for each in fact["details"]))]
    return [line.replace("\u00a0", " ").replace("\u202f", " ") for line in lines]


def met(number: str, day: int = 4) -> dict[str, object]:
    return ticket(number, f"2024-03-{day:02}T10:00", at(f"2024-03-{day:02}T11:00", status="resolved"))


def late(number: str, day: int = 4) -> dict[str, object]:
    return ticket(number, f"2024-03-{day:02}T10:00", at(f"2024-03-{day + 1:02}T16:00", status="resolved"))


def test_the_specimen_is_told_to_a_french_committee() -> None:
    held = specimen()
    of = Material(over(held), held, Locale("fr", "Europe/Paris"), "")
    assert told(of) == [
        "Sur 11 engagements suivis : 4 atteints, 3 tolérés et 4 manqués.",
        "Aucun engagement n'était manqué sur la période précédente (février 2024).",
        "Sont manqués :",
        "- Prise en charge (GTI) P2 : 83,33 % pour un objectif de 90 % (1 non tenu sur 6)",
        "- Rétablissement (GTR) P2 : 66,66 % pour un objectif de 90 % (2 non tenus sur 6)",
        "- Rétablissement (GTR) P3 : 80,00 % pour un objectif de 85 % (1 non tenu sur 5)",
        "- Disponibilité du portail : 99,36 % pour un objectif de 99,5 %",
        "Sont tolérés, parce que peu de tickets sont comptés :",
        "- Prise en charge (GTI) P1 : 66,66 % pour un objectif de 90 % (1 non tenu sur 3)",
        "- Rétablissement (GTR) P1 : 66,66 % pour un objectif de 95 % (1 non tenu sur 3)",
        "- Remise de devis : 75,00 % pour un objectif de 90 % (1 non tenu sur 4)",
        "5 tickets comptés dans la période n'ont pas tenu leur délai, soit 7 dépassements.",
        "1 ticket encore ouvert a dépassé son échéance : INC-010.",
        "1 ticket est exclu avec accord.",
    ]
    plan, dispute = decisions(of)
    assert plan == "Valider le plan d'actions sur les 4 engagements manqués."
    assert dispute.replace("\u00a0", " ").replace("\u202f", " ") == (
        "Arbitrer la qualification du ticket INC-021 « Prime d'ancienneté, qualification contestée », contestée depuis "
        "le 22/03/2024 : anomalie pour le client, évolution pour le prestataire. "
        "Enjeu : reconnu anomalie, pénalités +1 400,00 avant plafonds, 0,00 après ; "
        "reconnu évolution, un devis à venir."
    )


def test_a_month_without_a_breach_asks_for_no_decision() -> None:
    of = material([met("1")])
    assert summary(of)["decisions"] == []
    assert told(of) == [
        "Of 2 lines measured: 1 achieved and 1 without data.",
        "No ticket that counts in the period was late.",
    ]


def test_singular_and_plural_agree_in_french() -> None:
    one = told(material([late("1")], language="fr"))
    assert one[1:] == [
        "Est manqué :",
        "- Resolution P2 : 0,00 % pour un objectif de 80 % (1 non tenu sur 1)",
        "1 ticket compté dans la période n'a pas tenu son délai.",
    ]
    two = told(material([late("1"), late("2")], language="fr"))
    assert two[2:] == [
        "- Resolution P2 : 0,00 % pour un objectif de 80 % (2 non tenus sur 2)",
        "2 tickets comptés dans la période n'ont pas tenu leur délai.",
    ]


def test_the_period_before_is_named_where_anything_counted_in_it() -> None:
    before = ticket("0", "2024-02-05T10:00", at("2024-02-09T10:00", status="resolved"))
    assert "1 line was missed in the period before (February 2024)." in told(material([before, met("1")]))


def test_a_period_before_the_contract_is_not_compared_with() -> None:
    level = {"up": {"title": "Up", "measures": "availability", "calendar": "office", "objective": "99%"}}
    written = contract(term={"start": "2024-03-01", "end": "2026-12-31"}, service_levels=level)
    assert told(material([], written)) == ["A single line is measured: 1 achieved."]


def test_trap_27_an_open_ticket_that_is_late_is_named_even_if_it_counted_before() -> None:
    old = ticket("OLD-1", "2024-02-05T10:00")
    assert "1 open ticket is past its deadline: OLD-1." in told(material([old]))


def test_of_many_late_tickets_the_first_ten_are_named() -> None:
    tickets = [ticket(f"N{number:02}", "2024-03-04T10:00") for number in range(12)]
    (sentence,) = [fact for fact in told(material(tickets)) if fact.startswith("12 open")]
    assert sentence.endswith("N08, N09 and 2 more.")


def test_tickets_in_no_figure_are_counted() -> None:
    of = material([met("1"), {**late("2"), "excluded": approved("storm")}])
    unjudged = with_left_out(of.assessment, LeftOut("unknown-status", "why", 2))
    of = replace(of, trend=(of.trend[0], unjudged))
    assert told(of)[-1] == (
        "1 ticket is excluded with an approval. 2 tickets could not be judged and are in no figure."
    )
    assert decisions(of) == ["Have the data of 2 tickets corrected, which could not be judged."]


def test_an_exclusion_without_approval_is_put_to_the_committee() -> None:
    of = material([{**met("1"), "excluded": {"reason": "storm"}}])
    assert decisions(of) == ["Approve or refuse the exclusion asked for 1 ticket: 1."]


def test_a_contract_without_service_levels_says_so() -> None:
    assert told(material([], contract(service_levels={}))) == ["The contract has no service level."]


def test_a_nature_is_disputed_from_the_moment_it_is() -> None:
    resolved = at("2024-03-04T11:00", status="resolved")
    of = material([ticket("1", "2024-03-04T10:00", resolved, at("2024-03-15T10:00", nature="disputed"), title="Roof")])
    stake = "At stake: if anomaly, nothing changes; if evolution, a quote to come."
    assert decisions(of) == [f"Settle the disputed nature of ticket 1 “Roof”. {stake}"]
    earlier = replace(of.assessment, as_of=of.assessment.start + 5 * 86_400)
    assert decisions(replace(of, trend=(earlier,))) == []


def test_of_many_disputes_the_first_five_are_told_one_by_one() -> None:
    tickets = [{**met(str(number)), "nature": "disputed"} for number in range(7)]
    asked = decisions(material(tickets))
    assert len(asked) == 6
    assert asked[0].startswith("Settle the disputed nature of ticket 0. At stake:")
    assert asked[5] == "Settle the nature of 2 more disputed tickets."


def test_a_cancelled_ticket_is_not_disputed() -> None:
    gone = ticket("1", "2024-03-04T10:00", at("2024-03-05T10:00", status="cancelled"), nature="disputed")
    assert decisions(material([gone])) == []
