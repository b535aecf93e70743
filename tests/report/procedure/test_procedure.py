"""The incident procedures: what the contract says is in them, and what it does not say is left to complete."""

from pathlib import Path

import pytest

from sdmctl.model.procedure import Kind
from sdmctl.report.procedure.document import procedure_of
from tests.checks.dossiers import dossier

CONTRACT = """\
calendars:
  office: {title: Office hours, hours: {mon-fri: [09:00-17:00]}, holidays: FR, closures: [2026-12-24/2026-12-26]}
  always: {hours: {mon-sun: [00:00-24:00]}}
priorities:
  order: [P1, P2]
  matrix: {high: {high: P1, low: P2}, local: {high: P2, low: P2}}
  examples: {P1: [the tills are down, no order leaves]}
legal_duties: [{title: Notification, within: 72 hours, to: the authority, by: ada}]
service_levels:
  response:
    title: Response
    measures: response
    calendar: always
    objective: 90%
    pauses: true
    targets: {P1: 30m, P2: 1h}
  resolution:
    title: Resolution
    clause: "4.2"
    measures: resolution
    calendar: office
    objective: 90%
    targets: {P1: 4h, P2: 3bd}
  quote: {title: Quotes, measures: quote, calendar: office, objective: 90%, targets: {any: 40h}}
"""
CONTACTS = """
kind: contacts
contacts:
  desk: {name: The desk, role: one number, channel: telephone, phone: 03 53 01 00 10, hours: always}
  eve: {name: Eve Diaz, role: director, channel: telephone, deputy: ada}
"""
ESCALATION = """
kind: escalation
escalation:
  - {level: one, after: 50%, role: lead, contact: eve}
  - {level: two, after: 45m, priorities: [P2], role: director}
"""
PROCEDURES = """
kind: procedures
declaration: {who: [a key user], contact: desk, never: [pull the plug]}
roles: {incident_manager: {contact: eve}}
communication:
  - {audience: key users, priorities: [P1], first: 50%, every: 1h, channel: e-mail, approver: ada}
  - {audience: the board, priorities: [P2], first: 2h, channel: e-mail}
crisis: {criteria: [two services are down], members: [management, legal]}
degraded: [orders on paper]
annexes: [the network plan]
committed:
  - {procedure: incident, file: a.md, owner: ada, version: "3", reviewed_on: 2026-02-03, exercised_on: 2026-05-12}
  - {procedure: incident, file: b.md, language: fr}
"""
WHOLE = "---".join((CONTRACT, CONTACTS, ESCALATION, PROCEDURES))


def spaced(text: str) -> str:
    """With single spaces, so that a test need not know how columns line up."""
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


@pytest.fixture
def said(tmp_path: Path) -> str:
    return spaced(procedure_of(dossier(tmp_path, WHOLE), "incident", "en").markdown())


def major(folder: Path, language: str = "en") -> str:
    return spaced(procedure_of(dossier(folder, WHOLE), "major", language).markdown())


def test_impact_and_urgency_give_a_priority_with_examples_in_the_customers_words(said: str) -> None:
    assert "| Impact, then urgency | high | low | | -------------------- | ---- | --- | | high | P1 | P2 |" in said
    assert "| P1 | the tills are down; no order leaves |" in said


def test_a_step_of_the_contracts_own_scale_stays_as_it_is_written(said: str) -> None:
    assert "| local | P2 | P2 |" in said


def test_each_priority_has_its_delays_with_the_calendar_that_they_run_on(said: str) -> None:
    assert "| Response | — | 30 min (round the clock) | 1 h (round the clock) |" in said
    assert "| Resolution | 4.2 | 4 h (Office hours) | 3 business days (Office hours) |" in said


def test_a_quote_is_no_part_of_an_incident(said: str) -> None:
    assert "Quotes" not in said


def test_levels_of_other_types_of_tickets_are_none_of_an_incident(tmp_path: Path) -> None:
    targets = "measures: resolution, calendar: office, objective: 90%, targets: {any: 8h}"
    levels = f"""service_levels:
  a: {{title: Repair, applies_to: {{type: Major Incident}}, {targets}}}
  b: {{title: Delivery, applies_to: {{type: [Request]}}, {targets}}}
  c: {{title: Whatever, {targets}}}
"""
    said = procedure_of(dossier(tmp_path, levels), "incident", "en").markdown()
    assert "Delivery" not in said
    assert "Repair" in said
    assert "Whatever" in said
    untold = procedure_of(dossier(tmp_path, levels.replace("Major Incident", "Ticket")), "incident", "en").markdown()
    assert "Delivery" in untold


def test_calendars_are_in_words_with_holidays_and_closures(said: str) -> None:
    assert "**Office hours** - Monday to Friday: 09:00–17:00 - closed on holidays (calendar FR)" in said
    assert "closed besides: 24 Dec 2026 to 26 Dec 2026" in said


def test_what_pauses_the_clock_is_told_status_by_status(said: str) -> None:
    assert "| waiting | paused | paused |" in said
    assert "| done | resolved | stopped |" in said
    assert "Response: a pause stops this clock, too." in said


def test_a_share_of_a_target_is_told_in_hours_where_it_is_hours(said: str) -> None:
    assert "| one | 50% of the resolution's target | P1: 2 h | lead | Eve Diaz | telephone |" in said


