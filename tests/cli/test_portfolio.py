"""`sdmctl portfolio`: one contract that is wrong costs its own figures and no others'."""

import csv
import json
import shutil
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openpyxl import load_workbook

from sdmctl.cli import run
from sdmctl.cli.apart import folders_of
from sdmctl.report.json_schema.portfolio import portfolio_schema

EXAMPLES = Path(__file__).parents[2] / "examples"
MARCH = ("--period", "2024-03")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Both examples, to be spoilt."""
    return shutil.copytree(EXAMPLES, tmp_path / "contracts", ignore=shutil.ignore_patterns("expected"))


def spoil(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def shown(folder: Path, capsys: pytest.CaptureFixture[str], code: int = 0) -> list[dict[str, Any]]:
    assert run(["portfolio", str(folder), *MARCH, "--format", "json"]) == code
    document = json.loads(capsys.readouterr().out)
    jsonschema.validate(document, portfolio_schema())
    found: list[dict[str, Any]] = document["contracts"]
    return found


def test_the_worst_is_on_top(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = shown(folder, capsys)
    assert (first["contract"], first["weather"], first["missed"], first["applied"]) == (
        "horizon-rh",
        "rain",
        4,
        "2700.00",
    )
    assert (second["contract"], second["weather"], second["applied"]) == ("northgate-desk", "sun", None)


def test_a_contract_whose_document_is_wrong_is_a_row_and_the_others_are_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = shown(folder, capsys)
    spoil(folder / "northgate-desk" / "contract.yaml", "measures: resolution", "measures: resolutoin")
    wrong, other = shown(folder, capsys, 3)
    assert (wrong["contract"], wrong["weather"], wrong["missed"]) == ("northgate-desk", "wrong", None)
    assert wrong["errors"] >= 1
    assert other == before[0]


def test_a_contract_that_is_no_yaml_is_a_row_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(folder / "horizon-rh" / "contract.yaml", "customer: {", "customer: {{{")
    wrong, other = shown(folder, capsys, 3)
    assert (wrong["contract"], wrong["title"], wrong["customer"]) == ("horizon-rh", "horizon-rh", None)
    assert other["weather"] == "sun"


def test_a_contract_whose_export_is_gone_is_a_row(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in (folder / "northgate-desk").rglob("*.csv"):
        file.unlink()
    wrong, other = shown(folder, capsys, 3)
    assert (wrong["contract"], wrong["weather"]) == ("northgate-desk", "wrong")
    assert other["weather"] == "rain"


def test_a_mistake_in_one_ticket_leaves_the_contract_its_figures(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(folder / "horizon-rh" / "tickets.yaml", "priority: P2", "priority: P9")
    first, second = shown(folder, capsys, 3)
    assert (first["contract"], first["errors"]) == ("horizon-rh", 1)
    assert first["weather"] == "rain"
    assert second["errors"] == 0


def nothing_between_them(folder: Path) -> None:
    """Each folder can be read by itself; a ticket is wrong."""
    spoil(folder / "horizon-rh" / "tickets.yaml", "priority: P2", "priority: P9")


def unreadable_contract(folder: Path) -> None:
    spoil(folder / "northgate-desk" / "contract.yaml", "measures: resolution", "measures: resolutoin")


def document_of_another_folder(folder: Path) -> None:
    spoil(folder / "horizon-rh" / "outages.yaml", "contract: horizon-rh", "contract: northgate-desk")


def same_id_twice(folder: Path) -> None:
    spoil(folder / "northgate-desk" / "contract.yaml", "id: northgate-desk", "id: horizon-rh")


def document_beside_the_folders(folder: Path) -> None:
    (folder / "outages.yaml").write_text("kind: outages\noutages: []\n", "utf-8")


def document_in_a_folder_without_a_contract(folder: Path) -> None:
    (folder / "common").mkdir()
    (folder / "common" / "outages.yaml").write_text("kind: outages\noutages: []\n", "utf-8")


def files_of_other_tools(folder: Path) -> None:
    (folder / "site.yaml").write_text("name: site\n", "utf-8")
    (folder / "site").mkdir()
    (folder / "site" / "pages.yaml").write_text("name: pages\n", "utf-8")


def link_to_another_folder(folder: Path) -> None:
    (folder / "northgate-desk" / "shared.yaml").symlink_to(folder / "horizon-rh" / "actions.yaml")


@pytest.mark.parametrize(
    "change",
    [
        nothing_between_them,
        unreadable_contract,
        document_of_another_folder,
        same_id_twice,
        document_beside_the_folders,
        document_in_a_folder_without_a_contract,
        files_of_other_tools,
        link_to_another_folder,
    ],
)
def test_many_shared_out_among_processes_give_the_same(
    folder: Path, change: Callable[[Path], None], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    change(folder)
    code = run(["portfolio", str(folder), *MARCH, "--format", "json"])
    alone = capsys.readouterr()
    monkeypatch.setattr("sdmctl.cli.standings._WORTH_A_PROCESS", 1)
    monkeypatch.setattr("sdmctl.cli.standings._processors", lambda: 2)
    assert run(["portfolio", str(folder), *MARCH, "--format", "json"]) == code
    assert capsys.readouterr() == alone


def test_folders_are_read_apart_where_nothing_lies_between_them(folder: Path) -> None:
    files_of_other_tools(folder)
    assert [each.folder.name for each in folders_of(folder)] == ["horizon-rh", "northgate-desk", "site"]
    document_beside_the_folders(folder)
    assert folders_of(folder) == ()


def test_where_they_speak_two_languages_it_is_in_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["portfolio", str(folder), *MARCH]) == 0
    assert "Portfolio, March 2024" in capsys.readouterr().out
    assert run(["portfolio", str(folder / "horizon-rh"), *MARCH]) == 0
    assert "Portefeuille, mars 2024" in capsys.readouterr().out


def test_csv_and_workbook_have_a_row_a_contract(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(["portfolio", str(folder), *MARCH, "--format", "csv"]) == 0
    assert [row["contract"] for row in csv.DictReader(StringIO(capsys.readouterr().out))] == [
        "horizon-rh",
        "northgate-desk",
    ]
    file = tmp_path / "out.xlsx"
    assert run(["portfolio", str(folder), *MARCH, "--format", "xlsx", "--output", str(file)]) == 0
    assert load_workbook(file).worksheets[1].max_row == 3


def test_pages_are_an_index_and_the_report_of_each_contract(folder: Path, tmp_path: Path) -> None:
    public = tmp_path / "public"
    spoil(folder / "northgate-desk" / "contract.yaml", "measures: resolution", "measures: resolutoin")
    assert run(["portfolio", str(folder), *MARCH, "--format", "html", "--output", str(public)]) == 3
    assert sorted(file.name for file in public.iterdir()) == ["horizon-rh.html", "index.html"]
    assert '<a href="horizon-rh.html">' in (public / "index.html").read_text("utf-8")
    assert '<a href="index.html">Portefeuille</a>' in (public / "horizon-rh.html").read_text("utf-8")


def test_pages_without_a_folder_are_refused(folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["portfolio", str(folder), *MARCH, "--format", "html"]) == 2
    assert "add --output DIR" in capsys.readouterr().err
    (tmp_path / "file").touch()
    assert run(["portfolio", str(folder), *MARCH, "--format", "html", "--output", str(tmp_path / "file")]) == 2
