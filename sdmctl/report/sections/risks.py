"""The risks that rank first."""

from sdmctl.assess.governance import day_of, ranked_risks
from sdmctl.report.governance import risks_table
from sdmctl.report.material import Context, Material

MOST = 5


def risks(material: Material) -> Context:
    """`risks`, a table of the five that rank first; `more`, how many others are open."""
    ranked = ranked_risks(material.dossier, day_of(material.assessment))
    return {"risks": risks_table(material, ranked[:MOST]), "more": max(0, len(ranked) - MOST)}
