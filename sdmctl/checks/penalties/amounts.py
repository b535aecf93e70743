"""Every amount that the penalties of a contract name, with its place."""

from collections.abc import Iterator

from sdmctl.diagnostics import Route
from sdmctl.model.at_risk import AtRisk, ServicePoints
from sdmctl.model.contract import Contract
from sdmctl.model.exemption import ExemptBelow
from sdmctl.model.penalty import Amount, Caps, Penalty


def amounts(contract: Contract) -> Iterator[tuple[Route, Amount]]:
    """The amounts that are written, by route, in the order of the contract."""
    for name, each in contract.penalties.items():
        found: dict[Route, Amount | None] = {}
        if isinstance(each, Caps):
            found = {(field,): getattr(each, field) for field in Caps.model_fields}
        elif isinstance(each, Penalty):
            found = {("amount",): each.amount}
            found |= {("amounts", priority): amount for priority, amount in each.amounts.items()}
            found |= {("tiers", step): amount for step, amount in each.tiers.items()}
        elif isinstance(each, ServicePoints):
            found = {("amount",): each.amount, **{("ladder", str(n)): amount for n, amount in each.ladder.items()}}
        elif isinstance(each, ExemptBelow | AtRisk):
            found = {("amount",): each.amount}
        yield from ((("penalties", name, *route), amount) for route, amount in found.items() if amount is not None)
