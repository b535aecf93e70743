"""Tickets that could not be judged, and entries of the ledger that could not be counted: how many, and why."""

from sdmctl.report.left_out import entries_left_out, reasons_table
from sdmctl.report.material import Context, Material


def left_out(material: Material) -> Context:
    """`reasons` and `entries`: tables of reasons and counts; empty where nothing is left out."""
    judged, locale = material.assessment, material.locale
    return {
        "reasons": reasons_table(judged.left_out, "tickets", locale),
        "entries": reasons_table(entries_left_out(judged.tables), "entries", locale),
    }
