"""Published cases of deadlines, availability and small numbers, through the engine from YAML to verdict."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from sdmctl.assess.service_levels.results import Status
from sdmctl.report.locale import Locale
from tests.specimen.published import case
from tests.traps.stories import ALWAYS, HOUR, Story, contract, judge, ticket

DAYS = {"Mon": "2026-06-01", "Tue": "2026-06-02", "Fri": "2026-06-05"}
"""A week without holidays; a deadline that is said for Monday may be that of the next week."""
NEXT_MONDAY = "2026-06-08"


def hours(calendar: str) -> str:
    """`Mon-Fri 08:00-18:00` as the contract writes it; every weekday where no day is named."""
    times = re.findall(r"\d\d:\d\d-\d\d:\d\d", calendar)[0]
    return f"mon-fri: [{times}]"


def deadline(folder: Path, calendar: str, within: str, opened: str) -> str | None:
    parts = contract(hours=hours(calendar), within=f"{within}h")
    folder.mkdir(exist_ok=True)
    return judge(folder, parts, ticket(opened), period="2026", as_of=opened).row.deadline


def instant(told: str, after: str | None = None) -> str:
    """`Mon 10:00` in the week; the Monday after, for what follows a Friday."""
    day, time = told.split()
    return f"{NEXT_MONDAY if after and after.startswith('Fri') and day == 'Mon' else DAYS[day]}T{time}"


def test_ck_1_four_hours_end_the_same_day_or_go_on_the_next_morning(tmp_path: Path) -> None:
    told = case("CK-1", "https://github.com/glpi-project/glpi/pull/22678")
    assert len(told["cases"]) == 2
    for number, each in enumerate(told["cases"]):
        found = deadline(tmp_path / str(number), told["calendar"], told["target_h"], instant(each["created"]))
        assert found == instant(each["due"])


def test_ck_2_what_a_friday_does_not_hold_goes_on_on_monday(tmp_path: Path) -> None:
    told = case("CK-2", "https://github.com/riteshbonthalakoti/HELPDESK.AI/pull/3935")
    assert len(told["cases"]) == 2
    for number, each in enumerate(told["cases"]):
        found = deadline(tmp_path / str(number), told["calendar"], each["target_h"], instant(each["created"]))
        assert found == instant(each["due"], each["created"])


@pytest.mark.parametrize(("opened", "next_day"), [("2026-06-01", "2026-06-02"), ("2026-06-05", "2026-06-08")])
def test_ck_3_half_an_hour_is_left_for_the_next_working_day(opened: str, next_day: str, tmp_path: Path) -> None:
    """The page says that the clock resumes at 09:00, and no more: 09:30 is the arithmetic."""
    told = case("CK-3", "https://github.com/edmozley/freeitsm/wiki/SLA-Management")
    [each] = told["cases"]
    assert each["due"] == "next working day 09:30"
    found = deadline(tmp_path, told["calendar"], told["target_h"], f"{opened}T{each['created']}")
    assert found == f"{next_day}T09:30"


def test_ck_4_a_close_that_is_pending_pauses(tmp_path: Path) -> None:
    """New for an hour, open for half an hour, waiting for half an hour, closed."""
    told = case("CK-4", "zammad/zammad spec/lib/escalation/period_working_minutes_spec.rb")
    new, opened, pending = (int(told["timeline"][name]) for name in ("new", "open", "pending close"))

    def after(minutes: int) -> str:
        return f"2026-06-01T{10 + minutes // 60}:{minutes % 60:02}"

    events = (
        f"{after(new)} working",
        f"{after(new + opened)} waiting",
        f"{after(new + opened + pending)} shut",
    )
    parts, story = contract(hours=ALWAYS, within="8h"), ticket(after(0), *events)
    row = judge(tmp_path, parts, story).row
    published = told["published"]
    assert row.verdict == "met"
    assert (row.elapsed, row.paused) == (int(published["working_minutes"]) * 60, pending * 60)
    early = judge(tmp_path, parts, story, as_of=after(30)).row
    assert early.elapsed == int(published["first_30_minutes"]) * 60
    assert row.elapsed - early.elapsed == int(published["from_minute_30"]) * 60


def available(folder: Path, week: str, outages: tuple[str, ...], period: str, more: str = "") -> Story:
    """A level of availability on a week, at 98 %; outages as `start/end` without their month."""
    parts = (
        f"term: {{start: 2026-01-01, end: 2027-12-31}}\n"
        f"calendars: {{office: {{hours: {{{week}}}{more}}}}}\n"
        "service_levels: {up: {title: Up, measures: availability, applies_to: {service: portal}, "
        "calendar: office, objective: 98%}}"
    )
    listed = "".join(
        "  - {{service: portal, start: {}, end: {}}}\n".format(*(f"{period}-{at}" for at in each.split("/")))
        for each in outages
    )
    told = f"---\nkind: outages\noutages:\n{listed}"
    folder.mkdir(exist_ok=True)
    return judge(folder, parts, ticket(f"{period}-01T09:00"), period=period, more=told)


def test_av_1_two_hours_of_a_hundred_are_98_percent(tmp_path: Path) -> None:
    told = case("AV-1", "https://itsm.tools/2017/06/22/")
    # February 2027 has twenty working days, of five hours here.
    line = available(tmp_path, "mon-fri: [09:00-14:00]", ("03T10:00/03T12:00",), "2027-02").line
    assert line.downtime is not None
    agreed, down = (int(told["inputs"][name]) * HOUR for name in ("AST_h", "DT_h"))
    assert (line.downtime.agreed, line.downtime.down) == (agreed, down)
    assert line.compliance == Fraction(int(told["published"]["percent"]), 100)
    assert line.status is Status.ACHIEVED


def test_av_2_three_hours_of_thirty_days_round_the_clock(tmp_path: Path) -> None:
    """Published as 99.58 %: 717 hours of 720 are 99.5833… %, shown rounded down."""
    told = case("AV-2", "https://eu.itglobal.com/glossary/fact-availability/")
    line = available(tmp_path, ALWAYS, ("12T22:00/13T01:00",), "2026-06").line
    assert line.downtime is not None
    assert line.downtime.agreed == int(told["inputs"]["days"]) * 24 * HOUR
    assert line.downtime.down == int(told["inputs"]["downtime_h"]) * HOUR
    assert line.compliance == Fraction(717, 720)
    shown = Locale("en", "Europe/Paris").percent(line.compliance)
    assert shown.startswith(told["published"]["percent"])


def test_av_3_service_is_regular_while_no_more_than_2_percent_is_down(tmp_path: Path) -> None:
    """Thirty days with a holiday: November 2026 has twenty working days of ten hours, of which four may be down."""
    told = case("AV-3", "https://marche-public.fr/")
    assert "<= 2 %" in told["rule"]
    week, france = "mon-fri: [08:00-18:00]", ", holidays: FR"
    uncounted = ("11T08:00/11T18:00", "14T00:00/16T08:00", "20T18:00/20T23:00")  # a holiday, a week-end, an evening
    exact = available(tmp_path / "a", week, ("03T09:00/03T11:00", "17T16:00/17T18:00", *uncounted), "2026-11", france)
    assert exact.line.downtime is not None
    assert (exact.line.downtime.agreed, exact.line.downtime.down) == (200 * HOUR, 4 * HOUR)
    assert (exact.line.compliance, exact.line.status) == (Fraction(98, 100), Status.ACHIEVED)
    over = available(tmp_path / "b", week, ("03T09:00/03T11:00", "17T15:59:59/17T18:00"), "2026-11", france)
    assert over.line.status is Status.MISSED


def test_sn_1_one_of_thirty_is_a_share_of_about_97_percent(tmp_path: Path) -> None:
    """Published as about 97 %: 29 of 30 are 96.66… %, which a figure rounded down shows as 96.66 %."""
    told = case("SN-1", "http://groundswellgroup.ca/slas-small-numbers/")
    count, late = (int(told["inputs"][name]) for name in ("n", "breached"))
    in_time = [ticket("2026-06-01T09:00", "2026-06-01T10:00 done", id=f"T{each}") for each in range(count - late)]
    too_late = [ticket("2026-06-01T09:00", "2026-06-04T10:00 done", id=f"L{each}") for each in range(late)]
    line = judge(tmp_path, contract(within="8h"), *in_time, *too_late).line
    assert (line.counted, line.met, line.breached) == (count, count - late, late)
    assert line.compliance == Fraction(29, 30)
    assert round(line.compliance * 100) == int(told["published"]["percent_about"])
