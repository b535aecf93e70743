"""Something of `penalties` stands under a name that means something else.

Why: caps, franchise, waivers, service points and what is at risk are found by their name; under another they would
change nothing, and a rule under one of these names would never be charged.

Instead: write `caps`, `exempt_below`, `waivers`, `service_points` or `at_risk` for these, and another name for a rule.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.agreed import OWN_NAMES
from sdmctl.model.repository import Dossier

CODE = "misnamed-penalty"
SEVERITY = Severity.ERROR
WRONG = """
penalties:
  limits: {month: 2700}  # here
"""
RIGHT = """
penalties:
  caps: {month: 2700}
"""


_KEYS = {
    "caps": "one or more of month, year and rolling_year",
    "exempt_below": "amount and scope",
    "service_points": "amount or ladder",
    "at_risk": "amount and pools",
    "waivers": "a list",
}
"""By name, the keys that it must hold."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each entry whose name is not that of what it holds."""
    for name, each in dossier.contract.document.penalties.items():
        meant = next((own for own, kind in OWN_NAMES.items() if isinstance(each, kind)), None)
        if meant == name or (meant is None and name not in OWN_NAMES):
            continue
        place = key(dossier.contract, "penalties", name)
        if name in OWN_NAMES:
            hint = f"write {_KEYS[name]}"
            yield Finding(f"`{name}` does not hold what its name stands for", place, hint)
        else:
            yield Finding(f"`{name}` holds what `{meant}` says", place, f"write {meant}")
