"""Deadlines: the last instant at which a target is still met, by what the target counts."""

import narwhals as nw

from sdmctl.assess.elapsed import Measured
from sdmctl.assess.targets import UNITS
from sdmctl.calendar.definition import DAY
from sdmctl.calendar.lookup import Lookup
from sdmctl.facts.order import Frame, in_order, known_empty, running_sum
from sdmctl.model.service_level import Boundary
from sdmctl.values.duration import Unit

def deadlines(found: Measured, units: list[int], lookup: Lookup, boundary: Boundary) -> Frame:
    """The stretches with their `deadline`, an instant; null where the clock is paused with time left.

    Stretches have unit (position in `UNITS`), allowance, due, and pausing: open, and paused now.
    """
    parts = []
    for unit in units:
        of_unit = found.stretches.filter(nw.col("unit") == unit) if len(units) > 1 else found.stretches
        parts.append(
