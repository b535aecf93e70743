"""By when an evolution's quote and delivery are due, as the service levels that measure them say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.natures.life import Step
from sdmctl.model.service_level import Measure

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment

_STEPS = {Measure.QUOTE: Step.QUOTE, Measure.DELIVERY: Step.DELIVER}


def due_dates(judged: Assessment) -> dict[tuple[int, Step], int]:
    """By ticket and step the deadline of a clock that has not stopped; of several levels the earliest.

    A delivery that no level measures is due by the date agreed for the ticket.
    """
    found: dict[tuple[int, Step], int] = {}
    for number, level in enumerate(judged.contract.service_levels.values()):
        step = _STEPS.get(level.measures)
        if step is None:
            continue
        rows = judged.verdicts.filter(
            (pl.col("service_level") == number) & pl.col("stopped").is_null() & pl.col("deadline").is_not_null()
        )
        for ticket, deadline in rows.select("ticket", "deadline").iter_rows():
            key = (ticket, step)
            found[key] = min(deadline, found.get(key, deadline))
    agreed = judged.tables.tickets.filter(pl.col("due").is_not_null()).select("ticket", "due")
    for ticket, due in agreed.iter_rows():
        found.setdefault((ticket, Step.DELIVER), due)
    return found
