"""The invoicing guard and `sdmctl budget --invoice` on a ledger whose entries name evolutions, beside mere reading."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl

from benchmarks import ledger
from benchmarks.process import run

_FIRST = 1_704_067_200  # 2024-01-01T00:00Z
_DAY = 86_400
_SOURCES = {
    "tickets": "{id: number, opened: opened, service: service, nature: nature, unit: unit, priority: priority}",
    "history": "{ticket: number, at: at, event: event}",
    "ledger": "{line: line, stage: stage, day: day, quantity: quantity, profile: profile, ticket: number}",
}
_READ = """
import sys
import polars as pl
for name in sys.argv[1:]:
    pl.read_csv(name)
"""
TITLE = """\
## The invoicing guard, beside Polars reading the same three CSV files

An evolution for five entries, each quoted and approved before any work, half of them in the ledger and half counted by
their acceptance: nothing is refused. `sdmctl check` and `sdmctl budget --invoice`, whole commands with their start-up.
"""
HEADS = (
    "entries", "evolutions", "a process that reads", "sdmctl check", "ratio", "budget --invoice", "ratio",
    "peak memory",
)  # fmt: skip


def write(folder: Path, entries: int) -> Path:
    """A contract with an evolution for five entries: half are in the ledger, half count by their acceptance.

    Each is quoted and approved before any work, so that nothing is refused.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "contract.yaml").write_text(ledger.CONTRACT, "utf-8")
    (folder / "budget.yaml").write_text(ledger.BUDGET, "utf-8")
    for name, columns in _SOURCES.items():
        text = f"kind: source\nreads: {name}\nfiles: {name}.csv\ncolumns: {columns}\n"
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    evolutions = entries // 5
    rows = pl.select(n=pl.int_range(evolutions, dtype=pl.UInt64)).with_columns(_named(pl.col("n")).alias("number"))
    opened = _FIRST + ledger.drawn(1, 20 * _DAY)
    rows.select(
        "number",
        _instant(opened).alias("opened"),
        service=pl.lit("portal"),
        nature=pl.lit("evolution"),
        unit=pl.when(pl.col("n") >= evolutions // 2).then(ledger.chosen(2, ("S", "M", "C"))),
        priority=pl.lit("P2"),
    ).write_csv(folder / "tickets.csv")
    steps = [
        rows.select("n", "number", at=opened + days * _DAY, event=pl.lit(event))
        for event, days in (("quoted", 2), ("approved", 5))
    ]
    later = _FIRST + 60 * _DAY + ledger.drawn(3, 300 * _DAY)
    accepted = rows.filter(pl.col("n") >= evolutions // 2)
    steps.append(accepted.select("n", "number", at=later, event=pl.lit("accepted")))
    events = pl.concat(steps).sort("at", "n").select("number", _instant(pl.col("at")), "event")
    events.write_csv(folder / "history.csv")
    _ledger(entries, evolutions // 2).write_csv(folder / "ledger.csv")
    return folder


def _ledger(entries: int, evolutions: int) -> pl.DataFrame:
    quantity = 1 + ledger.drawn(4, 300)
    return pl.select(n=pl.int_range(entries, dtype=pl.UInt64)).select(
        ledger.chosen(5, ("days", "units")).alias("line"),
        ledger.chosen(6, ("invoiced", *("consumed",) * 9)).alias("stage"),
        pl.from_epoch(_FIRST + (60 + ledger.drawn(7, 300)) * _DAY).dt.strftime("%Y-%m-%d").alias("day"),
        pl.format("{}.{}", quantity // 100, (quantity % 100).cast(pl.String).str.zfill(2)).alias("quantity"),
        ledger.chosen(8, ("senior", "junior")).alias("profile"),
        _named(ledger.drawn(9, evolutions)).alias("number"),
    )


def invoicing(work: Path, sizes: tuple[int, ...]) -> Iterator[tuple[str, ...]]:
    """A row for each number of entries: a process that only reads, both commands, their ratios, and the memory."""
    for size in sizes:
        folder = write(work / f"invoicing-{size}", size)
        reading = run("-c", _READ, *(str(folder / f"{name}.csv") for name in _SOURCES), best_of=3)
        asked = ("--period", "2024-12", "--as-of", "2025-01-01T00:00:00+01:00", "--format", "json")
        guard = run("-m", "sdmctl", "check", str(folder), *asked, best_of=3)
        draft = run("-m", "sdmctl", "budget", str(folder), "--invoice", *asked, best_of=3)
        assert '"not_' not in guard.output, guard.output[:1000]
        assert '"withheld": []' in draft.output, draft.output[:1000]
        yield (
            f"{size:,}",
            f"{size // 5:,}",
            f"{reading.seconds:.2f} s",
            *(
                part
                for cost in (guard, draft)
                for part in (f"{cost.seconds:.2f} s", f"{cost.seconds / reading.seconds:.1f} ×")
            ),
            f"{max(guard.peak_megabytes, draft.peak_megabytes):.0f} MB",
        )


def _named(number: pl.Expr) -> pl.Expr:
    return pl.format("EVO{}", number.cast(pl.String).str.zfill(7))


def _instant(seconds: pl.Expr) -> pl.Expr:
    return pl.from_epoch(seconds).dt.strftime("%Y-%m-%dT%H:%M:%SZ").alias("at")
