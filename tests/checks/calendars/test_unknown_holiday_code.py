import subprocess
import sys
from pathlib import Path

import pytest

from sdmctl.checks.documents import check_documents
from tests.checks.dossiers import Find, dossier

CODE = "unknown-holiday-code"


def calendar(code: str) -> str:
    return f"calendars: {{office: {{hours: {{mon-fri: [09:00-17:00]}}, holidays: '{code}'}}}}"


@pytest.mark.parametrize("code", ["FR", "FR-57", "US-MA", "GB-ENG", "FRA", "MA"])
def test_a_country_or_a_part_of_one_is_known(code: str, find: Find) -> None:
    assert find(calendar(code), CODE) == []


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("fr-57", "did you mean FR-57?"),
        ("FR-6AEE", "did you mean FR-6AE?"),
        ("US-XX", "US alone, or with one of AK, AL, "),
        ("France", "did you mean FR?"),
        ("United States", "did you mean US?"),
        ("FR-", "did you mean FR?"),
        ("MC-1", "did you mean MC?"),
        ("Germny", "did you mean DE?"),
        ("QQ", "write a country's two letters, as FR, or one of its subdivisions, as FR-57"),
    ],
)
def test_a_hint_names_the_nearest_code(code: str, hint: str, tmp_path: Path) -> None:
    (found,) = [each for each in check_documents(dossier(tmp_path, calendar(code))) if each.code == CODE]
    assert found.message == f"no holidays are known by the code `{code}`"
    assert (found.hint or "").startswith(hint)


@pytest.mark.parametrize("code", ["__init__", "France.__class__", "FR-57-57", "-", "-57", "HolidayBase"])
def test_a_name_that_is_no_code_is_unknown_whatever_it_is(code: str, find: Find) -> None:
    assert len(find(calendar(code), CODE)) == 1


def test_a_term_in_years_that_no_country_has_rules_for_does_not_hide_a_code(find: Find) -> None:
    assert find(f"term: {{start: 0001-01-01, end: 9999-12-31}}\n{calendar('FR')}", CODE) == []


LOADED = """
import sys
from pathlib import Path
from sdmctl.checks.documents import check_documents
from tests.checks.dossiers import dossier
assert not check_documents(dossier(Path(sys.argv[1]), sys.argv[2]))
print(*(name for name in sys.modules if name.startswith("holidays")))
"""


def loaded(folder: Path, text: str) -> list[str]:
    root = Path(__file__).parents[3]
    made = subprocess.run(
        [sys.executable, "-c", LOADED, str(folder), text], cwd=root, check=True, capture_output=True, text=True
    )
    return made.stdout.split()


def test_holidays_are_not_imported_where_no_calendar_has_a_code(tmp_path: Path) -> None:
    assert loaded(tmp_path, calendar("FR").replace(", holidays: 'FR'", "")) == []


def test_a_code_of_the_list_is_known_without_the_package(tmp_path: Path) -> None:
    assert loaded(tmp_path, calendar("FR-57")) == []
