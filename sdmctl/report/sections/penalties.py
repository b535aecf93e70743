"""Penalties: what each miss costs, and what the caps leave of it."""

from sdmctl.assess.penalties.penalties import NOTHING, Judging
from sdmctl.assess.penalties.penalties import penalties as owed
from sdmctl.report.material import Context, Material
from sdmctl.report.penalties import charges_table, totals_table
from sdmctl.report.penalty_notes import notes
from sdmctl.report.table import Readers


def penalties(material: Material) -> Context:
    """`agreed`: whether the contract has penalties; `charges` and `totals`, tables; `notes`, sentences; `currency`."""
    judged = material.assessment
    agreed = bool(material.contract.penalties)
    judging = Judging(judged.as_of, material.trend, material.engine)
    found = owed(material.dossier, judged.tables, judged.period, judging) if agreed else NOTHING
    return {
        "agreed": agreed,
        "charges": charges_table(found, judged, material.locale).read_by(Readers.PEOPLE),
        "totals": totals_table(found, judged, material.locale),
        "notes": notes(found, material.locale),
        "currency": material.contract.currency,
    }