def test_a_level_that_calls_nobody_is_left_to_name(said: str) -> None:
    assert "| two | 45 min | P2 | director | to be named | — |" in said


def test_who_declares_to_whom_and_what_never_to_do(said: str) -> None:
    assert "An incident may be declared by a key user." in said
    assert "Single point of entry: The desk (telephone, 03 53 01 00 10)." in said
    assert "- pull the plug" in said


def test_a_role_has_its_holder_and_the_deputy_of_its_contact(said: str) -> None:
    assert "| Incident manager | Eve Diaz | Ada Moreau |" in said
    assert "| Scribe | to be named | to be named |" in said


def test_each_audience_is_told_when_how_often_and_by_whom(said: str) -> None:
    assert "| key users | P1 | 50% of the response's target | 1 h | e-mail | — | Ada Moreau |" in said
    assert "| the board | P2 | 2 h | once, then when it is over | e-mail | — | — |" in said


def test_crisis_legal_duties_and_degraded_mode_are_those_that_are_written(said: str) -> None:
    for each in ("- two services are down", "The crisis cell is management and legal.", "- orders on paper"):
        assert each in said
    assert "| Notification | — | 72 hours | the authority | Ada Moreau | — |" in said


def test_it_says_its_version_who_keeps_it_and_when_its_review_is_due(said: str) -> None:
    for each in (
        "Version: 3",
        "Kept by: Ada Moreau",
        "Last review: 3 February 2026",
        "Next review by: 3 February 2027",
    ):
        assert each in said


def test_a_review_of_the_incident_follows_within_five_business_days(said: str) -> None:
    assert "An incident of priority P1, or a major one, is reviewed within five business days" in said


def test_the_procedure_is_written_in_the_language_in_which_it_is_kept(tmp_path: Path) -> None:
    kept = dossier(tmp_path, WHOLE)
    assert procedure_of(kept, "incident", None).language == "en"
    assert procedure_of(kept, "incident", "fr").committed is not None
    assert procedure_of(kept, "major", "fr").committed is None


def test_a_major_incident_is_of_the_highest_priority_only(tmp_path: Path) -> None:
    said = major(tmp_path)
    assert "| Resolution | 4.2 | 4 h (Office hours) |" in said
    assert "the board" not in said
    assert "| two |" not in said


def test_the_course_of_a_major_incident_is_in_the_order_of_time(tmp_path: Path) -> None:
    said = major(tmp_path)
    steps = [
        "| at once | Logbook opened",
        "| 15 min | First message: key users",
        "| 30 min | Response: deadline (round the clock) | Eve Diaz |",
        "| 2 h | Escalation, level one (by “Resolution”) | Eve Diaz |",
        "| 4 h | Resolution: deadline (Office hours) | Technical lead |",
    ]
    places = [said.find(step) for step in steps]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("kind", ["incident", "major"])
@pytest.mark.parametrize(("language", "missing"), [("en", "to be completed"), ("fr", "à compléter")])
def test_what_a_contract_does_not_say_is_left_to_complete(
    kind: Kind, language: str, missing: str, tmp_path: Path
) -> None:
    said = spaced(procedure_of(dossier(tmp_path, ""), kind, language).markdown())
    assert said.count(missing) > 8
    assert "None" not in said


@pytest.mark.parametrize("kind", ["incident", "major"])
def test_no_sentence_of_the_other_language_is_in_it(kind: Kind, tmp_path: Path) -> None:
    french = spaced(procedure_of(dossier(tmp_path, WHOLE), kind, "fr").markdown())
    english = spaced(procedure_of(dossier(tmp_path, WHOLE), kind, "en").markdown())
    for word in (" the service ", "deadline", "business days", "Priority", "to be "):
        assert word not in french
    for word in ("à compléter", "échéance", "jours ouvrés", "Priorité", " : "):
        assert word not in english


@pytest.mark.parametrize("kind", ["incident", "major"])
def test_the_same_documents_give_the_same_bytes_wherever_they_lie(kind: Kind, tmp_path: Path) -> None:
    texts = set()
    for name in ("one", "another"):
        folder = tmp_path / name
        folder.mkdir()
        texts.add(procedure_of(dossier(folder, WHOLE), kind, "fr").markdown())
    assert len(texts) == 1


@pytest.mark.parametrize("kind", ["incident", "major"])
def test_nothing_that_is_written_breaks_out_of_its_place(kind: Kind, tmp_path: Path) -> None:
    hostile = "<script>|](javascript:x) {{ 7 * 7 }} `\\u202e"
    text = WHOLE.replace("Eve Diaz", hostile).replace("the tills are down", hostile).replace("pull the plug", hostile)
    quoted = "\n".join(line.replace(hostile, f'"{hostile}"') for line in text.splitlines())
    said = procedure_of(dossier(tmp_path, quoted), kind, "en").markdown()
    assert "<script>" not in said
    assert "49" not in said
    assert "\u202e" not in said
    widths = {
        line.count("|") - line.count("\\|") for line in said.splitlines() if line.startswith("|") and "script" in line
    }
    assert widths
    assert all(width > 2 for width in widths)
    assert not [line for line in said.splitlines() if "](java" in line.replace("\\]", "")]
