"""Landing: where a budget's line ends up when its year is over, in units and in money."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.budget.movements import total

if TYPE_CHECKING:
    from sdmctl.assess.budget.burn import Burn


@dataclass(frozen=True, slots=True)
class Landing:
    """A line at the end of its time, in its units.

    A subscription and a fixed price land where the contract says, whatever the rate; a fixed price without an amount
    of its own lands at its instalments.
    """

    burn: Burn

    @property
    def run_rate(self) -> Fraction | None:
        """Units a month since the line began; `None` before it did."""
        gone = self.burn.run.months_gone
        return self.burn.to_date.units / gone if gone else None

    @property
    def last_rate(self) -> Fraction:
        """Units of the period's last month."""
        return self.burn.last_month

    @property
    def at_run_rate(self) -> Fraction | None:
        """If each month to come consumes what the months so far did."""
        return self._coming(self.run_rate)

    @property
    def at_last_rate(self) -> Fraction | None:
        """If each month to come consumes what the last one did."""
        return self._coming(self.last_rate)

    @property
    def with_orders(self) -> Fraction:
        """If nothing more is ordered: what is consumed and what is ordered; what is agreed is ordered."""
        return max(self._agreed or Fraction(), self.burn.to_date.units + self.burn.ordered.units)

    @property
    def overrun(self) -> Fraction | None:
        """Units over what can be consumed, at the run rate; zero where it is kept, `None` without an envelope."""
        if self.burn.envelope is None or self.at_run_rate is None:
            return None
        return max(Fraction(), self.at_run_rate - self.burn.envelope.available)

    def money(self, units: Fraction | None) -> Fraction | None:
        """What landing at so many units costs: those consumed as they did, the others at the price from here on."""
        if units is None or self.burn.to_date.amount is None:
            return None
        coming = self.burn.valued(units - self.burn.to_date.units)
        return None if coming is None else self.burn.to_date.amount + coming

    @property
    def _agreed(self) -> Fraction | None:
        """What a line costs whatever is consumed."""
        if self.burn.line.counts_money and self.burn.envelope is not None:
            return max(self.burn.envelope.granted, self.burn.to_date.units)
        return None

    @property
    def money_with_orders(self) -> Fraction | None:
        """What landing with the orders costs, these at their own prices."""
        if self._agreed is not None:
            return self.money(self._agreed)
        return total((self.burn.to_date.amount, self.burn.ordered.amount))

    def _coming(self, rate: Fraction | None) -> Fraction | None:
        if self._agreed is not None:
            return self._agreed
        left = self.burn.run.months - self.burn.run.months_gone
        return None if rate is None else self.burn.to_date.units + rate * left
