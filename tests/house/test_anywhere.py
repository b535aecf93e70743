"""A report is the same bytes wherever and by whomever it is made."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "horizon-rh"
PLACES = [
    ("here", {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
    ("dossier à part", {"TZ": "America/Los_Angeles", "LC_ALL": "fr_FR.UTF-8", "PYTHONHASHSEED": "2"}),
]


@pytest.mark.parametrize("committee", ["copil", "cosui"])
def test_in_other_folders_zones_and_locales_the_bytes_are_the_same(committee: str, tmp_path: Path) -> None:
    pytest.importorskip("vl_convert", reason="the extra `pictures` is not installed")
    found = []
    for name, environment in PLACES:
        folder = tmp_path / name
        shutil.copytree(EXAMPLE, folder / "contract", ignore=shutil.ignore_patterns("expected"))
        asked = ["report", "contract", "--period", "2024-03", "--committee", committee, "--pictures", "files"]
        command = [sys.executable, "-m", "sdmctl", *asked, "--output", "out/report.md"]
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        subprocess.run(command, cwd=folder, env={**os.environ, **environment, "PYTHONPATH": path}, check=True)
        out = folder / "out"
        found.append({file.relative_to(out): file.read_bytes() for file in out.rglob("*") if file.is_file()})
    assert len(found[0]) > 1
    assert found[0] == found[1]
