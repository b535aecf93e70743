"""Title block, availability, exclusions, tickets not judged, rules in force."""

from dataclasses import replace
from fractions import Fraction

import polars as pl
import pytest

from sdmctl.model.service_level import Boundary, CountsIn, Disputed, FoundAnomaly, Measure, PriorityChange, Reopened
from sdmctl.model.tables import LeftOut
from sdmctl.report.document import Report
from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.sections.availability import availability
from sdmctl.report.sections.calendars import calendars
from sdmctl.report.sections.exclusions import exclusions
from sdmctl.report.sections.left_out import left_out
from sdmctl.report.sections.promises import promises, scopes
from sdmctl.report.sections.rules import rules
from sdmctl.report.sections.title import title
from tests.report.scene import approved, at, contract, dossier, over, specimen, ticket, with_left_out


def material(tickets: list[dict[str, object]], outages: list[object] | None = None, **parts: object) -> Material:
    held = dossier(tickets, contract(**parts), outages or [])
    return Material(over(held, count=1), held, Locale("en", "Europe/Paris"), "")


def french() -> Material:
    held = specimen()
    return Material(over(held, count=1), held, Locale("fr", "Europe/Paris"), "abc")


def plain(text: object) -> str:
    return str(text).replace("\u00a0", " ").replace("\u202f", " ")


def test_the_title_block_names_contract_parties_period_instant_and_hash() -> None:
    told = title(french())
    assert (told["contract"], told["heading"]) == (
        "Projet et TMA du SIRH « Horizon RH »",
        "Rapport de service, mars 2024",
    )
    assert [f"{word} : {plain(fact)}" for word, fact in told["facts"]] == [
        "Contrat : horizon-rh, du 1er janvier 2024 au 31 décembre 2026",
        "Client : Groupe Valmont-Est",
        "Prestataire : Atelier Numérique Rhénan",
        "Responsables : Claire Adam (Projet), Karim Benali (TMA)",
        "Période : du 1er mars 2024 au 31 mars 2024 inclus",
        "Situation au : 01/04/2024 00:00 (Europe/Paris)",
        "Chiffres : sur la période entière",
        "Empreinte des données : `abc`",
    ]


def test_figures_of_a_period_that_is_not_over_are_provisional() -> None:
    of = material([])
    of = replace(of, trend=(replace(of.assessment, as_of=of.assessment.end - 1),))
    facts = dict(title(of)["facts"])
    assert facts["Figures"] == "provisional, the period is not over"
    assert "Managers" not in facts
    assert "Input hash" not in facts


def test_availability_shows_what_its_figure_is_made_of_and_each_interruption() -> None:
    told = availability(french())
    portal, payroll = told["figures"]
    assert [portal[f"{part}_seconds"] for part in ("service", "planned", "agreed", "downtime")] == [
        756000, 1800, 754200, 4800,
    ]  # fmt: skip
    assert (payroll["availability"], plain(payroll["status"])) == (Fraction(44140, 44580), "✔ atteint")
    assert [(level["heading"], [row["within_hours"] for row in level["outages"]]) for level in told["levels"]] == [
        ("Disponibilité du portail", [1800, 1800, 3000]),
        ("Disponibilité de la paie", [12600, 13800]),
    ]


def test_an_interruption_that_lasts_has_no_end_and_counts_up_to_the_report() -> None:
    level = {"up": {"title": "Up", "measures": "availability", "calendar": "office", "objective": "99%"}}
    of = material([], [{"service": "desk", "start": "2024-03-29T15:00"}], service_levels=level)
    (row,) = availability(of)["levels"][0]["outages"]
    assert (row["outage_end"], row["within_hours"], row["service"]) == (None, 2 * 3600, "Service desk")


def test_a_contract_without_availability_has_no_such_section() -> None:
    held = dossier([])
    assert "## Availability" not in Report(over(held, count=1), held, "en").markdown()


