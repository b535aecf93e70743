"""An option of a penalty has no effect with what the penalty counts, or contradicts another.

Why: whoever wrote it expects an effect, and the figures do not have it.

Instead: leave it out, or write the `per` that it belongs to: `tiers` is for `tier`, `points` for `service_points`,
`at_least` for `bonus`, `pool` for amounts `of pool`; service points cost an amount each, or by a ladder.
"""

from collections.abc import Iterator
from decimal import Decimal

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.agreed import agreed
from sdmctl.model.penalty import Caps, Penalty
from sdmctl.model.repository import Dossier

CODE = "penalty-option-unused"
SEVERITY = Severity.WARNING
WRONG = """
penalties:
  late:
    on: resolution
    per: ticket
    amount: 150
    tiers: {95%: 100}  # here
  caps:
    month: 3000
    year: 2000  # here
"""
RIGHT = """
penalties:
  late:
    on: resolution
    per: ticket
    amount: 150
  caps:
    month: 2000
    year: 3000
"""

_BELONGS = {"tiers": ("tier",), "points": ("service_points",), "at_least": ("bonus",)}
_NOT_WITH = {
    "tier": ("amount", "amounts"),
    "service_points": ("amount", "amounts", "earn_back"),
    "bonus": ("repeat", "earn_back"),
}


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each option without effect: of rules, of service points, of caps."""
    terms = agreed(dossier.contract.document.penalties)
    for name, rule in terms.rules.items():
        for field in _without_effect(rule):
            place = key(dossier.contract, "penalties", name, field)
            yield Finding(f"`{field}` changes nothing in a penalty per {rule.per}", place)
    points = terms.service_points
    if points is not None:
        for field in ("ladder",) if points.amount is not None and points.ladder else ():
            place = key(dossier.contract, "penalties", "service_points", field)
            yield Finding("`ladder` changes nothing beside `amount`", place)
        if not any(rule.per == "service_points" for rule in terms.rules.values()):
            yield Finding("no rule gives service points", key(dossier.contract, "penalties", "service_points"))
    for longer, shorter in _contradicting(terms.caps):
        place = key(dossier.contract, "penalties", "caps", longer)
        yield Finding(f"the cap `{longer}` is lower than `{shorter}`, which is never reached", place)


def _without_effect(rule: Penalty) -> Iterator[str]:
    yield from (field for field, per in _BELONGS.items() if getattr(rule, field) and rule.per not in per)
    yield from (field for field in _NOT_WITH.get(rule.per, ()) if getattr(rule, field) not in (None, {}))
    named = (rule.amount, *rule.amounts.values(), *rule.tiers.values())
    if rule.pool is not None and not any(isinstance(each, str) and each.endswith("of pool") for each in named):
        yield "pool"


def _contradicting(caps: Caps) -> Iterator[tuple[str, str]]:
    """Caps in money, of which that of a longer time is the lower."""
    month = caps.month
    for longer in ("year", "rolling_year"):
        most = getattr(caps, longer)
        if isinstance(most, Decimal) and isinstance(month, Decimal) and most < month:
            yield longer, "month"
