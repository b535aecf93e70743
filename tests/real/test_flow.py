"""The flow of real exports, month by month, against a recount of their raw rows."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from sdmctl.assess.natures.review import Review, review
from sdmctl.assess.service_levels.assess import assess
from sdmctl.values.period import parse_period
from tests.real.evidence import DATA, evidence, needs_data

pytestmark = needs_data

Life = tuple[datetime, list[tuple[datetime, bool]]]
"""When a ticket was opened, and each change in order: when, and whether it was open from then on."""


def wall_clock(text: str, written: str) -> datetime:
    """An instant in the export's own zone, which its contract has too."""
    return datetime.strptime(text, written).replace(tzinfo=UTC)


def boston() -> Iterator[Life]:
    with (DATA / "boston311" / "requests-2015.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            opened = wall_clock(row["OPEN_DT"], "%m/%d/%Y %I:%M:%S %p")
            closed = row["CLOSED_DT"] and wall_clock(row["CLOSED_DT"], "%m/%d/%Y %I:%M:%S %p")
            yield opened, [(max(opened, closed), False)] if closed else []


def uci() -> Iterator[Life]:
    judged = set(evidence("uci").tables.tickets["id"])
    lives: dict[str, Life] = {}
    with zipfile.ZipFile(DATA / "uci-incident" / "incident_event_log.zip") as archive:
        text = io.StringIO(archive.read(archive.namelist()[-1]).decode("utf-8"), newline="")
    for row in csv.DictReader(text):
        number = row["number"]
        opened = wall_clock(row["opened_at"], "%d/%m/%Y %H:%M")
        at = wall_clock(row["sys_updated_at"], "%d/%m/%Y %H:%M")
        lives.setdefault(number, (opened, []))[1].append((max(opened, at), row["ident_state"] != "Closed"))
    for number, (opened, changes) in lives.items():
        if number in judged:
            yield opened, sorted(changes, key=lambda change: change[0])


def reviews(name: str, last: str, count: int) -> tuple[Review, ...]:
    found = evidence(name)
    return review(assess(found.dossier, found.tables, parse_period(last)), count)


@pytest.mark.parametrize(
    ("name", "lives", "last", "count"), [("boston311", boston, "2015-12", 12), ("uci", uci, "2017-02", 13)]
)
def test_opened_closed_and_backlog_are_those_of_a_recount(name: str, lives: object, last: str, count: int) -> None:
    told = list(lives())  # type: ignore[operator]  # one of the two above
    for each in reviews(name, last, count):
        period, flow = each.judged.period, each.support
        start, end = (datetime(day.year, day.month, 1, tzinfo=UTC) for day in (period.first, period.after))
        arrived = sum(start <= opened < end for opened, _ in told)
        before, after = (sum(is_open(life, at) for life in told) for at in (start, end))
        ended = sum(there(life, start, end) and not is_open(life, end) for life in told)
        assert (flow.opened, flow.backlog_start, flow.backlog_end, flow.closed) == (arrived, before, after, ended), (
            period
        )
        assert flow.backlog_start + flow.opened + flow.came_back - flow.closed == flow.backlog_end


def is_open(life: Life, at: datetime) -> bool:
    """Just before an instant."""
    opened, changes = life
    states = [True, *(state for when, state in changes if when < at)]
    return opened < at and states[-1]


def there(life: Life, start: datetime, end: datetime) -> bool:
    """Whether a ticket was open at the start, or opened before the end."""
    return is_open(life, start) or start <= life[0] < end
