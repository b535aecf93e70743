"""Names of holidays come from the country, not from the machine that writes the report."""

import os
import subprocess
import sys

import pytest

ASK = """
from datetime import date
from sdmctl.calendar.holiday import holidays_of
print(holidays_of("FR-57", 2024)[date(2024, 3, 29)])
"""


@pytest.mark.parametrize("language", ["C", "en_US.UTF-8", "th"])
def test_a_holiday_has_the_same_name_whatever_the_machine_speaks(language: str) -> None:
    environment = {**os.environ, "LANGUAGE": "", "LC_ALL": language, "PYTHONIOENCODING": "utf-8"}
    asked = subprocess.check_output([sys.executable, "-c", ASK], env=environment, encoding="utf-8")
    assert asked == "Vendredi saint\n"


def test_one_country_is_imported_and_not_all_of_them() -> None:
    asked = (
        "import sys; from sdmctl.calendar.holiday import holidays_of; holidays_of('FR-57', 2024); print(*sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    countries = [name for name in ran.stdout.split() if name.startswith("holidays.countries.")]
    assert countries == ["holidays.countries.france"]
