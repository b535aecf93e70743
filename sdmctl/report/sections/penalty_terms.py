"""What the contract says of penalties besides their amounts: caps, franchise, points, repeats, bonus and earn-back."""

from collections.abc import Iterator
from fractions import Fraction

from sdmctl.model.agreed import Agreed, agreed
from sdmctl.model.penalty import Amount, Penalty
from sdmctl.report.locale import Locale
from sdmctl.report.material import Material


def penalty_terms(material: Material) -> list[str]:
    """Sentences, in the order in which they come into play; none where only amounts are agreed."""
    terms, locale = agreed(material.contract.penalties), material.locale
    return [*_of_rules(terms, locale), *_of_points(terms, locale), *_of_the_month(terms, locale)]


def _of_rules(terms: Agreed, locale: Locale) -> Iterator[str]:
    for name, rule in terms.rules.items():
        yield from _of_rule(rule, rule.title or name, locale)


def _of_rule(rule: Penalty, title: str, locale: Locale) -> Iterator[str]:
    if rule.grace_months:
        yield locale.say("terms.grace", rule=title, n=rule.grace_months)
    if rule.at_least is not None:
        yield locale.say("terms.bonus", rule=title, target=locale.objective(rule.at_least))
    if rule.repeat is not None:
        factor = locale.quantity(Fraction(rule.repeat.factor))
        yield locale.say("terms.repeat", rule=title, factor=factor, n=rule.repeat.after)
    if rule.earn_back is not None:
        target = locale.objective(rule.earn_back.at_least)
        yield locale.say("terms.earn_back", rule=title, target=target, n=rule.earn_back.months)


def _of_points(terms: Agreed, locale: Locale) -> Iterator[str]:
    points = terms.service_points
    if points is not None and points.amount is not None:
        yield locale.say("terms.points", amount=_amount(points.amount, locale))
    elif points is not None:
        for step, amount in sorted(points.ladder.items()):
            yield locale.say("terms.step", points=step, amount=_amount(amount, locale))


def _of_the_month(terms: Agreed, locale: Locale) -> Iterator[str]:
    if terms.exempt_below is not None:
        amount = _amount(terms.exempt_below.amount, locale)
        yield locale.say(f"terms.exempt.{terms.exempt_below.scope}", amount=amount)
    if terms.at_risk is not None:
        yield locale.say("terms.at_risk", amount=_amount(terms.at_risk.amount, locale))
        for pool, share in terms.at_risk.pools.items():
            yield locale.say("terms.pool", pool=pool, share=locale.objective(share))
    for name in type(terms.caps).model_fields:
        cap = getattr(terms.caps, name)
        if cap is not None:
            yield locale.say(f"terms.cap_{name}", amount=_amount(cap, locale))
    if any(rule.per == "bonus" or rule.earn_back for rule in terms.rules.values()):
        yield locale.say("terms.both_signs")


def _amount(amount: Amount, locale: Locale) -> str:
    """Money, or a share of a fee in words."""
    if not isinstance(amount, str):
        return locale.money(Fraction(amount))
    percent, _, fee = amount.partition("% of ")
    key = "terms.of_pool" if fee == "pool" else f"terms.{fee}"
    return locale.say("terms.share", percent=locale.objective(Fraction(percent.strip()) / 100), fee=locale.say(key))
