"""A contract with one availability, so good in each month as a test says, and the penalties of a few lines of YAML."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

from sdmctl import pipeline
from sdmctl.assess.penalties.account import Month
from sdmctl.assess.penalties.penalties import Penalties, penalties
from sdmctl.model.repository import Dossier
from sdmctl.values.period import parse_period
from tests.checks.dossiers import dossier, found

LEVELS = "{up: {title: Up, measures: availability, calendar: always, objective: 99%}}"


@dataclass(frozen=True)
class World:
    """A contract of 2026 with its evidence."""

    evidence: pipeline.Evidence

    @property
    def dossier(self) -> Dossier:
        return self.evidence.dossier

    def owed(self, label: str) -> Penalties:
        """What a period costs."""
        return penalties(self.dossier, self.evidence.tables, parse_period(label))

    def month(self, number: int) -> Month:
        """What a month of 2026 costs."""
        [month] = self.owed(f"2026-{number:02}").months
        return month


def world(
    folder: Path, rules: str, compliance: Sequence[str], *, levels: str = "", fee: int = 1000, more: Sequence[str] = ()
) -> World:
    """The contract whose availability was so many percent in January, February, and so on of 2026."""
    outages = "".join(_outage(number, text) for number, text in enumerate(compliance, 1) if text != "100")
    text = "\n---\n".join(
        (
            f"time_zone: UTC\nservice_levels: {levels or LEVELS}\npenalties:\n{rules}",
            f"kind: outages\noutages:{outages or ' []'}",
            f"kind: budget\nyear: 2026\nlines: {{fee: {{title: Fee, pricing: subscription, monthly_fee: {fee}}}}}",
            *more,
        )
    )
    folder.mkdir(exist_ok=True)
    made = dossier(folder, text)
    assert [each for each in found(made) if each.severity == "error"] == []
    return World(pipeline.gather(made))


def _outage(number: int, percent: str) -> str:
    """Down from the first of the month, for the share of the month that is missing."""
    month = parse_period(f"2026-{number:02}")
    seconds = (month.after - month.first).days * 86_400 * (100 - Fraction(percent)) / 100
    start = datetime(2026, number, 1, tzinfo=UTC)
    assert seconds.denominator == 1
    end = start + timedelta(seconds=int(seconds))
    return f"\n  - {{service: portal, start: {start.isoformat()}, end: {end.isoformat()}}}"
