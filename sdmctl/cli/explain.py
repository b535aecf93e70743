"""`sdmctl explain`: why is this ticket late?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.cli import options
from sdmctl.cli.parser import Parser

if TYPE_CHECKING:
    from argparse import Namespace

_EXAMPLE = """\
  sdmctl explain INC-006 contracts/horizon-rh --period 2026-10
  sdmctl explain INC-006 --service-level resolution
"""


def parser() -> Parser:
    """Its options."""
    made = Parser(
        "explain",
        "Why is this ticket late? Stretch by stretch: running, paused, closed and why;\n"
        "the deadline, the clause, and what other readings of the contract give.",
        _EXAMPLE,
        "TICKET [PATH]",
    )
    made.place("ticket", "the ticket's id", metavar="TICKET")
    options.judging(made)
    made.option("--service-level", "only this service level", metavar="ID")
    options.format(made)
    options.output(made)
    return made


def run(asked: Namespace) -> int:
    """Explain every verdict of the ticket, in each contract that has it."""
    from sdmctl.cli.judging import gathered, request
    from sdmctl.cli.output import deliver
    from sdmctl.cli.reasons import reasons

    answer = gathered(request(asked))
    deliver(reasons(answer.contracts, asked.ticket, asked.service_level, asked.format, asked.output), asked.output)
    return answer.outcome
