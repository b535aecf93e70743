"""Earned value: what was planned, done and spent of a project, and where it lands.

PV, EV and AC are to date; a ratio with a zero denominator is absent.
"""

import math
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from sdmctl.model.progress import progress_of
from sdmctl.model.project import Project, WorkPackage


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
    def vac(self) -> Fraction:
        """BAC − EAC of the landing that counts: below zero where it is over the budget."""
        return self.bac - self.eac_bottom_up

    @property
    def progress(self) -> Fraction | None:
        """EV / BAC."""
        return self.ev / self.bac if self.bac else None

    @property
    def spent(self) -> Fraction | None:
        """AC / BAC."""
        return self.ac / self.bac if self.bac else None

    @property
    def gap(self) -> Fraction | None:
        """Spent − progress: above zero where more is spent than done."""
        return (self.ac - self.ev) / self.bac if self.bac else None

    @property
    def cost_complete(self) -> Fraction | None:
        """AC / (AC + remaining): the share of the landing that is spent."""
        return self.ac / self.eac_bottom_up if self.eac_bottom_up else None

    def lasting(self, planned: Fraction) -> Fraction | None:
        """How long the project lasts at its pace so far: planned / SPI, in the unit of what was planned."""
        return planned / self.spi if self.spi else None


def earned_value(project: Project) -> EarnedValue:
    """The figures of a project: those of its work packages, added up.

    ValueError where the rule of one lacks what it reads, which the check `missing-progress` says first.
    """
    packages = tuple(project.work_packages.values())
    return EarnedValue(
        bac=sum((Fraction(each.budget) for each in packages), Fraction()),
        pv=sum((Fraction(each.planned_value) for each in packages), Fraction()),
        ev=sum((Fraction(each.budget) * progress_in(project, each) for each in packages), Fraction()),
        ac=sum((Fraction(each.actual_cost) for each in packages), Fraction()),
        remaining=sum((Fraction(each.remaining) for each in packages), Fraction()),
    )


def progress_in(project: Project, package: WorkPackage) -> Fraction:
    """The progress of a work package; ValueError where it cannot be told."""
    done = progress_of(package, project)
    if done is None:
        raise ValueError(f"the progress of {package.title} cannot be told")
    return done


def over_budget(project: Project) -> EarnedValue | None:
    """The figures of a project whose landing, the bottom-up one, is over its budget; `None` where it is not."""
    value = earned_value(project)
    return value if value.vac < 0 else None


def spent_ahead(project: Project) -> Fraction | None:
    """How far what is spent is ahead of progress, where that is more than the project's `alert_gap`; else `None`."""
    gap = earned_value(project).gap
    return gap if gap is not None and project.alert_gap is not None and gap > project.alert_gap else None


def expected_end(project: Project) -> date | None:
    """The day on which the work ends at its pace so far.

    `None` without planned days, before anything is earned, and where it is further off than the calendar goes.
    """
    if project.start is None or project.end is None:
        return None
    lasts = earned_value(project).lasting(Fraction((project.end - project.start).days + 1))
    if lasts is None or lasts > (date.max - project.start).days:
        return None
    return project.start + timedelta(days=math.ceil(lasts) - 1)
