"""Earned value: what was planned, done and spent of a project, and where it lands.

PV, EV and AC are to date; a ratio with a zero denominator is absent.
"""

from dataclasses import dataclass
from fractions import Fraction

from sdmctl.model.finance import Project


@dataclass(frozen=True, slots=True)
class EarnedValue:
    """The figures of a project, or of a part of it, in money."""

    bac: Fraction
    """Budget at completion."""
    pv: Fraction
    """Planned value: what should be done by now."""
    ev: Fraction
    """Earned value: what is done, at its budget."""
    ac: Fraction
    """Actual cost."""
    remaining: Fraction
    """Remaining work (RAF), estimated from below."""

    @property
    def cv(self) -> Fraction:
        """EV − AC."""
        return self.ev - self.ac

    @property
    def sv(self) -> Fraction:
        """EV − PV."""
        return self.ev - self.pv

    @property
    def cpi(self) -> Fraction | None:
        """EV / AC."""
        return self.ev / self.ac if self.ac else None

    @property
    def spi(self) -> Fraction | None:
        """EV / PV."""
        return self.ev / self.pv if self.pv else None

    @property
    def tcpi(self) -> Fraction | None:
        """(BAC − EV) / (BAC − AC): what the rest must yield to keep the budget."""
        return (self.bac - self.ev) / (self.bac - self.ac) if self.bac != self.ac else None

    @property
    def eac_typical(self) -> Fraction | None:
        """BAC / CPI: the rest costs as what is done did."""
        return self.bac / self.cpi if self.cpi else None

    @property
    def eac_atypical(self) -> Fraction:
        """AC + BAC − EV: the rest costs what was planned."""
        return self.ac + self.bac - self.ev

    @property
    def eac_cost_and_schedule(self) -> Fraction | None:
        """AC + (BAC − EV) / (CPI × SPI): the rest makes up for the delay too."""
        return self.ac + (self.bac - self.ev) / (self.cpi * self.spi) if self.cpi and self.spi else None

    @property
    def eac_bottom_up(self) -> Fraction:
        """AC + remaining: the landing of committees."""
        return self.ac + self.remaining

    @property
    def progress(self) -> Fraction | None:
        """EV / BAC."""
        return self.ev / self.bac if self.bac else None

    @property
    def spent(self) -> Fraction | None:
        """AC / BAC."""
        return self.ac / self.bac if self.bac else None


def earned_value(project: Project) -> EarnedValue:
    """The figures of a project: those of its work packages, added up."""
    packages = project.work_packages.values()
    return EarnedValue(
        bac=sum((Fraction(each.budget) for each in packages), Fraction()),
        pv=sum((Fraction(each.planned_value) for each in packages), Fraction()),
        ev=sum((Fraction(each.budget) * each.progress for each in packages), Fraction()),
        ac=sum((Fraction(each.actual_cost) for each in packages), Fraction()),
        remaining=sum((Fraction(each.remaining) for each in packages), Fraction()),
    )
