"""The options that commands share, each said once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdmctl.cli.parser import Parser

LAST_MONTH = "last-month"
FORMATS = ("table", "json", "csv", "markdown")
ENGINES = ("polars", "spark")


def path(parser: Parser) -> None:
    """Where the contracts are."""
    text = "a contract's folder, or a repository of them; default: here"
    parser.place("path", text, metavar="PATH", nargs="?", type=Path, default=Path())


def contract(parser: Parser) -> None:
    """One contract of a repository."""
    parser.option("--contract", "only the contract of this id", metavar="ID")


def outside(parser: Parser) -> None:
    """Leave to read elsewhere."""
    parser.option("--allow-outside", "let sources read files outside the repository", action="store_true")


def period(parser: Parser) -> None:
    """The period asked about."""
    text = f"2026-10, 2026-Q4, 2026 or last-month; default: {LAST_MONTH}"
    parser.option("--period", text, metavar="PERIOD", default=LAST_MONTH)


def judging(parser: Parser) -> None:
    """What judging needs to know: where, when, which contract, on which engine."""
    path(parser)
    period(parser)
    text = "what happened later has not happened; default: the end of the period, or the export if earlier"
    parser.option("--as-of", text, metavar="INSTANT")
    contract(parser)
    outside(parser)
    text = "where tables are computed: polars or, with Java and sdmctl[spark], spark; default: polars"
    parser.option("--engine", text, metavar="ENGINE", choices=ENGINES, default=ENGINES[0])


def format(parser: Parser) -> None:
    """How figures are written."""
    text = f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}; default: {FORMATS[0]}"
    parser.option("--format", text, metavar="FORMAT", choices=FORMATS, default=FORMATS[0])


def output(parser: Parser) -> None:
    """Where the answer goes."""
    text = "write to a file, whole or not at all; default: standard output"
    parser.option("--output", text, metavar="FILE", type=Path)
