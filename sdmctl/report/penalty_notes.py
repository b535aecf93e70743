"""Sentences on what is owed: which cap bit, what is exempted, what was waived and by whom."""

from collections.abc import Iterator

from sdmctl.assess.penalties.account import Month
from sdmctl.assess.penalties.charge import Charge
from sdmctl.assess.penalties.penalties import Penalties
from sdmctl.report.locale import Locale
from sdmctl.values.period import parse_period


def notes(found: Penalties, locale: Locale) -> list[str]:
    """What happened on the way from gross to applied, month by month."""
    return [sentence for month in found.months for sentence in _of_month(month, locale)]


def title_of(charge: Charge, locale: Locale) -> str:
    """What people call a charge: its rule's title, with what is returned; the points of a month where it has none."""
    if charge.per == "earn_back":
        return locale.say("penalties.returned", title=charge.title)
    return locale.say("penalties.points") if charge.title == "service_points" else charge.title


def _of_month(month: Month, locale: Locale) -> Iterator[str]:
    period = locale.period(parse_period(month.label))
    for cap in month.caps:
        name = locale.say(f"figure.cap_{cap.name}")
        if cap.overdrawn:
            used, whole = locale.money(cap.used), locale.money(cap.amount)
            yield locale.say("penalties.overdrawn", cap=name, period=period, used=used, whole=whole)
        elif cap.name == month.capped_by:
            yield locale.say("penalties.capped_by", cap=name, period=period)
    if month.exempted:
        key = "penalties.exempted" if month.exempted > 0 else "penalties.due_now"
        yield locale.say(key, period=period, amount=locale.money(abs(month.exempted)))
    for charge in month.charges:
        if charge.waiver is not None and charge.waived:
            yield _waived(charge, locale)


def _waived(charge: Charge, locale: Locale) -> str:
    waiver = charge.waiver
    assert waiver is not None
    return locale.say(
        "penalties.waived",
        what=charge.ticket or title_of(charge, locale),
        amount=locale.money(charge.waived),
        reason=waiver.reason,
        who=waiver.approved_by or "",
        day="" if waiver.approved_on is None else locale.day(waiver.approved_on),
    )
