"""A ledger is read alike from a document and from an export; a wrong entry is said, left out and counted."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from sdmctl import pipeline
from tests.load.export.test_formats import sheet
from tests.load.ledgers import (
    BUDGET,
    SOURCE,
    TICKETS,
    as_csv,
    as_yaml,
    counted,
    entries_of,
    evidence,
    left_out,
    places,
)
from tests.load.repositories import CONTRACT, write

GOOD = (
    "line=uo stage=consumed day=2026-03-02 unit=EVO-S",
    "line=uo stage=ordered day=2026-03-02 unit=EVO-M quantity=2 reference=C1 ticket=INC1",
    "line=days stage=consumed day=2026-03-02 quantity=0.5 profile=senior",
    "line=days stage=consumed day=2026-02-02 quantity=-1 profile=senior amount=-750.25",
    "line=fee stage=invoiced day=2026-03-31 amount=1000 currency=EUR",
    "line=uo stage=paid day=2026-12-31 amount=17360",
)
READ = [
    "uo consumed 2026-03-02 3 None",
    "uo ordered 2026-03-02 16 None",
    "days consumed 2026-03-02 0.5 None",
    "days consumed 2026-02-02 -1 -750.25",
    "fee invoiced 2026-03-31 1000 1000",
    "uo paid 2026-12-31 None 17360",
]
WRONG = [
    ("line=uoo stage=consumed day=2026-03-02 quantity=1", "unknown-line", "line"),
    ("line=uo stage=consumed day=2026-03-02 unit=EVO-X", "unknown-unit", "unit"),
    ("line=days stage=consumed day=2026-03-02 unit=EVO-S", "unknown-unit", "unit"),
    ("line=days stage=consumed day=2026-03-02 quantity=1 profile=junior", "profile-without-rate", "profile"),
    ("line=days stage=consumed day=2026-02-28 quantity=1 profile=senior", "entry-without-price", "day"),
    ("line=days stage=consumed day=2026-03-28 quantity=1", "entry-without-price", "day"),
    ("line=uo stage=consumed day=2026-03-02 quantity=1 currency=USD", "other-currency", "currency"),
    ("line=uo stage=paid day=2025-12-31 quantity=1", "entry-outside-budget", "day"),
    ("line=days stage=paid day=2026-11-01 quantity=1 profile=senior", "entry-on-closed-line", "day"),
    ("line=days stage=consumed day=2026-10-01 quantity=1 profile=senior", "entry-after-expiry", "day"),
    ("line=uo stage=consumed day=2026-03-02 quantity=1 ticket=INC9", "unknown-ticket", "ticket"),
    ("line=uo stage=consumed day=2026-03-02 quantity=1 ticket=INC2", "entry-of-left-out-ticket", "ticket"),
    ("line=uo stage=paid day=2026-03-02", "missing-quantity", None),
    ("line=uo stage=consumed day=2026-03-02 amount=5", "missing-quantity", None),
    ("line=fee stage=invoiced day=2026-03-02 quantity=1", "missing-quantity", "quantity"),
]


@pytest.mark.parametrize("written", [as_yaml, as_csv])
def test_entries_are_counted_in_units_of_their_line(tmp_path: Path, written: type) -> None:
    gathered, found = evidence(tmp_path, written(*GOOD))
    assert counted(gathered) == READ
    assert places(tmp_path, found) == []
    assert left_out(gathered) == {}


@pytest.mark.parametrize("written", [as_yaml, as_csv])
@pytest.mark.parametrize(("entry", "code", "field"), WRONG)
def test_a_wrong_entry_is_said_at_its_place_left_out_and_counted(
    tmp_path: Path, written: type, entry: str, code: str, field: str | None
) -> None:
    gathered, found = evidence(tmp_path, written(GOOD[0], entry, entry))
    assert counted(gathered) == READ[:1]
    assert left_out(gathered) == {code: 2}
    [said] = places(tmp_path, found)
    assert said.endswith(f" {code}")
    assert said.startswith(("ledger.yaml:4:", "ledger.csv:3 "))
    [diagnostic] = [each for each in found if each.code == code]
    assert field is None or field in str(diagnostic.place)
    assert "2" in diagnostic.message
    assert pipeline.stopping([diagnostic], [gathered.dossier]) == ()


@pytest.mark.parametrize("written", [as_yaml, as_csv])
def test_an_entry_outside_the_term_is_left_out(tmp_path: Path, written: type) -> None:
    files = {"next.yaml": BUDGET.replace("2026", "2027"), **written("line=uo stage=paid day=2027-01-01 quantity=1")}
    gathered, _ = evidence(tmp_path, files)
    assert left_out(gathered) == {"entry-outside-term": 1}


@pytest.mark.parametrize("written", [as_yaml, as_csv])
def test_entries_of_a_ticket_that_no_figure_can_have_go_with_it(tmp_path: Path, written: type) -> None:
    late = TICKETS.replace("2026-03-01T10:00:00+01:00", "2026-02-01T10:00:00+01:00")
    entry = "line=uo stage=consumed day=2026-03-02 quantity=1 ticket=INC3"
    gathered, found = evidence(tmp_path, {"tickets.yaml": late, **written(GOOD[0], entry)})
    assert "resolved-before-opened" in [each.code for each in found]
    assert counted(gathered) == READ[:1]
    assert left_out(gathered) == {"entry-of-left-out-ticket": 1}


def test_validation_says_of_a_document_what_figures_say(tmp_path: Path) -> None:
    gathered, _ = evidence(tmp_path, as_yaml(*(entry for entry, _, _ in WRONG)))
    assert pipeline.check_tickets(gathered.dossier, tmp_path) == gathered.diagnostics


@pytest.mark.parametrize("written", [as_yaml, as_csv])
def test_an_entry_in_a_month_that_the_budget_opens_with_is_a_warning_and_stays_in_the_ledger(
    tmp_path: Path, written: type
) -> None:
    opened = BUDGET.replace("envelope: 240,", "envelope: 240, opening: {2026-03: 14},")
    entries = (
        "line=uo stage=consumed day=2026-04-01 quantity=1",
        "line=uo stage=ordered day=2026-03-02 quantity=1",
        "line=uo stage=consumed day=2026-03-31 quantity=1",
        "line=uo stage=consumed day=2026-03-01 quantity=1",
        "line=days stage=consumed day=2026-03-02 quantity=1 profile=senior",
    )
    gathered, found = evidence(tmp_path, {"budget.yaml": opened, **written(*entries)})
    [said] = [each for each in found if each.code == "entry-in-opening"]
    assert said.severity == "warning"
    assert said.message.startswith("`uo` opens with 2026-03")
    assert said.message.endswith("(2 entries)")
    assert places(tmp_path, found)[0].startswith(("ledger.yaml:5:", "ledger.csv:4 ", "ledger.csv:4:"))
    assert left_out(gathered) == {}
    assert len(counted(gathered)) == len(entries)


@pytest.mark.parametrize("written", [as_yaml, as_csv])
def test_what_is_on_a_closed_line_is_a_warning_and_kept_for_the_gate(tmp_path: Path, written: type) -> None:
    late = "line=days stage=paid day=2026-11-0{} quantity=1 profile=senior"
    gathered, found = evidence(tmp_path, written(GOOD[0], late.format(2), late.format(1)))
    assert {each.severity.value for each in found if each.code == "entry-on-closed-line"} == {"warning"}
    [told] = entries_of(gathered).on_closed_lines
    assert (told.line, told.day.isoformat(), told.entries) == ("days", "2026-11-02", 2)
    assert told.place in [each.place for each in found]


def test_an_entry_that_cannot_be_read_leaves_the_others_standing(tmp_path: Path) -> None:
    gathered, found = evidence(tmp_path, as_yaml("line=uo stage=payed day=2026-03-02 quantity=1", GOOD[0]))
    assert counted(gathered) == READ[:1]
    assert left_out(gathered) == {"unreadable-entry": 1}
    assert pipeline.stopping(found, [gathered.dossier]) == ()


def test_a_hostile_export_is_read_as_it_is_meant(tmp_path: Path) -> None:
    source = """\
