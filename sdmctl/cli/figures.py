"""The figures of contracts as one text, in the format that was asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sdmctl.cli.terminal import coloured, width
from sdmctl.report.formats import format_of
from sdmctl.report.locale import Locale

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sdmctl.model.contract import Contract
    from sdmctl.report.table import Table


def locale_of(contract: Contract) -> Locale:
    """The language and the zone that a contract's figures are read in."""
    return Locale(contract.language, contract.time_zone)


def written(table: Table, locale: Locale, format: str, output: Path | None) -> str:
    """A table in a format; on a terminal it is folded into its width, and coloured."""
    if format == "table" and output is None and sys.stdout.isatty():
        from sdmctl.report.formats.terminal import Screen, terminal

        return terminal(table, locale, Screen(width(), coloured(sys.stdout)))
    return format_of(format)(table, locale)


def together(texts: Sequence[str], contracts: Sequence[str], format: str) -> str:
    """One text of several contracts' texts: a JSON list, a CSV with one header and the contract as last column."""
    if len(texts) == 1:
        return texts[0]
    if format == "json":
        return "[\n" + ",\n".join(text.rstrip("\n") for text in texts) + "\n]\n"
    return _one_csv(texts, contracts) if format == "csv" else "\n".join(texts)


def _one_csv(texts: Sequence[str], contracts: Sequence[str]) -> str:
    from csv import reader, writer
    from io import StringIO

    from sdmctl.report.formats.csv import no_formula

    target = StringIO()
    out = writer(target, lineterminator="\n")
    for number, (text, contract) in enumerate(zip(texts, contracts, strict=True)):
        rows = reader(StringIO(text, newline=""))
        head = next(rows)
        if not number:
            out.writerow([*head, "contract"])
        out.writerows([*row, no_formula(contract)] for row in rows)
    return target.getvalue()
