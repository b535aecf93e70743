"""`sdmctl check`: the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.cli import options
from sdmctl.cli.parser import Parser

if TYPE_CHECKING:
    from argparse import Namespace

_EXAMPLE = """\
  sdmctl check contracts --period last-month --strict
  sdmctl check contracts --format json --output breaches.json
"""


def parser() -> Parser:
    """Its options."""
    made = Parser(
        "check", "The gate: exit code 1 where a promise is broken, 3 where documents or data\nare wrong.", _EXAMPLE
    )
    options.judging(made)
    made.option("--strict", "also fail on tickets that are open and late", action="store_true")
    options.format(made)
    options.output(made)
    return made


def run(asked: Namespace) -> int:
    """Show each breach with its line, figure and objective; wrong input weighs more than a breach."""
    from sdmctl.cli.fault import Outcome
    from sdmctl.cli.figures import together
    from sdmctl.cli.gate import shown
    from sdmctl.cli.judging import judged, request
    from sdmctl.cli.output import deliver
    from sdmctl.gate.findings import breaches

    answer = judged(request(asked))
    assessments = [each.assessment for each in answer.contracts]
    found = [breaches(each, strict=asked.strict) for each in assessments]
    texts = [shown(each, every, asked.format, asked.output) for each, every in zip(assessments, found, strict=True)]
    deliver(together(texts, [each.contract.id for each in assessments], asked.format), asked.output)
    return answer.outcome or (Outcome.BREACH if any(found) else Outcome.DONE)
