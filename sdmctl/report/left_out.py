"""What is in no figure, tickets or entries of the ledger: why, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.report.table import Column, Kind, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdmctl.model.tables import LeftOut, Tables
    from sdmctl.report.locale import Locale


def entries_left_out(tables: Tables) -> tuple[LeftOut, ...]:
    """The entries of the ledger that are in no figure; none without a ledger."""
    return tables.entries.left_out if tables.entries is not None else ()


def reasons_table(found: Iterable[LeftOut], counted: str, locale: Locale, title: str = "") -> Table:
    """Each reason with how many there are; `counted` is the column of these, `tickets` or `entries`."""
    heads = {"reason": Kind.TEXT, counted: Kind.INTEGER, "code": Kind.TEXT}
    columns = tuple(Column(name, kind, locale.say(f"column.{name}")) for name, kind in heads.items())
    return Table(title, columns, tuple((_why(each, locale), each.count, each.code) for each in found))


def _why(left: LeftOut, locale: Locale) -> str:
    """In the reader's language where the catalogue knows the code."""
    key = f"left_out.{left.code}"
    return locale.say(key) if locale.knows(key) else left.reason
