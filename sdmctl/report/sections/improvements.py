"""The plan of progress: what is to become better, and whether it did."""

from sdmctl.assess.governance import day_of
from sdmctl.model import register
from sdmctl.report.governance import improvements_table
from sdmctl.report.material import Context, Material


def improvements(material: Material) -> Context:
    """`improvements`, a table of those that are not over: neither effective nor abandoned before the period."""
    day, first = day_of(material.assessment), material.assessment.period.first
    known = [each for each in register.improvements(material.dossier) if (each.entry.opened or day) <= day]
    shown = [
        each
        for each in known
        if each.entry.is_not_effective(day) or each.entry.closed is None or each.entry.closed >= first
    ]
    return {"improvements": improvements_table(material, shown, day)}
