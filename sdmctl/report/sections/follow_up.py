"""What became of what the committee decided: its decisions, its actions and how they stand; what is late is bold."""

from sdmctl.assess.governance import day_of, followed_actions, followed_decisions, last_held
from sdmctl.report.governance import actions_table, decisions_table
from sdmctl.report.material import Context, Material


def follow_up(material: Material) -> Context:
    """`since`, a sentence on when it met last; `decisions` and `actions`, tables."""
    day, committee = day_of(material.assessment), material.committee.id if material.committee else ""
    last = last_held(material.dossier, committee, day)
    return {
        "since": material.say("follow_up.since", day=material.locale.long_day(last)) if last else "",
        "decisions": decisions_table(material, followed_decisions(material.dossier, committee, day)),
        "actions": actions_table(material, followed_actions(material.dossier, committee, day), day),
    }
