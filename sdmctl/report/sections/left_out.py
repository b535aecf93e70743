"""Tickets that could not be judged and are in no figure: how many, and why."""

from sdmctl.model.tables import LeftOut
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Kind


def left_out(material: Material) -> Context:
    """`reasons`, a table of reasons and counts; empty where every ticket was judged."""
    columns = {"reason": Kind.TEXT, "tickets": Kind.INTEGER, "code": Kind.TEXT}
    found = material.assessment.left_out
    return {"reasons": material.table(columns, ((_why(material, each), each.count, each.code) for each in found))}


def _why(material: Material, left: LeftOut) -> str:
    """In the reader's language where the catalogue knows the code."""
    key = f"left_out.{left.code}"
    return material.locale.say(key) if material.locale.knows(key) else left.reason
