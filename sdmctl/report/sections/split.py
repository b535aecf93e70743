"""Anomalies and evolutions: the split of the period, and its flow in a line."""

from sdmctl.assess.natures.review import review
from sdmctl.report.material import Context, Material
from sdmctl.report.pictures.flow import flow_picture, split_picture
from sdmctl.report.split import natures_table
from sdmctl.report.table import Table


def split(material: Material) -> Context:
    """`natures`, a table; `flow`, a sentence; `without_effort`: how many tickets in hand have none; `pictures`."""
    reviews = review(material.assessment, len(material.trend))
    found = reviews[-1]
    flow = found.support
    natures = natures_table(found, material.locale)
    return {
        "natures": natures if found.split.whole.in_hand else Table("", natures.columns, ()),
        "flow": material.say(
            "split.flow_line",
            before=flow.backlog_start,
            opened=flow.opened,
            back=flow.came_back,
            closed=flow.closed,
            after=flow.backlog_end,
        ),
        "without_effort": found.split.whole.without_effort,
        "pictures": [
            each
            for each in (flow_picture(reviews, material.locale), split_picture(reviews, material.locale))
            if each is not None
        ],
    }