def test_an_exclusion_is_told_with_reason_approval_and_both_figures() -> None:
    told = exclusions(french())
    assert [tuple(row.values())[3:] for row in told["tickets"]] == [
        ("non tenu", "client_network", "client", "20/03/2024"),
        ("non tenu", "client_network", "client", "20/03/2024"),
    ]
    assert {row["ticket"] for row in told["tickets"]} == {"INC-013"}
    assert [(row["compliance"], row["with_exclusions"]) for row in told["figures"]] == [
        (1, Fraction(7, 8)),
        (Fraction(4, 5), Fraction(4, 6)),
    ]
    assert told["refused"].rows == ()


def test_an_exclusion_that_would_count_in_another_period_is_not_told() -> None:
    excluded = approved("storm")
    before = ticket("1", "2024-02-05T10:00", at("2024-02-05T11:00", status="resolved"), excluded=excluded)
    assert exclusions(material([before]))["tickets"].rows == ()


def test_a_line_whose_tickets_are_all_excluded_has_no_figure_of_its_own() -> None:
    excluded = approved("storm")
    met = ticket("1", "2024-03-05T10:00", at("2024-03-05T11:00", status="resolved"), excluded=excluded)
    (row,) = exclusions(material([met]))["figures"]
    assert (row["compliance"], row["with_exclusions"], row["excluded"]) == (None, 1, 1)


def test_a_day_of_approval_that_an_export_wrote_its_own_way_stays_as_it_is() -> None:
    of = material([ticket("1", "2024-03-05T10:00", at("2024-03-05T11:00", status="resolved"), excluded=approved("x"))])
    tables = of.assessment.tables
    written = replace(tables, tickets=tables.tickets.with_columns(excluded_on=pl.lit("20 March")))
    (row,) = exclusions(replace(of, trend=(replace(of.assessment, tables=written),)))["tickets"]
    assert row["excluded_on"] == "20 March"


def test_an_exclusion_without_approval_is_listed_as_refused() -> None:
    asked = ticket("1", "2024-03-05T10:00", excluded={"reason": "storm"})
    assert exclusions(material([asked]))["refused"].rows == (("1", None, "storm"),)


def test_trap_25_tickets_that_could_not_be_judged_are_listed_by_reason() -> None:
    of = french()
    unjudged = with_left_out(
        of.assessment, LeftOut("unknown-status", "in English", 1234), LeftOut("new-code", "as is", 1)
    )
    told = left_out(replace(of, trend=(unjudged,)))
    assert told["reasons"].rows == (
        ("un de ses statuts n'est pas au contrat", 1234, "unknown-status"),
        ("as is", 1, "new-code"),
    )


def test_every_rule_is_printed_with_its_value_and_whether_it_is_the_default() -> None:
    told = [plain(sentence) for sentence in rules(french())["readings"]]
    assert [sentence[sentence.index("(`") :] for sentence in told] == [
        "(`counts_in: outcome`).",
        "(`reopened: continue`).",
        "(`priority_raised: from_change`).",
        "(`priority_lowered: retroactive`).",
        "(`boundary: opening`, par défaut).",
        "(`disputed: status`, par défaut).",
        "(`found_anomaly: from_opening`, par défaut).",
        "(`small_sample: {below: 5, tolerate: 1}`).",
    ]
    assert told[7].startswith(
        "À moins de 5 tickets comptés, un objectif non atteint est toléré jusqu'à 1 ticket non tenu"
    )


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        *(("counts_in", value) for value in CountsIn),
        *(("reopened", value) for value in Reopened),
        *(("priority_raised", value) for value in PriorityChange),
        *(("priority_lowered", value) for value in PriorityChange),
        *(("boundary", value) for value in Boundary),
        *(("disputed", value) for value in Disputed),
        *(("found_anomaly", value) for value in FoundAnomaly),
        ("small_sample", "none"),
    ],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_value_of_every_rule_has_its_sentence(rule: str, value: str, language: str) -> None:
    of = replace(material([], rules={rule: value}), locale=Locale(language))
    assert sum(f"`{rule}: {value}`" in sentence for sentence in rules(of)["readings"]) == 1


