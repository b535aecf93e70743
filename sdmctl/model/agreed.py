"""What `penalties` of a contract holds: rules under any name, and five names that stand for something else."""

from collections.abc import Mapping
from dataclasses import dataclass

from sdmctl.model.at_risk import AtRisk, ServicePoints
from sdmctl.model.exemption import ExemptBelow, Waiver
from sdmctl.model.penalty import Caps, Penalty

Entry = Penalty | Caps | ExemptBelow | ServicePoints | AtRisk | tuple[Waiver, ...]

OWN_NAMES: dict[str, type] = {
    "caps": Caps,
    "exempt_below": ExemptBelow,
    "service_points": ServicePoints,
    "at_risk": AtRisk,
    "waivers": tuple,
}
"""Names of `penalties` that are no rule's, and what each holds."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """The penalties of a contract by what they are."""

    rules: dict[str, Penalty]
    caps: Caps
    exempt_below: ExemptBelow | None
    service_points: ServicePoints | None
    at_risk: AtRisk | None
    waivers: tuple[Waiver, ...]


def agreed(penalties: Mapping[str, Entry]) -> Agreed:
    """The entries of `penalties`, told apart."""
    caps, exempt = penalties.get("caps"), penalties.get("exempt_below")
    points, at_risk, waivers = (penalties.get(name) for name in ("service_points", "at_risk", "waivers"))
    return Agreed(
        rules={name: each for name, each in penalties.items() if isinstance(each, Penalty)},
        caps=caps if isinstance(caps, Caps) else Caps(),
        exempt_below=exempt if isinstance(exempt, ExemptBelow) else None,
        service_points=points if isinstance(points, ServicePoints) else None,
        at_risk=at_risk if isinstance(at_risk, AtRisk) else None,
        waivers=waivers if isinstance(waivers, tuple) else (),
    )
