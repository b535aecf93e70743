"""The current action plan: what is left to do, by whom and by when."""

from sdmctl.assess.governance import action_plan, day_of, keeps_actions
from sdmctl.report.governance import actions_table
from sdmctl.report.material import Context, Material


def actions(material: Material) -> Context:
    """`actions`, a table, the first due first; `late`, how many are late; `shown`, whether there is a plan at all.

    A committee's report always has it.
    """
    day = day_of(material.assessment)
    plan = action_plan(material.dossier, day)
    return {
        "actions": actions_table(material, plan, day),
        "late": sum(1 for each in plan if each.entry.is_late(day)),
        "shown": material.committee is not None or keeps_actions(material.dossier),
    }
