"""The split of a period as tables: by nature, along services, lots, teams and months, and who bears the effort."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sdmctl.assess.natures.in_hand import Billing
from sdmctl.assess.natures.split import NOBODY, Axis, Group, Split, ratio
from sdmctl.model.contract import Nature
from sdmctl.report.table import Column, Kind, Readers, Row, Table

if TYPE_CHECKING:
    from sdmctl.assess.natures.review import Review
    from sdmctl.report.locale import Locale

_NATURES = {
    "nature": Kind.TEXT,
    "opened": Kind.INTEGER,
    "count_share": Kind.SHARE,
    "in_hand": Kind.INTEGER,
    "effort_seconds": Kind.DURATION,
    "effort_share": Kind.SHARE,
}
_PARTS = {
    "axis": Kind.WORD,
    "part": Kind.TEXT,
    "nature": Kind.TEXT,
    "opened": Kind.INTEGER,
    "in_hand": Kind.INTEGER,
    "effort_seconds": Kind.DURATION,
    "without_effort": Kind.INTEGER,
}


def headed(title: str, columns: dict[str, Kind], rows: Iterator[Row], locale: Locale) -> Table:
    """A table with its headings from the catalogue; what it has none for is for machines."""
    made = tuple(
        Column(name, kind, locale.say(f"column.{name}"))
        if locale.knows(f"column.{name}")
        else Column(name, kind, name, Readers.MACHINES)
        for name, kind in columns.items()
    )
    return Table(title, made, tuple(rows))


def filled(table: Table) -> Table:
    """The table without the columns in which no row has a value."""
    there = [n for n in range(len(table.columns)) if any(row[n] is not None for row in table.rows)]
    rows = tuple(tuple(row[n] for n in there) for row in table.rows)
    return Table(table.title, tuple(table.columns[n] for n in there), rows)


def natures_table(review: Review, locale: Locale) -> Table:
    """A row a nature that there is, then all together: by count those opened, by effort those in hand."""
    title = locale.say("split.title", period=locale.period(review.judged.period))
    return filled(headed(title, _NATURES, _natures(review.split, locale), locale))


def _natures(split: Split, locale: Locale) -> Iterator[Row]:
    named = [(locale.say(f"nature.{nature}"), tally) for nature, tally in split.by_nature.items()]
    for name, tally in (*named, (locale.say("split.all"), split.whole)):
        share = ratio(tally.opened, split.whole.opened)
        effort_share = None if tally.effort is None else ratio(tally.effort, split.whole.effort)
        yield name, tally.opened, share, tally.in_hand, tally.effort, effort_share


def along_table(review: Review, locale: Locale, measure: str) -> Table | None:
    """A row a part and a column a nature, `by_count` or `by_effort`.

    `None` where no axis has two parts, or where no effort is written.
    """
    there = list(review.split.by_nature)
    kind = Kind.INTEGER if measure == "by_count" else Kind.DURATION
    columns = {"axis": Kind.WORD, "part": Kind.TEXT} | {nature.value: kind for nature in there} | {"all_natures": kind}
    parts = Counter(group.axis for group in review.split.groups)
    rows = [
        (group.axis.value, part_name(group, review, locale), *_figures(group, there, measure))
        for group in review.split.groups
        if parts[group.axis] > 1
    ]
    title = locale.say(f"split.{measure}", period=locale.period(review.judged.period))
    known = measure == "by_count" or review.split.whole.effort is not None
    return headed(title, columns, iter(rows), locale) if rows and known else None


def _figures(group: Group, natures: list[Nature], measure: str) -> Iterator[int | None]:
    for tally in (*(group.by_nature.get(nature, NOBODY) for nature in natures), group.whole):
        yield tally.opened if measure == "by_count" else tally.effort


def part_name(group: Group, review: Review, locale: Locale) -> str:
    """The title of a service or a lot, a team, a month; a word where none is said."""
    contract = review.judged.contract
    if group.name is None:
        return locale.say("split.none_said")
    if group.axis is Axis.SERVICE:
        return contract.services[group.name].title
    return contract.lots[group.name].title if group.axis is Axis.LOT and group.name in contract.lots else group.name


def billing_table(review: Review, locale: Locale) -> Table | None:
    """Who bears the effort of the tickets in hand, those under warranty once more; `None` where none is written."""
    split = review.split
    if split.whole.effort is None:
        return None
    found = [(name.value, split.by_billing[name]) for name in Billing if name in split.by_billing]
    if split.warranty.in_hand:
        place = next((n + 1 for n, (name, _) in enumerate(found) if name == Billing.INCLUDED), len(found))
        found.insert(place, ("warranty", split.warranty))
    columns = {"billing": Kind.WORD, "in_hand": Kind.INTEGER, "effort_seconds": Kind.DURATION}
    title = locale.say("split.billing", period=locale.period(review.judged.period))
    rows = ((name, each.in_hand, each.effort) for name, each in found)
    return headed(title, columns, rows, locale)


def parts_table(review: Review, locale: Locale) -> Table:
    """Every nature of every part, as a spreadsheet wants it: parts by the names that the contract gives them."""
    groups = ((group.axis.value, group.name, group.by_nature) for group in review.split.groups)
    rows = (
        (axis, name, nature.value, each.opened, each.in_hand, each.effort, each.without_effort)
        for axis, name, by_nature in (("all", None, review.split.by_nature), *groups)
        for nature, each in by_nature.items()
    )
    return headed(locale.say("split.title", period=locale.period(review.judged.period)), _PARTS, rows, locale)
