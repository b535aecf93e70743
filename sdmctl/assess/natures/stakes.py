"""What is at stake in an open dispute: verdicts, penalties, budget and invoice with either outcome, played."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.budget.budget import burns
from sdmctl.assess.budget.invoice import invoice
from sdmctl.assess.budget.movements import total
from sdmctl.assess.natures.quoted import quoted_worth
from sdmctl.assess.penalties.penalties import Judging, penalties
from sdmctl.assess.service_levels.assess import assess_all
from sdmctl.assess.service_levels.results import Verdict
from sdmctl.model.contract import Nature
from sdmctl.model.tables import NATURES
from sdmctl.values.period import trend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sdmctl.assess.natures.disputes import Contested
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables

OUTCOMES = (Nature.ANOMALY, Nature.EVOLUTION)
"""Those that are played."""
_VERDICTS = tuple(Verdict)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a period comes to, in the contract's currency, excluding VAT."""

    verdicts: tuple[tuple[str, Verdict], ...]
    """Of the ticket, by service level in the contract's order; a level that does not judge it is not there."""
    gross: Fraction
    """Penalties before caps."""
    penalties: Fraction
    """Applied."""
    budget: Fraction | None
    """Consumed since the year began and ordered, all lines; `None` where a part has no price."""
    invoice: Fraction | None
    """The draft's total; `None` where an item has no price."""


@dataclass(frozen=True, slots=True)
class Played:
    """An outcome, as if it had been given at `as_of`."""

    nature: Nature
    figures: Figures
    later: Fraction | None
    """What the work brings once it is quoted, approved and accepted: 0 of an anomaly; `None` where nothing says it."""


@dataclass(frozen=True, slots=True)
class Stake:
    """An open dispute, the figures as they stand, and those of each outcome."""

    dispute: Contested
    now: Figures
    played: tuple[Played, ...]
    """In the order of `OUTCOMES`."""

    def change(self, each: Played, figure: str) -> Fraction | None:
        """By how much an outcome changes a figure of `Figures`; `None` where that cannot be told."""
        was, becomes = getattr(self.now, figure), getattr(each.figures, figure)
        return None if was is None or becomes is None else becomes - was


def stakes(
    dossier: Dossier, known: Sequence[Assessment], opened: Iterable[Contested], engine: str = "polars"
) -> Iterator[Stake]:
    """Both outcomes of each open dispute, played one by one at `as_of` of the last assessment.

    Everything is judged again with the outcome set; `known` is the period as it stands, after the one before it.
    """
    judged = known[-1]
    periods = trend(judged.period, 2)  # what was late before the period is not charged in it
    for each in opened:
        now = _figures(dossier, known, each, engine)
        played = []
        for nature in OUTCOMES:
            tables = settled_as(judged.tables, each.number, nature, judged.as_of)
            again = assess_all(dossier, tables, periods, judged.as_of, engine)
            figures = _figures(dossier, again, each, engine)
            later = Fraction() if nature is Nature.ANOMALY else _later(dossier, judged, each)
            played.append(Played(nature, figures, later))
        yield Stake(each, now, tuple(played))


def settled_as(tables: Tables, ticket: int, nature: Nature, at: int) -> Tables:
    """The tables with a change of nature of one ticket at an instant, after all that happened then."""
    highest = tables.events["seq"].max()
    event = {"ticket": ticket, "at": at, "seq": highest + 1 if isinstance(highest, int) else 0}
    row = pl.DataFrame([event | {"nature": NATURES.index(nature)}])
    whole = pl.concat([tables.events, row], how="diagonal_relaxed")
    events = whole.select(pl.col(name).cast(kind) for name, kind in tables.events.schema.items())
    return replace(tables, events=events.sort("ticket", "at", "seq"))


def _figures(dossier: Dossier, known: Sequence[Assessment], of: Contested, engine: str) -> Figures:
    judged = known[-1]
    earlier = known if len(known) > 1 else ()  # the month before is judged as of its own end, or not at all
    owed = penalties(dossier, judged.tables, judged.period, Judging(judged.as_of, earlier, engine))
    lines = burns(dossier, judged.tables, judged.period, judged.as_of)
    spent = total(amount for line in lines for amount in (line.to_date.amount, line.ordered.amount))
    rows = judged.verdicts.filter(pl.col("ticket") == of.number).select("service_level", "verdict").iter_rows()
    names = list(judged.contract.service_levels)
    verdicts = tuple((names[level], _VERDICTS[verdict]) for level, verdict in rows)
    return Figures(verdicts, owed.gross, owed.applied, spent, invoice(dossier, judged, lines, owed).total)


def _later(dossier: Dossier, judged: Assessment, of: Contested) -> Fraction | None:
    """What the ticket's quote, else its kind of work, is worth."""
    quotes = (each.quote for read in dossier.tickets for each in read.document.tickets if each.id == of.id)
    kind = judged.tables.tickets.filter(pl.col("ticket") == of.number)["unit"].item()
    return quoted_worth(dossier, kind, next(quotes, None), judged.period).amount
