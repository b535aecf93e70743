"""Budget: what is consumed, ordered and left, and where each line lands."""

from sdmctl.assess.budget import burns
from sdmctl.report.budget import consumed_table, landing_table
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Readers


def budget(material: Material) -> Context:
    """`consumed` and `landing`, tables of the lines that have an envelope."""
    judged = material.assessment
    found = burns(material.dossier, judged.tables, judged.period, judged.as_of)
    return {
        "consumed": consumed_table(found, judged, material.locale).read_by(Readers.PEOPLE),
        "landing": landing_table(found, judged, material.locale),
    }
