"""Satisfaction: what the survey of a period says, from the answers themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from sdmctl.model.feedback import Complaint, Feedback
from sdmctl.model.repository import Dossier
from sdmctl.values.period import Period, months_between

SATISFIED, PROMOTER, DETRACTOR = 4, 9, 6


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """The answers of a period; a figure of none is absent."""

    csat: tuple[int, ...]
    """From 1 to 5."""
    nps: tuple[int, ...]
    """From 0 to 10."""
    sent: int | None = None
    """How many were asked; `None` where it is not written for every month that has answers."""
    answered: int = 0
    verbatims: tuple[str, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    """In order of the day on which they were received."""

    @property
    def response_rate(self) -> Fraction | None:
        """Answered / sent; absent where nobody was asked."""
        return Fraction(self.answered, self.sent) if self.sent else None

    @property
    def satisfied(self) -> Fraction | None:
        """Share of the answers from 4 up."""
        return _share(self.csat, sum(1 for each in self.csat if each >= SATISFIED))

    @property
    def mean(self) -> Fraction | None:
        """Of the answers from 1 to 5."""
        return _share(self.csat, sum(self.csat))

    @property
    def promoters_less_detractors(self) -> Fraction | None:
        """NPS: % of 9 and 10 less % of 0 to 6, from -100 to 100."""
        recommend = sum(1 for each in self.nps if each >= PROMOTER)
        advise_against = sum(1 for each in self.nps if each <= DETRACTOR)
        share = _share(self.nps, recommend - advise_against)
        return None if share is None else share * 100


def satisfaction(dossier: Dossier, period: Period) -> Satisfaction:
    """What the feedback of the period's months says together."""
    months = {each.label for each in months_between(period.first, period.after)}
    found = [read.document for read in dossier.others if isinstance(read.document, Feedback)]
    own = [each for each in found if each.period in months]
    asked = [each.sent for each in own if each.sent is not None]
    return Satisfaction(
        csat=tuple(answer for each in own for answer in each.csat),
        nps=tuple(answer for each in own for answer in each.nps),
        sent=sum(asked) if len(asked) == sum(1 for each in own if each.answered or each.sent is not None) else None,
        answered=sum(each.answered for each in own),
        verbatims=tuple(said for each in own for said in each.verbatims),
        complaints=tuple(sorted((one for each in own for one in each.complaints), key=lambda one: one.received)),
    )


def _share(answers: Sequence[int], part: int) -> Fraction | None:
    return Fraction(part, len(answers)) if answers else None