def test_statuses_that_stop_a_clock_are_named() -> None:
    assert [str(sentence) for sentence in rules(material([]))["phases"]] == [
        "The clock is paused in status waiting.",
        "A ticket is resolved in status resolved.",
        "A ticket is closed in status closed.",
        "A ticket is not judged in status cancelled.",
    ]


def test_every_target_is_listed_with_calendar_and_objective() -> None:
    rows = [tuple(row.values()) for row in promises(french())]
    assert rows[0] == ("Prise en charge (GTI)", "§ 4.1", "P1", "30\u00a0min", "24x7", Fraction(9, 10))
    assert rows[8] == ("Remise de devis", "§ 6.3", "toutes", "40\u00a0h", "celle du service", Fraction(9, 10))
    assert rows[9] == ("Disponibilité du portail", None, None, None, "Heures ouvrées Nantes", Fraction(995, 1000))


@pytest.mark.parametrize("measure", Measure)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_measure_is_told(measure: Measure, language: str) -> None:
    level = {"title": "L", "measures": measure, "objective": "9%", "calendar": "office"}
    targets = {} if measure is Measure.AVAILABILITY else {"targets": {"any": "1h"}}
    of = replace(material([], service_levels={"l": level | targets}), locale=Locale(language))
    (sentence,) = scopes(of)
    assert plain(sentence).startswith(("L : ", "L: "))


def test_a_scope_names_each_filter() -> None:
    level = {"title": "L", "measures": "response", "targets": {"any": "1h"}, "objective": "90%"}
    filters = {
        "nature": ["anomaly", "request"],
        "type": "incident",
        "service": "desk",
        "lot": "tma",
        "team": ["red", "blue"],
    }
    of = material(
        [],
        service_levels={"l": level | {"applies_to": filters}, "m": level},
        lots={"tma": {"title": "TMA", "nature": "run", "manager": "x"}},
    )
    each, every = scopes(of)
    assert each == (
        "L: from opening to response. Applies to the natures anomaly or request, the type incident, the service "
        "Service desk, the lot TMA and the teams red or blue."
    )
    assert every == "L: from opening to response. Applies to every ticket."


def test_a_calendar_is_told_by_its_hours_and_the_days_that_differ() -> None:
    office = {
        "hours": {"mon-thu": ["09:00-12:30", "14:00-18:00"], "fri": ["09:00-12:00"], "sun": ["22:00-06:00"]},
        "holidays": "FR-57",
        "closures": ["2024-03-11", "2024-03-16"],
        "openings": {"2024-03-23": ["09:00-12:00"], "2024-03-12": []},
    }
    always = {"title": "Watch", "hours": {"mon-sun": ["00:00-24:00"]}}
    told, watch = calendars(material([], calendars={"office": office, "watch": always}))
    assert [str(sentence) for sentence in told["hours"]] == [
        "Monday to Thursday: 09:00–12:30, 14:00–18:00",
        "Friday: 09:00–12:00",
        "Sunday: 22:00–06:00 (the next day)",
        "calendar of the service Service desk",
    ]
    assert [(row["day"].isoformat(), row["weekday"], row["day_hours"], row["why"]) for row in told["days"]] == [
        ("2024-03-11", "Monday", "closed", "closure"),
        ("2024-03-12", "Tuesday", "closed", "hours of that day"),
        ("2024-03-23", "Saturday", "09:00–12:00", "hours of that day"),
        ("2024-03-29", "Friday", "closed", "Vendredi saint"),
    ]
    assert (watch["title"], [str(each) for each in watch["hours"]]) == ("Watch", ["every day, round the clock"])
    assert plain(watch["total"]) == "March 2024: open for 743 h"


def test_holidays_on_a_day_that_is_closed_anyway_are_not_listed() -> None:
    office = {"hours": {"mon-fri": ["09:00-17:00"]}, "holidays": "FR"}
    held = dossier([], contract(calendars={"office": office}))
    of = Material(over(held, "2024-07", 1), held, Locale("en", "Europe/Paris"), "")
    assert calendars(of)[0]["days"].rows == ()  # 14 July 2024 is a Sunday
