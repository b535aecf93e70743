"""The cluster's engine gives the verdicts of this machine's, column by column."""

import importlib.util
import shutil
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from benchmarks.exports import write
from sdmctl import pipeline
from sdmctl.assess.assess import assess
from sdmctl.values.period import parse_period
from tests.oracle.specimen import cases, contract
from tests.oracle.tables import dossier, tables

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


def test_a_hundred_thousand_tickets_have_the_same_verdicts_on_a_cluster(tmp_path: Path) -> None:
    """Pauses, closings, and priorities that go up and down on every fifth ticket."""
    [found] = pipeline.load(write(tmp_path, 100_000)).dossiers
    evidence = pipeline.gather(found)
    events = evidence.tables.events
    changes = events.filter((pl.col("ticket") % 5 == 0) & (pl.col("seq") % 3 == 0)).with_columns(
        at=pl.col("at") + 30,
        seq=pl.col("seq") + events.height,
        phase=pl.lit(None, pl.Int8),
        status=pl.lit(None, pl.Int16),
        priority=(pl.col("seq") % 4).cast(pl.Int8),
    )
    mixed = replace(evidence.tables, events=pl.concat([events, changes]).sort("ticket", "at", "seq"))
    here, there = (assess(found, mixed, parse_period("2024"), engine=engine) for engine in ("polars", "spark"))
    assert here.verdicts.height == 200_000
    assert there.verdicts.equals(here.verdicts)
    assert there.lines == here.lines
