"""Real exports, read through a repository of their own, where they lie."""

from functools import cache
from pathlib import Path

import polars as pl
import pytest

from sdmctl import pipeline
from sdmctl.assess.service_levels.assess import assess
from sdmctl.assess.service_levels.results import Assessment, Verdict
from sdmctl.pipeline import Evidence
from sdmctl.values.period import parse_period

HERE = Path(__file__).parent
DATA = HERE.parents[2] / "shared" / "data"

needs_data = pytest.mark.skipif(not DATA.is_dir(), reason=f"the real exports are not here: {DATA}")


@cache
def evidence(name: str) -> Evidence:
    """The tickets of a repository beside this file; its export lies outside of it."""
    repository = pipeline.load(HERE / name, allow_outside=True)
    assert repository.diagnostics == ()
    [dossier] = repository.dossiers
    return pipeline.gather(dossier, allow_outside=True)


@cache
def judged(name: str, period: str, as_of: int | None = None) -> Assessment:
    """What became of them, as they stood at an instant: by default at their export."""
    found = evidence(name)
    known = found.tables.exported_at if as_of is None else as_of
    return assess(found.dossier, found.tables, parse_period(period), known)


def named_verdicts(assessment: Assessment) -> pl.DataFrame:
    """The verdicts with the ticket's id and due date, `kept`: not breached."""
    tickets = assessment.tables.tickets.select("ticket", "id", "due")
    rows = assessment.verdicts.join(tickets, on="ticket", maintain_order="left")
    return rows.with_columns(kept=pl.col("verdict") != list(Verdict).index(Verdict.BREACHED))
