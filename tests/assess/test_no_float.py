"""No float in any amount: everything that the answers about money hold is walked, on the whole of the example."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from pydantic import BaseModel

from sdmctl import pipeline
from sdmctl.assess.budget.budget import burns
from sdmctl.assess.budget.invoice import invoice
from sdmctl.assess.budget.landing import Landing
from sdmctl.assess.budget.totals import all_lines, money
from sdmctl.assess.natures.disputes import disputes
from sdmctl.assess.natures.evolutions import allowances, evolutions
from sdmctl.assess.natures.indicators import indicators
from sdmctl.assess.natures.review import review
from sdmctl.assess.natures.stakes import stakes
from sdmctl.assess.natures.warranties import warranties
from sdmctl.assess.penalties.penalties import Judging, penalties
from sdmctl.assess.projects.earned_value import earned_value, expected_end, over_budget, spent_ahead
from sdmctl.assess.projects.milestones import late_milestones, released, slips
from sdmctl.assess.projects.projects import projects
from sdmctl.assess.service_levels.assess import assess_all
from sdmctl.assess.standing import standing
from sdmctl.values.period import parse_period, trend

HORIZON = Path(__file__).parents[2] / "examples" / "horizon-rh"
ANSWERS = (
    "penalties", "budget", "invoice", "projects", "milestones", "split", "disputes", "stakes", "evolutions", "standing",
)  # fmt: skip


def floats(value: Any, path: str, seen: dict[int, Any]) -> Iterator[str]:
    """Where, of all that can be reached from a value, a float lies: fields and properties, rows and columns."""
    if isinstance(value, float):
        yield path
    if isinstance(value, str | bytes | int | float | None) or id(value) in seen:
        return
    seen[id(value)] = value  # kept, so that no later value has its id
    if isinstance(value, pl.DataFrame):
        yield from (f"{path}.{name}" for name, kind in value.schema.items() if kind.is_float())
        return
    for name, part in _parts(value):
        yield from floats(part, f"{path}.{name}", seen)


def _parts(value: Any) -> Iterable[tuple[str, Any]]:
    if isinstance(value, Mapping):
        return [(f"{name!r}", part) for key in value for name, part in ((key, key), (key, value[key]))]
    if isinstance(value, tuple | list | set | frozenset):
        return [(str(place), part) for place, part in enumerate(value)]
    if is_dataclass(value):
        return [(name, getattr(value, name)) for name in (*(each.name for each in fields(value)), *_asked(value))]
    if isinstance(value, BaseModel):
        return [(name, getattr(value, name)) for name in (*type(value).model_fields, *_asked(value))]
    return ()


def _asked(value: Any) -> list[str]:
    """The figures that a value works out when it is asked."""
    known = {name: each for kind in type(value).__mro__ if kind is not BaseModel for name, each in vars(kind).items()}
    own = [name for name, each in known.items() if isinstance(each, property | cached_property)]
    return [name for name in own if not name.startswith("_") and name not in vars(BaseModel)]


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    """What the engine answers about the example: a month and the one before it."""
    [dossier] = pipeline.load(HORIZON).dossiers
    evidence = pipeline.gather(dossier)
    tables = evidence.tables
    known = assess_all(dossier, tables, trend(parse_period("2024-03"), 2))
    judged = known[-1]
    lines = burns(dossier, tables, judged.period, judged.as_of)
    owed = penalties(dossier, tables, judged.period, Judging(judged.as_of, known))
    contested, reviews = disputes(dossier, judged), review(judged, 2)
    own = projects(dossier)
    return {
        "penalties": owed,
        "budget": (lines, [Landing(each) for each in lines], all_lines(map(money, lines))),
        "invoice": invoice(dossier, judged, lines, owed),
        "projects": [(earned_value(each), over_budget(each), spent_ahead(each), expected_end(each)) for each in own],
        "milestones": [(slips(each), late_milestones(each), released(each)) for each in own],
        "split": (reviews, [tuple(indicators(each)) for each in reviews]),
        "disputes": contested,
        "stakes": tuple(stakes(dossier, known, [each for each in contested if each.is_open])),
        "evolutions": (evolutions(dossier, judged), tuple(allowances(dossier, judged)), warranties(dossier, judged)),
        "standing": standing(dossier, known),
    }


@pytest.mark.parametrize("answer", ANSWERS)
def test_no_answer_about_money_holds_a_float(answer: str, answers: dict[str, Any]) -> None:
    assert answers[answer], "the example has none of it"
    assert list(floats(answers[answer], answer, {})) == []


@pytest.mark.parametrize("hidden", [(1, [2.5]), {"rate": 0.2}, {0.5: 1}, pl.DataFrame({"amount": [1.0]})])
def test_a_float_is_found_wherever_it_is_hidden(hidden: Any) -> None:
    assert list(floats(hidden, "", {}))
