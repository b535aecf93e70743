"""`sdmctl sla`: did we keep the service levels?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.cli import options
from sdmctl.cli.parser import Parser

if TYPE_CHECKING:
    from argparse import Namespace

_EXAMPLE = """\
  sdmctl sla contracts/horizon-rh --period 2026-10
  sdmctl sla contracts/horizon-rh --tickets --format csv --output october.csv
"""


def parser() -> Parser:
    """Its options."""
    made = Parser("sla", "Did we keep the service levels?", _EXAMPLE)
    options.judging(made)
    made.option("--tickets", "each ticket against each service level", action="store_true")
    options.format(made)
    options.output(made)
    return made


def run(asked: Namespace) -> int:
    """Show the lines of each contract, and its tickets if asked."""
    from sdmctl.cli.figures import figures, together
    from sdmctl.cli.judging import judged, request
    from sdmctl.cli.output import deliver

    answer = judged(request(asked))
    assessments = [each.assessment for each in answer.contracts]
    texts = [figures(each, asked.format, asked.output, tickets=asked.tickets) for each in assessments]
    deliver(together(texts, [each.contract.id for each in assessments], asked.format), asked.output)
    return answer.outcome
