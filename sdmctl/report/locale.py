"""Figures, dates and sentences in a reader's language: French or English, by Babel.

Rounding happens here and only here: a compliance is rounded down, a share to the nearest, durations and instants are
not rounded at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from sdmctl.calendar.zone import doubt_of, to_local
from sdmctl.report.words import catalogue
from sdmctl.values.duration import Duration, Unit
from sdmctl.values.money import cents
from sdmctl.values.period import Period
from sdmctl.values.ratio import rounded_down

if TYPE_CHECKING:
    from babel import Locale as Babel

_PERCENT_DECIMALS = 2


@dataclass(frozen=True)
class Locale:
    """A language, and the zone whose wall clock is shown."""

    language: str
    zone: str = "UTC"

    @cached_property
    def _babel(self) -> Babel:
        from babel import Locale as Babel

        return Babel.parse(self.language)

    @cached_property
    def _words(self) -> Mapping[str, str | Mapping[str, str]]:
        return catalogue(self.language)

    def say(self, key: str, /, **values: str | int) -> str:
        """A sentence of the catalogue, its whole numbers written out; `n` chooses singular or plural."""
        words = self._words[key]
        if not isinstance(words, str):
            form = self._babel.plural_form(int(values["n"]))
            words = words.get(form, words["other"])
        said = {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}
        return words.format(**said)

    def knows(self, key: str) -> bool:
        """Whether the catalogue has such a sentence."""
        return key in self._words

    def listed(self, parts: Iterable[str], word: str = "and") -> str:
        """`a, b and c`, or with another word of the catalogue before the last."""
        *first, last = parts
        return self.say(word, first=", ".join(first), last=last) if first else last

    def number(self, value: int) -> str:
        """A whole number with its thousands set apart."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self._babel)

    def money(self, amount: Fraction) -> str:
        """An amount with its cents and no sign of a currency: the table says which."""
        from babel.numbers import format_decimal

        return format_decimal(cents(amount), "#,##0.00", locale=self._babel)

    def quantity(self, units: Fraction) -> str:
        """Units or days with at most two decimals."""
        from babel.numbers import format_decimal

        return format_decimal(cents(units), "#,##0.##", locale=self._babel)

    def percent(self, ratio: Fraction) -> str:
        """A measured ratio with two decimals, rounded down: 94.996 % is 94.99 %."""
        return self._percent(rounded_down(ratio, _PERCENT_DECIMALS + 2), "0.00")

    def share(self, ratio: Fraction) -> str:
        """A share of a whole with two decimals, to the nearest: 42.1875 % is 42.19 %."""
        return self._percent(Fraction(cents(ratio * 100)) / 100, "0.00")

    def objective(self, ratio: Fraction) -> str:
        """A promised ratio with the decimals that it was written with."""
        return self._percent(ratio, "0.##########")

    def _percent(self, ratio: Fraction, decimals: str) -> str:
        from babel.numbers import format_percent

        pattern = self._babel.percent_formats[None].pattern.replace("0", decimals)
        exact = Decimal(ratio.numerator) / ratio.denominator
        return format_percent(exact, format=pattern, locale=self._babel, decimal_quantization=False)

    def duration(self, seconds: int) -> str:
        """Hours, minutes and seconds, as many as needed: `8 h 30`, `45 min`, `20 s`."""
        minutes, rest = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        if rest and (hours or minutes):
            key = "duration.hms" if hours else "duration.ms"
        elif rest:
            key = "duration.s"
        elif minutes or not hours:
            key = "duration.hm" if hours else "duration.m"
        else:
            key = "duration.h"
        padded = f"{minutes:02}" if hours else str(minutes)
        return self.say(key, h=hours, m=padded, s=f"{rest:02}" if minutes or hours else str(rest))

    def allowance(self, within: Duration | str) -> str:
        """What a target grants: hours of business time, business days, calendar days, or the date agreed."""
        if not isinstance(within, Duration):
            return self.say("target.agreed")
        if within.unit is Unit.SECONDS:
            return self.duration(within.count)
        return self.say(f"target.{within.unit}", n=within.count)

    def day(self, day: date) -> str:
        """A day in figures, or in English with the month's name, so that nobody takes it for the other order."""
        if self.language == "fr":
            return f"{day:%d/%m/%Y}"
        return f"{day.day} {self._month(day, 'abbreviated')} {day.year}"

    def long_day(self, day: date) -> str:
        """A day with its month in letters."""
        month = f"{self._month(day, 'wide')} {day.year}"
        return self.say("day.first" if day.day == 1 else "day", d=str(day.day), month=month)

    def weekday(self, number: int) -> str:
        """The name of a day of the week, Monday being 0."""
        return str(self._babel.days["format"]["wide"][number])

    def period(self, period: Period) -> str:
        """A month, a quarter or a year by its name."""
        if period.months == 1:
            return f"{self._babel.months['stand-alone']['wide'][period.first.month]} {period.first.year}"
        if period.months == 3:
            return f"{self._quarter(period, 'wide')} {period.first.year}"
        return period.label

    def short_period(self, period: Period) -> str:
        """The same for a narrow column."""
        if period.months == 1:
            return self.short_month(period.first)
        if period.months == 3:
            return f"{self._quarter(period, 'abbreviated')} {period.first:%y}"
        return period.label

    def short_month(self, day: date) -> str:
        """The month of a day, with its year, for an axis or a narrow column."""
        return f"{self._month(day, 'abbreviated')} {day:%y}"

    def instant(self, at: int) -> str:
        """Day and time on the zone's wall clock; with the offset where that time occurs twice."""
        local = to_local(at, self.zone)
        time = f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"
        if doubt_of(local.replace(tzinfo=None, fold=0), self.zone):
            time += f" (UTC{local.isoformat()[-6:]})"
        return f"{self.day(local.date())} {time}"

    def _month(self, day: date, width: str) -> str:
        return str(self._babel.months["format"][width][day.month])

    def _quarter(self, period: Period, width: str) -> str:
        return str(self._babel.quarters["format"][width][period.first.month // 3 + 1])
