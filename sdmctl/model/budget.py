"""The budget as the financial annex has it: subscription, units of work, time and fixed price."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from sdmctl.model.document import Day, Document, Model, Name, Percent
from sdmctl.model.included import Allowed
from sdmctl.model.penalty import Money

Month = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
Units = Annotated[Decimal, Field(ge=0, le=10_000, decimal_places=2)]


class Rate(Model):
    """The price of a day or hour of one profile."""

    price: Money | None = None
    prices: dict[Day, Money] = {}
    """From a day on; before the first of them, `price`."""

    def on(self, day: date) -> Decimal | None:
        """The price on a day; `None` where there is none."""
        return price_on(self.price, self.prices, day)


def _rate(value: Any) -> Any:
    return value if isinstance(value, dict | Rate) else {"price": value}


class CarryOver(Model):
    """What the year before left, and may still be consumed."""

    quantity: Money
    expires: Day | None = None
    """The last day on which it can be consumed; what is left then is lost. `None`: with the year."""


class BudgetLine(Model):
    """A line of the budget: subscription, units of work, time or fixed price."""

    title: Name
    lot: Name | None = None
    pricing: Literal["subscription", "units", "time", "fixed"]
    monthly_fee: Money | None = None
    fees: dict[Day, Money] = {}
    """Monthly fees from a day on; before the first of them, `monthly_fee`."""
    unit: Name | None = None
    """What it is counted in: UO, day, hour."""
    unit_price: Money | None = None
    prices: dict[Day, Money] = {}
    """Prices of a unit from a day on; before the first of them, `unit_price`."""
    rates: dict[Name, Annotated[Rate, BeforeValidator(_rate)]] = {}
    """Of time: the price of a day or hour by profile; a profile without one costs `unit_price`."""
    amount: Money | None = None
    """Of a fixed price."""
    instalments: dict[Month, Money] = {}
    """Of a fixed price: what of it is invoiced in which month."""
    envelope: Money | None = None
    """In units, for the year."""
    allowance: Allowed | None = None
    """Units of small evolutions that a year includes: they are consumed only once it is used up."""
    carry_over: CarryOver | None = None
    prepaid: bool | None = None
    """Paid before it is consumed, so never invoiced again; default: time with an envelope is."""
    expires: Day | None = None
    """The last day on which it can be consumed; what is left then is lost."""
    closed: Day | None = None
    """The last day of which the ledger may have entries."""
    consumed_when: Literal["accepted", "delivered", "approved", "time"] | None = None
    """Which event of a ticket consumes its units (default: accepted); with `time` only the ledger does."""
    catalogue: dict[Name, Units] = {}
    """Units of work by kind of work."""
    opening: dict[Month, Decimal] = {}
    """Consumed before the ledger begins, by month."""

    def price(self, day: date, profile: str | None = None) -> Decimal | None:
        """What a unit costs on a day; `None` where nothing says so."""
        rate = self.rates.get(profile) if profile is not None else None
        own = rate.on(day) if rate is not None else None
        return own if own is not None else price_on(self.unit_price, self.prices, day)

    def fee(self, day: date) -> Decimal | None:
        """What a month costs at the terms of a day; `None` where nothing says so."""
        return price_on(self.monthly_fee, self.fees, day)

    @property
    def has_fee(self) -> bool:
        """Whether anything says what a month costs."""
        return self.monthly_fee is not None or bool(self.fees)

    @property
    def counts_money(self) -> bool:
        """Whether what it holds is money, and not units."""
        return self.pricing in ("subscription", "fixed")

    @property
    def is_prepaid(self) -> bool:
        """Whether it was paid before it is consumed."""
        return self.prepaid if self.prepaid is not None else self.pricing == "time" and self.envelope is not None

    @property
    def is_priced(self) -> bool:
        """Whether anything says what a unit costs."""
        return self.unit_price is not None or bool(self.prices) or bool(self.rates)


class Budget(Document):
    """The envelope of a year, line by line."""

    kind: Literal["budget"]
    year: int
    currency: Name | None = None
    """That of the contract, where it is said at all."""
    lines: dict[Name, BudgetLine]
    penalties_applied: dict[Month, Decimal] = {}
    """Negative where a bonus was more than what was owed."""
    vat: Percent | None = None


def price_on(first: Decimal | None, later: dict[date, Decimal], day: date) -> Decimal | None:
    """The price in force on a day: the last that begins by then, else the first one."""
    begun = [each for each in later if each <= day]
    return later[max(begun)] if begun else first
