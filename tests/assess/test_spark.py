"""The cluster's engine gives the verdicts of this machine's, column by column."""

import importlib.util
import shutil
import subprocess
import sys

import pytest

from sdmctl.assess.service_levels.assess import assess
from sdmctl.model.service_level import Boundary, PriorityChange, Reopened
from sdmctl.values.period import parse_period
from tests.oracle.dice import Seeded
from tests.oracle.specimen import SPECIMEN, cases, contract
from tests.oracle.tables import dossier, tables
from tests.oracle.worlds import world

pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(importlib.util.find_spec("pyspark") is None, reason="PySpark is not installed: sdmctl[spark]"),
    pytest.mark.skipif(shutil.which("java") is None, reason="there is no Java here"),
]

AS_OF = 1_711_922_400  # 2024-04-01T00:00+02:00


def test_the_specimen_has_the_same_verdicts_on_a_cluster() -> None:
    terms = contract()
    evidence = tables(cases(), terms)
    here, there = (
        assess(dossier(terms), evidence, parse_period("2024-03"), AS_OF, engine) for engine in ("polars", "spark")
    )
    assert there.verdicts.equals(here.verdicts)
    assert there.lines == here.lines


READINGS = {
    1: (Reopened.NEW_CYCLE, PriorityChange.FROM_CHANGE, PriorityChange.RETROACTIVE, Boundary.CLOSING),
    2: (Reopened.RESTART, PriorityChange.RETROACTIVE, PriorityChange.FROM_CHANGE, Boundary.OPENING),
}


@pytest.mark.parametrize("seed", READINGS)
def test_fifty_thousand_tickets_of_any_kind_have_the_same_verdicts_on_a_cluster(seed: int) -> None:
    """Every measure, targets in hours, days, business days and by agreement, and histories of all sorts."""
    made = world(Seeded(seed), 50_000)
    read = dict(zip(("reopened", "priority_raised", "priority_lowered", "boundary"), READINGS[seed], strict=True))
    terms = made.contract.model_copy(update={"rules": made.contract.rules.model_copy(update=read)})
    found, evidence = dossier(terms, made.interruptions), tables(made.cases, terms)
    here, there = (assess(found, evidence, made.period, made.as_of, engine) for engine in ("polars", "spark"))
    assert here.verdicts.height > 30_000
    assert there.verdicts.equals(here.verdicts)
    assert (there.lines, there.left_out) == (here.lines, here.left_out)


def test_a_command_shows_the_same_on_a_cluster_and_nothing_else() -> None:
    asked = [sys.executable, "-m", "sdmctl", "sla", str(SPECIMEN), "--period", "2024-03", "--format", "json"]
    here, there = (
        subprocess.run([*asked, "--engine", engine], capture_output=True, check=True) for engine in ("polars", "spark")
    )
    assert there.stdout == here.stdout
    assert not there.stderr


def test_a_cluster_without_java_is_a_misuse_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", "/nowhere")
    asked = [sys.executable, "-m", "sdmctl", "sla", str(SPECIMEN), "--period", "2024-03", "--engine", "spark"]
    left = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert left.returncode == 2
    assert not left.stdout
    assert "Spark did not start; it needs Java 17" in left.stderr
    assert "/nowhere/bin/java: No such file or directory" in left.stderr
