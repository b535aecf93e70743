"""Budget: what is consumed, ordered and left, and where each line lands."""

from sdmctl.assess.budget.budget import burns
from sdmctl.report.budget import (
    carried_table,
    consumed_table,
    landing_table,
    money_landing_table,
    money_table,
    pace_table,
)
from sdmctl.report.material import Context, Material
from sdmctl.report.pictures.burn import burn_pictures


def budget(material: Material) -> Context:
    """Tables: `consumed`, `carried`, `pace`, `landing` in units, `money`, `money_landing` of all lines; `pictures`."""
    judged, locale = material.assessment, material.locale
    found = burns(material.dossier, judged.tables, judged.period, judged.as_of)
    return {
        "consumed": consumed_table(found, judged, locale),
        "carried": carried_table(found, locale),
        "pace": pace_table(found, locale),
        "landing": landing_table(found, judged, locale),
        "money": money_table(found, judged, locale),
        "money_landing": money_landing_table(found, judged, locale),
        "pictures": burn_pictures(found, locale),
    }
