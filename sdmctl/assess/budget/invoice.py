"""The invoice of a period as a draft: fees, units, time, instalments, VAT, penalties without VAT, net."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.budget.budget import budgets
from sdmctl.assess.budget.invoice_items import Item, items
from sdmctl.assess.budget.movements import total
from sdmctl.assess.budget.withheld import Withheld, billable

if TYPE_CHECKING:
    from sdmctl.assess.budget.burn import Burn
    from sdmctl.assess.penalties.penalties import Penalties
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.model.repository import Dossier


@dataclass(frozen=True, slots=True)
class Invoice:
    """What may be invoiced for a period; a sum that has an item without a price cannot be told."""

    items: tuple[Item, ...]
    vat_rate: Fraction | None
    """`None`: no budget of the year writes it, so that neither the VAT nor a total with it can be told."""
    penalties: Fraction
    """Applied; they carry no VAT. Below zero where the bonus is more."""
    invoiced: Fraction | None = None
    """Already invoiced in the period, as the ledger says, excluding VAT; what was prepaid is none of it. `None`: there
    is no ledger."""
    withheld: tuple[Withheld, ...] = ()
    """Consumed in the period, and in no item: its tickets may not be invoiced."""

    @property
    def total(self) -> Fraction | None:
        """Excluding VAT."""
        return total(each.amount for each in self.items)

    @property
    def vat(self) -> Fraction | None:
        """On the total."""
        return None if self.total is None or self.vat_rate is None else self.total * self.vat_rate

    @property
    def with_vat(self) -> Fraction | None:
        """The total with its VAT."""
        return total((self.total, self.vat))

    @property
    def net(self) -> Fraction | None:
        """To pay: with VAT, less the penalties; before VAT where its rate cannot be told."""
        return total((self.total if self.vat_rate is None else self.with_vat, -self.penalties))

    @property
    def to_invoice(self) -> Fraction | None:
        """Excluding VAT: the total less what was already invoiced; below zero where too much was."""
        return None if self.total is None or self.invoiced is None else self.total - self.invoiced


def invoice(dossier: Dossier, judged: Assessment, lines: tuple[Burn, ...], owed: Penalties) -> Invoice:
    """The draft of a period; what was paid before it is consumed is not invoiced again."""
    rates = [budget.vat for budget in budgets(dossier, judged.period.first.year) if budget.vat is not None]
    cleared, withheld = billable(dossier, judged, lines)
    drafted = tuple(item for burn in lines for item in items(burn, cleared.get(burn.name, burn.within)))
    posted = [burn.invoiced_in_period for burn in lines if not burn.line.is_prepaid]
    already = None if judged.tables.entries is None else total(posted)
    return Invoice(drafted, rates[0] if rates else None, owed.applied, already, withheld)
