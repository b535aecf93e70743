"""Take every ratio in one run and write the table of the docs: `python -m benchmarks [--quick]`."""

import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.business_time import business_time
from benchmarks.invoicing import HEADS as INVOICING_HEADS
from benchmarks.invoicing import TITLE as INVOICING
from benchmarks.invoicing import invoicing
from benchmarks.judging import judging, yaml_export
from benchmarks.ledger import ledger
from benchmarks.portfolio import portfolio
from benchmarks.precedents import precedents
from benchmarks.starting import starting

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
_HEAD = """\
# What it costs

Ratios, each taken in one run beside something that everybody can run: `python -m benchmarks` (a few minutes).
It needs `workclock`, `businesstimedelta` and `pytz` besides the development set-up.
"""


def main(quick: bool) -> None:
    """Measure and write the page; `quick` leaves out the million and writes nothing."""
    sizes = (10_000, 100_000) if quick else (10_000, 100_000, 1_000_000)
    with TemporaryDirectory() as folder:
        work = Path(folder)
        parts = [
            _HEAD,
            "## `sdmctl sla` beside Polars reading the same two CSV files\n",
            "Five events for each ticket, in order of time; two service levels; the whole command with its start-up.\n",
            _table(
                (
                    "tickets",
                    "a process that reads",
                    "sdmctl sla",
                    "ratio",
                    "of it reading",
                    "peak memory",
                    "tickets a second",
                ),
                judging(work, sizes),
            ),
            "## `sdmctl budget` beside Polars reading the same ledger in CSV\n",
            "Two lines, a year, one entry in ten an order and one an invoice; the whole command with its start-up.\n",
            _table(
                ("entries", "a process that reads", "sdmctl budget", "ratio", "of it reading", "peak memory"),
                ledger(work, sizes),
            ),
            INVOICING,
            _table(INVOICING_HEADS, invoicing(work, sizes)),
            "## `sdmctl portfolio` beside the same command over one contract\n",
            "The contract of `examples/horizon-rh` each time, with its tickets, ledger, budget and project.\n",
            _table(
                ("contracts", "sdmctl portfolio", "ratio", "peak memory"),
                portfolio(work, (20,) if quick else (20, 200)),
            ),
            "## Precedents: decided tickets learned from, one ticket compared with them\n",
            _table(("decided tickets", "learning", "asking"), precedents((1_000, 10_000))),
            "## A YAML export validated\n",
            _table(("tickets", "size", "sdmctl validate"), [yaml_export(work)]),
            "## Starting, beside a Python that imports Typer and pydantic\n",
            _table(("command", "best of 15", "ratio", "at most"), starting()),
            "## Business time between two instants\n",
            _table(("with", "intervals", "each", "times as long"), business_time(100_000 if quick else 1_000_000)),
        ]
    page = "\n".join(parts)
    sys.stdout.write(page)
    if not quick:
        PAGE.write_text(page, "utf-8")


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


if __name__ == "__main__":
    main("--quick" in sys.argv[1:])
