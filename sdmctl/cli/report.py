"""`sdmctl report`: the steering-committee report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl.cli import options
from sdmctl.cli.parser import Parser

if TYPE_CHECKING:
    from argparse import Namespace

_LANGUAGES = ("fr", "en")


def parser() -> Parser:
    """Its options."""
    made = Parser(
        "report",
        "The steering-committee report, in Markdown; on a terminal it is shown\nas it will look.",
        "  sdmctl report contracts/horizon-rh --period 2026-10 --output october.md",
    )
    options.judging(made)
    made.option("--language", "fr or en; default: the contract's", metavar="LANGUAGE", choices=_LANGUAGES)
    made.option("--templates", "a folder of templates that replace ours by name", metavar="DIR", type=Path)
    options.output(made)
    return made


def run(asked: Namespace) -> int:
    """Render the report of each contract."""
    import sys

    from sdmctl.cli.committee import PERIODS, committee_report
    from sdmctl.cli.judging import judged, request
    from sdmctl.cli.output import deliver
    from sdmctl.cli.terminal import show_markdown

    answer = judged(request(asked), PERIODS)
    text = "\n".join(committee_report(each, asked.language, asked.templates) for each in answer.contracts)
    if asked.output is None and sys.stdout.isatty():
        show_markdown(text)
    else:
        deliver(text, asked.output)
    return answer.outcome
