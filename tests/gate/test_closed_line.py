"""An entry on a closed line: in no figure, and a finding that the contract can weigh."""

from pathlib import Path

import pytest

from sdmctl.assess.service_levels.assess import assess
from sdmctl.diagnostics import InDocument, InTable
from sdmctl.gate.breach import Breach, Held
from sdmctl.gate.registry import breaches
from sdmctl.model.weight import Code
from sdmctl.values.period import parse_period
from tests.load.ledgers import as_csv, as_yaml, evidence
from tests.load.repositories import CONTRACT

ENTRY = "line=days stage=paid day=2026-11-02 quantity=1 profile=senior"


def closed(folder: Path, files: dict[str, str | bytes]) -> list[Breach]:
    gathered, _ = evidence(folder, files)
    judged = assess(gathered.dossier, gathered.tables, parse_period("2026-11"))
    found = breaches(Held(gathered.dossier, judged))
    return [each for each in found if each.finding is Code.CLOSED_LINE]


@pytest.mark.parametrize("written", [as_yaml, as_csv])
def test_it_is_told_once_as_an_error_with_its_line_its_day_and_its_place(tmp_path: Path, written: type) -> None:
    [told] = closed(tmp_path, written(ENTRY, ENTRY))
    assert (told.subject, told.title, told.weight.value) == ("days", "Days", "error")
    assert (str(told.day), told.entries) == ("2026-11-02", 2)
    assert isinstance(told.place, InDocument | InTable)
    assert told.place.file.name.startswith("ledger.")


@pytest.mark.parametrize(("weight", "told"), [("warning", ["warning"]), ("off", [])])
def test_the_contract_weighs_it(weight: str, told: list[str], tmp_path: Path) -> None:
    files = as_yaml(ENTRY) | {"contract.yaml": f"{CONTRACT}check: {{closed_line: {weight}}}\n"}
    assert [each.weight.value for each in closed(tmp_path, files)] == told


def test_the_last_day_of_a_line_is_within_it(tmp_path: Path) -> None:
    assert closed(tmp_path, as_yaml(ENTRY.replace("2026-11-02", "2026-10-31"))) == []
