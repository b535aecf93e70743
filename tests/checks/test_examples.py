"""Every check's example: found where it is marked, and nowhere once it is right."""

from pathlib import Path

import pytest

from sdmctl import checks
from sdmctl.checks.check import Check
from sdmctl.checks.registry import CHECKS
from tests.checks.dossiers import found, lines_of, write

BY_CODE = [pytest.param(check, id=check.CODE) for check in CHECKS]


@pytest.mark.parametrize("check", BY_CODE)
def test_the_wrong_example_is_found_at_the_lines_it_marks(check: Check, tmp_path: Path) -> None:
    written = write(tmp_path, check.WRONG)
    own = [each for each in found(written.dossier) if each.code == check.CODE]
    assert written.marked
    assert lines_of(own, tmp_path) == written.marked
    assert {each.severity for each in own} == {check.SEVERITY}


@pytest.mark.parametrize("check", BY_CODE)
def test_the_wrong_example_has_no_other_error(check: Check, tmp_path: Path) -> None:
    others = {each.code for each in found(write(tmp_path, check.WRONG).dossier) if each.severity == "error"}
    assert others <= {check.CODE}


@pytest.mark.parametrize("check", BY_CODE)
def test_nothing_is_found_in_the_right_example(check: Check, tmp_path: Path) -> None:
    assert found(write(tmp_path, check.RIGHT).dossier) == []


def test_codes_are_in_kebab_case_and_occur_once() -> None:
    codes = [check.CODE for check in CHECKS]
    assert len(set(codes)) == len(codes)
    assert all(code.replace("-", "").isalpha() and code == code.lower() for code in codes)


def test_a_module_is_named_after_its_code() -> None:
    assert [check.__name__.rpartition(".")[2] for check in CHECKS] == [check.CODE.replace("-", "_") for check in CHECKS]


def test_every_check_that_is_written_is_in_the_registry() -> None:
    folder = Path(checks.__file__).parent
    written = {file.stem for file in folder.rglob("*.py") if "\nCODE = " in file.read_text(encoding="utf-8")}
    assert written == {check.CODE.replace("-", "_") for check in CHECKS}
