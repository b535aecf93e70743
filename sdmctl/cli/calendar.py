"""`sdmctl calendar`: when are we open?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.cli import options
from sdmctl.cli.parser import Parser

if TYPE_CHECKING:
    from argparse import Namespace

_EXAMPLE = """\
  sdmctl calendar horizon-rh --period 2026-Q4
  sdmctl calendar horizon-rh --between 2026-12-24T15:00 2026-12-28T10:00
  sdmctl calendar horizon-rh --deadline 2026-12-24T15:00 8h
"""


def parser() -> Parser:
    """Its options."""
    made = Parser(
        "calendar", "When are we open? Every closed day of a period and why; business time;\na deadline.", _EXAMPLE
    )
    options.path(made)
    options.period(made)
    options.contract(made)
    made.option("--calendar", "only this calendar", metavar="NAME")
    made.option("--between", "the business time between two instants", nargs=2, metavar=("START", "END"))
    text = "when 90s, 30m, 4h, 3bd or 30d are over, counted from an instant"
    made.option("--deadline", text, nargs=2, metavar=("START", "DURATION"))
    options.format(made)
    options.output(made)
    return made


def run(asked: Namespace) -> int:
    """Answer for each calendar of each contract."""
    from sdmctl.cli.clock import When
    from sdmctl.cli.contracts import Request, checked
    from sdmctl.cli.figures import together
    from sdmctl.cli.opening_hours import Asked, answer
    from sdmctl.cli.output import deliver

    when = When(asked.period)
    question = Asked(when, asked.calendar, asked.between, asked.deadline)
    dossiers, outcome = checked(Request(asked.path, asked.contract, when))
    contracts = [each.contract.document for each in dossiers]
    texts = [answer(each, question, asked.format, asked.output) for each in contracts]
    deliver(together(texts, [each.id for each in contracts], asked.format), asked.output)
    return outcome