kind: source
reads: ledger
files: "*.csv"
encoding: cp1252
dates: "%d/%m/%Y"
missing: ["-"]
values: {line: {"UO; évolutions": uo}, stage: {Livré: consumed, Réglé: paid}}
columns: {line: Ligne, stage: État, day: Jour, quantity: Quantité, amount: Montant, currency: Devise}
"""
    csv = (
        "Ligne;État;Jour;Quantité;Montant;Devise\r\n"
        '"UO; évolutions";Livré;02/03/2026;"1\u00a0250,5";-;EUR\r\n'
        '"UO; évolutions";Réglé;31/03/2026;;"12 345,67";EUR\r\n'
        '"UO; évolutions";Livré;02/03/2026;"1.234,5";"1,234.5";-\r\n'
        '"UO; évolutions";Livré;31/02/2026;1;-;EUR\r\n'
        '"UO; évolutions";Livré;02/03/2026;"1,234";-;EUR\r\n'
        '"UO; évolutions";Livrée;02/03/2026;1;-;EUR\r\n'
        '"UO; évolutions";Livré;02/03/2026;1e99;-;EUR\r\n'
        '"UO; évolutions";Livré;02/03/2026;0,00001;-;EUR\r\n'
        '"UO; évolutions";Livré;02/03/2026;douze;-;EUR\r\n'
        ";;;;;\r\n"
    )
    gathered, found = evidence(tmp_path, {"source.yaml": source, "ledger.csv": csv.encode("cp1252")})
    assert counted(gathered) == [
        "uo consumed 2026-03-02 1250.5 None",
        "uo paid 2026-03-31 None 12345.7",
        "uo consumed 2026-03-02 1234.5 1234.5",
    ]
    assert left_out(gathered) == {"unreadable-date": 1, "unreadable-number": 4, "unmapped-value": 1}
    assert sum(entry.endswith("unreadable-number") for entry in places(tmp_path, found)) == 4


def test_a_byte_order_mark_and_semicolons_are_found(tmp_path: Path) -> None:
    text = as_csv(*GOOD)["ledger.csv"]
    assert isinstance(text, str)
    gathered, _ = evidence(tmp_path, {"source.yaml": SOURCE, "ledger.csv": text.replace(",", ";").encode("utf-8-sig")})
    assert counted(gathered) == READ


def test_an_instant_is_the_day_on_which_it_lies_in_the_contracts_zone(tmp_path: Path) -> None:
    rows = [f"line=uo stage=consumed day={day} quantity=1" for day in ("2026-03-31T22:30:00Z", "2026-03-31T23:30:00")]
    gathered, _ = evidence(tmp_path, as_csv(*rows))
    assert counted(gathered) == ["uo consumed 2026-04-01 1 None", "uo consumed 2026-03-31 1 None"]


def test_defaults_say_what_no_column_does_and_cells_go_first(tmp_path: Path) -> None:
    source = SOURCE.replace("stage: stage, ", "").replace(
        "kind: source\n", "kind: source\ndefaults: {line: uo, stage: paid}\n"
    )
    csv = as_csv("day=2026-03-02 quantity=1", "line=fee day=2026-03-02 amount=5", "line=uoo day=2026-03-02 amount=5")
    gathered, _ = evidence(tmp_path, csv | {"source.yaml": source})
    assert counted(gathered) == ["uo paid 2026-03-02 1 None", "fee paid 2026-03-02 5 5"]
    assert left_out(gathered) == {"unknown-line": 1}


def test_a_default_that_no_budget_knows_stops_the_figures(tmp_path: Path) -> None:
    source = SOURCE.replace("kind: source\n", "kind: source\ndefaults: {profile: junior}\n")
    gathered, found = evidence(tmp_path, as_csv(*GOOD) | {"source.yaml": source})
    assert places(tmp_path, found) == ["source.yaml:2:21 profile-without-rate"]
    assert len(pipeline.stopping(found, [gathered.dossier])) == 1


def test_a_row_without_a_day_or_a_line_is_left_out(tmp_path: Path) -> None:
    gathered, _ = evidence(
        tmp_path, as_csv(GOOD[0], "line=uo stage=paid amount=5", "stage=paid day=2026-03-02 amount=5")
    )
    assert left_out(gathered) == {"missing-cell": 2}


def test_a_ledger_split_over_documents_and_exports_is_one(tmp_path: Path) -> None:
    files = as_yaml(*GOOD[:2]) | as_csv(*GOOD[2:])
    gathered, _ = evidence(tmp_path, files)
    assert sorted(counted(gathered)) == sorted(READ)


def test_without_a_ledger_there_are_no_entries(tmp_path: Path) -> None:
    write(tmp_path, {"contract.yaml": CONTRACT, "budget.yaml": BUDGET})
    [dossier] = pipeline.load(tmp_path).dossiers
    assert pipeline.gather(dossier).tables.entries is None


def test_a_workbook_is_read_with_its_numbers_and_dates(tmp_path: Path) -> None:
    rows = [
        ("line", "stage", "day", "quantity"),
        ("uo", "consumed", datetime(2026, 3, 2), 0.1 + 0.2),
        ("uo", "paid", "2026-03-03", 1250.5),
    ]
    source = "kind: source\nreads: ledger\nfiles: ledger.xlsx\n"
    source += "columns: {line: line, stage: stage, day: day, quantity: quantity}\n"
    gathered, found = evidence(tmp_path, {"source.yaml": source, "ledger.xlsx": sheet(("Export", rows))})
    assert places(tmp_path, found) == []
    assert counted(gathered) == ["uo consumed 2026-03-02 0.3 None", "uo paid 2026-03-03 1250.5 None"]


@settings(max_examples=8, deadline=None)
@given(some.permutations(GOOD), some.integers(1, len(GOOD)))
def test_the_order_of_entries_and_their_files_change_nothing(entries: list[str], split: int) -> None:
    with TemporaryDirectory() as folder:
        gathered, found = evidence(Path(folder), as_yaml(*entries[:split]) | as_csv(*entries[split:]))
        assert sorted(counted(gathered)) == sorted(READ)
        assert places(Path(folder), found) == []
