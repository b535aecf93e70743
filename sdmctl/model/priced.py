"""A budget whose prices and fees begin on the day an amendment takes effect: what was consumed before keeps its own."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sdmctl.model.budget import Budget, BudgetLine, Rate


class _Price(NamedTuple):
    """A price as it begins, and by date."""

    first: Decimal | None
    later: dict[date, Decimal]


_NONE = _Price(None, {})


def priced(held: Budget, before: Budget, after: Budget, day: date) -> Budget:
    """A budget as amended from a day on, with the prices of earlier days.

    `before` and `after` are the budget as it is written without and with the amendment; `held` is `before` with the
    prices of all days.
    """
    lines = {name: _line(held, before, (name, line), day) for name, line in after.lines.items()}
    return after.model_copy(update={"lines": lines})


def _line(held: Budget, before: Budget, named: tuple[str, BudgetLine], day: date) -> BudgetLine:
    name, line = named
    old, own = before.lines.get(name), held.lines.get(name)
    if old is None or own is None:  # an added line has its prices, and a fee from its day on
        fee = _begun(_NONE, _NONE, _fee(line), day)
        return line.model_copy(update={"monthly_fee": None, "fees": fee.later})
    if old == line:
        return own
    unit = _begun(_unit(own), _unit(old), _unit(line), day)
    fee = _begun(_fee(own), _fee(old), _fee(line), day)
    none = Rate()
    rates = {
        profile: _rate(own.rates.get(profile, none), old.rates.get(profile, none), rate, day)
        for profile, rate in line.rates.items()
    }
    units = {"unit_price": unit.first, "prices": unit.later}
    return line.model_copy(update={**units, "monthly_fee": fee.first, "fees": fee.later, "rates": rates})


def _rate(own: Rate, old: Rate, rate: Rate, day: date) -> Rate:
    price = _begun(_of(own), _of(old), _of(rate), day)
    return rate.model_copy(update={"price": price.first, "prices": price.later})


def _begun(held: _Price, before: _Price, after: _Price, day: date) -> _Price:
    """What is held, with what an amendment writes: a price from its day on, prices by date from theirs."""
    later = {at: price for at, price in held.later.items() if at not in before.later or at in after.later}
    later |= {at: price for at, price in after.later.items() if before.later.get(at) != price}
    if after.first is not None and after.first != before.first:
        later[day] = after.first
    return _Price(held.first, dict(sorted(later.items())))


def _unit(line: BudgetLine) -> _Price:
    return _Price(line.unit_price, line.prices)


def _fee(line: BudgetLine) -> _Price:
    return _Price(line.monthly_fee, line.fees)


def _of(rate: Rate) -> _Price:
    return _Price(rate.price, rate.prices)
