"""Disputes as tables and JSON: positions, steps, how each ended, and what is at stake in those that are open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sdmctl.report.split import filled, headed
from sdmctl.report.table import Kind, Row, Table
from sdmctl.values.money import cents

if TYPE_CHECKING:
    from fractions import Fraction

    from sdmctl.assess.natures.disputes import Contested
    from sdmctl.assess.natures.stakes import Figures, Stake
    from sdmctl.assess.service_levels.results import Verdict
    from sdmctl.model.contract import Contract
    from sdmctl.model.nature import Nature
    from sdmctl.report.locale import Locale

_DISPUTES = {
    "ticket": Kind.TEXT,
    "about": Kind.TEXT,
    "contested_on": Kind.DAY,
    "customer_says": Kind.TEXT,
    "provider_says": Kind.TEXT,
    "last_step": Kind.TEXT,
    "effort_seconds": Kind.DURATION,
    "dispute_state": Kind.TEXT,
}
_STAKES = {
    "ticket": Kind.TEXT,
    "played": Kind.TEXT,
    "verdicts": Kind.TEXT,
    "gross": Kind.MONEY,
    "applied": Kind.MONEY,
    "budget_spent": Kind.MONEY,
    "invoice_total": Kind.MONEY,
    "once_accepted": Kind.MONEY,
}
_AMOUNTS = ("gross", "penalties", "budget", "invoice")


def disputes_table(found: Sequence[Contested], locale: Locale) -> Table:
    """A row a dispute, those that ended too."""
    rows = (
        (
            each.id,
            each.title,
            each.opened_on,
            _nature(each.customer_says, locale),
            _nature(each.provider_says, locale),
            _step(each, locale),
            each.effort,
            state_of(each, locale),
        )
        for each in found
    )
    return filled(headed(locale.say("dispute.title"), _DISPUTES, rows, locale))


def stakes_table(found: Sequence[Stake], contract: Contract, locale: Locale) -> Table:
    """For each open dispute the figures as they stand, then with either outcome."""
    return headed(locale.say("dispute.stakes"), _STAKES, _stakes(found, contract, locale), locale)


def _stakes(found: Sequence[Stake], contract: Contract, locale: Locale) -> Iterator[Row]:
    for each in found:
        name = locale.say("dispute.as_it_stands")
        yield each.dispute.id, name, _verdicts(each.now, contract, locale), *_amounts(each.now), None
        for one in each.played:
            name = locale.say(f"nature.{one.nature}")
            yield each.dispute.id, name, _verdicts(one.figures, contract, locale), *_amounts(one.figures), one.later


def _verdicts(figures: Figures, contract: Contract, locale: Locale) -> str | None:
    told = (
        locale.say(
            "dispute.verdict", level=contract.service_levels[level].title, verdict=locale.say(f"verdict.{verdict}")
        )
        for level, verdict in figures.verdicts
    )
    return ", ".join(told) or None


def _amounts(figures: Figures) -> Iterator[Fraction | None]:
    return (getattr(figures, amount) for amount in _AMOUNTS)


def state_of(each: Contested, locale: Locale) -> str:
    """Open, and until when silence leaves it so; or how it ended."""
    if each.ended is not None:
        nature = _nature(each.became, locale) or ""
        day = locale.day(each.ended_on) if each.ended_on else ""
        key = "outcome_by" if each.by and each.ended.value == "outcome" else each.ended.value
        return locale.say(f"dispute.{key}", nature=nature, day=day, by=each.by or "")
    if each.silent_on is not None:
        return locale.say(
            "dispute.open_until", day=locale.day(each.silent_on), nature=_nature(each.silent_as, locale) or ""
        )
    return locale.say("dispute.open")


def _step(each: Contested, locale: Locale) -> str | None:
    if not each.steps:
        return None
    last = each.steps[-1]
    return locale.say("dispute.step", step=locale.say(f"step.{last.step}"), day=locale.day(last.on))


def _nature(nature: Nature | None, locale: Locale) -> str | None:
    return None if nature is None else locale.say(f"nature.{nature}")


def disputes_json(found: Sequence[Contested], stakes: Sequence[Stake]) -> list[dict[str, Any]]:
    """Every dispute, and of those that are open what is at stake."""
    of = {each.dispute.number: each for each in stakes}
    return [_dispute(each) | {"stake": _stake(of[each.number]) if each.number in of else None} for each in found]


def _dispute(each: Contested) -> dict[str, Any]:
    def day(value: Any) -> str | None:
        return None if value is None else value.isoformat()

    return {
        "ticket": each.id,
        "opened_on": day(each.opened_on),
        "customer_says": each.customer_says and each.customer_says.value,
        "provider_says": each.provider_says and each.provider_says.value,
        "steps": [{"on": day(step.on), "step": step.step, "note": step.note} for step in each.steps],
        "effort_seconds": each.effort,
        "silent_on": day(each.silent_on),
        "silent_as": each.silent_as and each.silent_as.value,
        "ended": each.ended and each.ended.value,
        "ended_on": day(each.ended_on),
        "became": each.became and each.became.value,
        "by": each.by,
    }


def _stake(stake: Stake) -> dict[str, Any]:
    def verdicts(figures: Figures) -> dict[str, str]:
        told: dict[str, Verdict] = dict(figures.verdicts)
        return {level: verdict.value for level, verdict in told.items()}

    def figures(of: Figures) -> dict[str, Any]:
        return {"verdicts": verdicts(of)} | {name: _money(getattr(of, name)) for name in _AMOUNTS}

    return {
        "now": figures(stake.now),
        "outcomes": [
            {"nature": each.nature.value, "once_accepted": _money(each.later)} | figures(each.figures)
            for each in stake.played
        ],
    }


def _money(amount: Fraction | None) -> str | None:
    return None if amount is None else str(cents(amount))
