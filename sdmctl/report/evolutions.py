"""Evolutions and warranties as tables and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sdmctl.calendar.zone import iso, to_local
from sdmctl.report.formats.json import records, text
from sdmctl.report.split import filled, headed
from sdmctl.report.table import Kind, Row, Table

if TYPE_CHECKING:
    from sdmctl.assess.natures.evolutions import Allowance, Evolution
    from sdmctl.assess.natures.warranties import Claim, Warranty
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.report.locale import Locale

_EVOLUTIONS = {
    "ticket": Kind.TEXT,
    "about": Kind.TEXT,
    "evolution_state": Kind.WORD,
    "since": Kind.INSTANT,
    "next_step": Kind.WORD,
    "owed_by": Kind.WORD,
    "due_by": Kind.INSTANT,
    "version": Kind.TEXT,
    "quoted_units": Kind.QUANTITY,
    "quoted_amount": Kind.MONEY,
    "valid_until": Kind.DAY,
    "remarks": Kind.TEXT,
}
_ALLOWANCES = {
    "line": Kind.TEXT,
    "unit": Kind.TEXT,
    "granted": Kind.QUANTITY,
    "used": Kind.QUANTITY,
    "allowance_left": Kind.QUANTITY,
}
_WARRANTIES = {
    "delivery": Kind.TEXT,
    "about": Kind.TEXT,
    "accepted_on": Kind.DAY,
    "warranty_until": Kind.DAY,
    "days_added": Kind.INTEGER,
    "warranty_state": Kind.WORD,
    "under_warranty": Kind.TEXT,
    "effort_seconds": Kind.DURATION,
}


def evolutions_table(found: Iterable[Evolution], locale: Locale) -> Table:
    """A row an evolution."""
    return headed(locale.say("evolutions.title"), _EVOLUTIONS, (_evolution(each, locale) for each in found), locale)


def _evolution(each: Evolution, locale: Locale) -> Row:
    remarks = ", ".join(locale.say(f"remark.{remark}") for remark in each.remarks)
    return (
        each.id,
        each.title,
        each.state.value,
        each.since,
        each.step and each.step.value,
        each.owed_by and each.owed_by.value,
        each.due,
        each.version,
        each.worth.units,
        each.worth.amount,
        each.valid_until,
        remarks or None,
    )


def for_people(found: Iterable[Evolution], locale: Locale) -> Table:
    """The same, those that somebody owes a step first, without the columns in which nothing is written."""
    return filled(evolutions_table(sorted(found, key=lambda each: each.step is None), locale))


def allowances_table(found: Iterable[Allowance], locale: Locale) -> Table:
    """What is used and left of each allowance."""
    rows = ((each.title, each.unit, each.granted, each.used, each.left) for each in found)
    return headed(locale.say("evolutions.allowances"), _ALLOWANCES, rows, locale)


def warranties_table(found: Iterable[Warranty], judged: Assessment, locale: Locale) -> Table:
    """A row a delivery, with the anomalies under its warranty."""
    today = to_local(judged.as_of - 1, judged.contract.time_zone).date()
    rows = (
        (
            each.delivery,
            each.title,
            each.accepted_on,
            each.until,
            each.extended,
            {True: "in_force", False: "over", None: None}[each.is_in_force(today)],
            ", ".join(_named(claim, locale) for claim in each.claims) or None,
            each.effort,
        )
        for each in found
    )
    return headed(locale.say("evolutions.warranties"), _WARRANTIES, rows, locale)


def _named(claim: Claim, locale: Locale) -> str:
    return locale.say("evolutions.outside", ticket=claim.id) if claim.within is False else claim.id


def evolutions_json(
    found: Sequence[Evolution], allowed: Iterable[Allowance], warranted: Iterable[Warranty], judged: Assessment
) -> str:
    """All of it, exact; words as machines read them."""
    from sdmctl.report.locale import Locale

    zone, locale = judged.contract.time_zone, Locale("en", judged.contract.time_zone)
    told = records(evolutions_table(found, locale), zone)
    document: dict[str, Any] = {
        "contract": judged.contract.id,
        "period": {"label": judged.period.label, "start": iso(judged.start, zone), "end": iso(judged.end, zone)},
        "as_of": iso(judged.as_of, zone),
        "currency": judged.contract.currency,
        "evolutions": [
            row | {"service": each.service, "remarks": [remark.value for remark in each.remarks]}
            for row, each in zip(told, found, strict=True)
        ],
        "allowances": records(allowances_table(allowed, locale), zone),
        "warranties": [
            row | {"under_warranty": [_claim(claim) for claim in each.claims]}
            for each in warranted
            for row in records(warranties_table([each], judged, locale), zone)
        ],
    }
    return text(document)


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "ticket": claim.id,
        "opened_on": claim.opened_on.isoformat(),
        "resolved_on": claim.resolved_on and claim.resolved_on.isoformat(),
        "within": claim.within,
    }
