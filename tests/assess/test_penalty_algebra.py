"""What holds of penalties whatever the months were like and whatever the contract says."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sdmctl import pipeline
from sdmctl.assess.penalties.account import Month
from sdmctl.assess.penalties.penalties import penalties
from sdmctl.values.period import parse_period, trend
from tests.assess.penalised import World, world
from tests.checks.dossiers import dossier
from tests.traps.stories import contract, documents, ticket

MONTHS = 5
PERCENTS = st.lists(
    st.sampled_from(["95", "98", "98.5", "99", "99.5", "99.75", "100"]), min_size=MONTHS, max_size=MONTHS
)
LOW = "  low: {{on: up, per: started_point_below, amount: 100, repeat: {repeat}{back}}}\n"
BACK = ", earn_back: {at_least: 99.5%, months: 1}"
OPTIONS = st.fixed_dictionaries(
    {
        "repeat": st.sampled_from(["1", "1.5", "3"]),
        "back": st.sampled_from(["", BACK]),
        "bonus": st.sampled_from(["", "  well: {on: up, per: bonus, amount: 150, at_least: 99.5%}\n"]),
        "exempt": st.sampled_from(
            ["", *(f"  exempt_below: {{amount: 250, scope: {scope}}}\n" for scope in ("month", "contract"))]
        ),
    }
)
CAPS = st.fixed_dictionaries({name: st.sampled_from([0, 120, 300, 900]) for name in ("month", "year", "rolling_year")})


def rules(
    options: dict[str, str], caps: dict[str, int] | None = None, waived: Iterator[int] | tuple[int, ...] = ()
) -> str:
    text = LOW.format(**options) + options["bonus"] + options["exempt"]
    if caps:
        text += f"  caps: {{{', '.join(f'{name}: {amount}' for name, amount in caps.items())}}}\n"
    said = [
        f"{{rule: low, month: 2026-{number:02}, reason: r, approved_by: a, approved_on: 2026-09-01}}"
        for number in waived
    ]
    return f"{text}  waivers: [{', '.join(said)}]\n" if said else text


def made(text: str, compliance: list[str]) -> World:
    with TemporaryDirectory() as folder:
        return world(Path(folder), text, compliance)


def of(found: World) -> list[Month]:
    return list(found.owed(f"2026-{MONTHS:02}").months)


@settings(max_examples=25, deadline=None)
@given(compliance=PERCENTS, options=OPTIONS, caps=CAPS)
def test_what_is_applied_is_inside_each_cap_with_either_sign(
    compliance: list[str], options: dict[str, str], caps: dict[str, int]
) -> None:
    found = made(rules(options, caps), compliance)
    months = [found.month(number) for number in range(1, MONTHS + 1)]
    so_far = Fraction()
    for month in months:
        so_far += month.applied
        assert abs(month.applied) <= caps["month"]
        assert abs(so_far) <= min(caps["year"], caps["rolling_year"])
        assert (
            month.gross - month.waived - month.exempted - month.bonus - month.earned_back == month.applied + month.lost
        )
        assert (month.capped_by is None) == (month.lost == 0)
    assert found.owed(f"2026-{MONTHS:02}").year_to_date == so_far


@settings(max_examples=25, deadline=None)
@given(compliance=PERCENTS, options=OPTIONS, waived=st.sets(st.integers(1, MONTHS), min_size=1))
def test_waiving_never_makes_anything_dearer(compliance: list[str], options: dict[str, str], waived: set[int]) -> None:
    before = made(rules(options), compliance).owed(f"2026-{MONTHS:02}")
    after = made(rules(options, None, tuple(waived)), compliance).owed(f"2026-{MONTHS:02}")
    assert after.year_to_date <= before.year_to_date
    assert after.gross == before.gross


@settings(max_examples=15, deadline=None)
@given(compliance=PERCENTS, options=OPTIONS, caps=CAPS)
def test_no_amount_is_a_float(compliance: list[str], options: dict[str, str], caps: dict[str, int]) -> None:
    found = made(rules(options, caps), compliance).owed(f"2026-{MONTHS:02}")
    assert not [value for value in _values(found) if isinstance(value, float)]


@settings(max_examples=10, deadline=None)
@given(
    day=st.integers(1, 28),
    hour=st.integers(9, 16),
    minute=st.integers(0, 59),
    late=st.integers(1, 130),
    rest=st.integers(0, 59),
)
def test_the_months_of_a_lateness_cost_what_the_whole_does(
    day: int, hour: int, minute: int, late: int, rest: int
) -> None:
    opened = f"2026-02-{day:02}T{hour:02}:{minute:02}"
    months, rest_of_month = divmod(late, 40)
    done = f"2026-{3 + months:02}-{1 + rest_of_month % 28:02}T{hour:02}:{rest:02} done"
    signed = contract(within="1h") + "penalties: {late: {on: level, per: started_hour_late, amount: 7}}\n"
    with TemporaryDirectory() as folder:
        held = dossier(Path(folder), documents(signed, (ticket(opened, done),)))
        tables = pipeline.gather(held).tables
    each = [penalties(held, tables, period) for period in trend(parse_period("2026-08"), 8)]
    whole = penalties(held, tables, parse_period("2026"))
    assert sum((one.gross for one in each), Fraction()) == whole.gross
    judged = pipeline.judge(pipeline.Evidence(held, tables, ()), pipeline.Question(parse_period("2026-08")))
    [seconds] = judged.verdicts["late_seconds"]
    assert whole.gross == 7 * -(-(seconds or 0) // 3600)


def _values(of_what: Any) -> Iterator[Any]:
    if is_dataclass(of_what) and type(of_what).__module__.startswith("sdmctl.assess"):
        for each in fields(of_what):
            yield from _values(getattr(of_what, each.name))
    elif isinstance(of_what, tuple | list):
        for each in of_what:
            yield from _values(each)
    else:
        yield of_what
