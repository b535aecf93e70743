"""The minutes to be filled in: what is decided and who does what by when; `sdmctl minutes` reads them back."""

from sdmctl.report.material import Context, Material
from sdmctl.report.table import Kind

ROWS = 5
_HELD = dict.fromkeys(("committee", "held"), Kind.TEXT)
_DECISIONS = dict.fromkeys(("reference", "decision_text", "decided_by", "follows"), Kind.TEXT)
_ACTIONS = dict.fromkeys(("reference", "action_title", "owner", "due"), Kind.TEXT)


def minutes(material: Material) -> Context:
    """`held`, `decisions`, `actions`: tables to be filled in."""
    committee = material.committee.id if material.committee else ""
    return {
        "held": material.table(_HELD, [(committee, "")]),
        "decisions": material.table(_DECISIONS, [(f"D{n}", "", "", "") for n in range(1, ROWS + 1)]),
        "actions": material.table(_ACTIONS, [(f"A{n}", "", "", "") for n in range(1, ROWS + 1)]),
    }
