"""The invoice of a period as a draft: fee, units, VAT, penalties without VAT, net."""

from dataclasses import dataclass
from fractions import Fraction

from sdmctl.assess.budget import Burn
from sdmctl.assess.penalties import Penalties
from sdmctl.model.budget import Budget
from sdmctl.model.repository import Dossier
from sdmctl.values.period import Period


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the invoice, excluding VAT."""

    title: str
    quantity: Fraction
    price: Fraction

    @property
    def amount(self) -> Fraction:
        """Quantity × price."""
        return self.quantity * self.price


@dataclass(frozen=True, slots=True)
class Invoice:
    """What may be invoiced for a period."""

    items: tuple[Item, ...]
    vat_rate: Fraction
    penalties: Fraction
    """Applied; they carry no VAT."""

    @property
    def total(self) -> Fraction:
        """Excluding VAT."""
        return sum((each.amount for each in self.items), Fraction())

    @property
    def vat(self) -> Fraction:
        """On the total."""
        return self.total * self.vat_rate

    @property
    def net(self) -> Fraction:
        """To pay: with VAT, less the penalties."""
        return self.total + self.vat - self.penalties


def invoice(dossier: Dossier, period: Period, lines: tuple[Burn, ...], owed: Penalties) -> Invoice:
    """The draft: monthly fees, then what was consumed at its price; a prepaid block of time was invoiced before."""
    budgets = [read.document for read in dossier.others if isinstance(read.document, Budget)]
    own = [budget for budget in budgets if budget.year == period.first.year]
    items = [
        Item(line.title, Fraction(period.months), Fraction(line.monthly_fee))
        for budget in own
        for line in budget.lines.values()
        if line.monthly_fee is not None
    ]
    items += [
        Item(burn.line.title, burn.in_period, Fraction(burn.line.unit_price))
        for burn in lines
        if burn.line.pricing == "units" and burn.in_period and burn.line.unit_price is not None
    ]
    rate = next((budget.vat for budget in own if budget.vat is not None), Fraction())
    return Invoice(tuple(items), rate, owed.applied)
