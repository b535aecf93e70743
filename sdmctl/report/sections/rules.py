"""The rules in force: how the contract is read, what is promised to whom, and when business time runs."""

from collections.abc import Sequence

from sdmctl.model.contract import Phase
from sdmctl.model.service_level import Rules, SmallSample
from sdmctl.report.material import Context, Material
from sdmctl.report.sections.amendments import sentences
from sdmctl.report.sections.calendars import calendars
from sdmctl.report.sections.penalty_terms import penalty_terms
from sdmctl.report.sections.promises import promises, scopes


def rules(material: Material) -> Context:
    """`amendments`, `readings`, `penalties`: sentences; `phases`; `promises`, a table; `scopes`; `calendars`."""
    return {
        "amendments": sentences(material),
        "readings": [_reading(material, field) for field in Rules.model_fields],
        "phases": _phases(material),
        "penalties": penalty_terms(material),
        "promises": promises(material),
        "scopes": scopes(material),
        "calendars": calendars(material),
    }


def _reading(material: Material, field: str) -> str:
    """The rule as a sentence, then as the contract writes it, and whether it wrote it."""
    value = getattr(material.contract.rules, field)
    if isinstance(value, SmallSample):
        sentence = material.say("rule.small_sample", n=value.tolerate, below=value.below)
        written = f"{{below: {value.below}, tolerate: {value.tolerate}}}"
    else:
        sentence = material.say(f"rule.{field}.{value}")
        written = str(value)
    code = material.written(f"`{field}: {written}`")
    default = field not in material.contract.rules.model_fields_set
    return material.say("rule.default" if default else "rule.written", sentence=sentence, code=code)


def _phases(material: Material) -> Sequence[str]:
    """Which statuses of the tool stop a clock, or end it."""
    sentences = []
    for phase in (Phase.PAUSED, Phase.RESOLVED, Phase.CLOSED, Phase.CANCELLED):
        names = [name for name, its in material.contract.statuses.items() if its is phase]
        if names:
            sentences.append(material.say(f"phase.{phase}", n=len(names), statuses=material.listed(names)))
    return sentences
