"""`sdmctl budget` on a ledger in CSV, beside Polars merely reading the same file."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl

from benchmarks.process import run

CONTRACT = """\
kind: contract
id: benchmark
title: A year of entries
customer: {name: Customer}
provider: {name: Provider}
time_zone: Europe/Paris
term: {start: 2024-01-01, end: 2026-12-31}
services: {portal: {title: Portal}}
priorities: {order: [P1, P2]}
statuses: {new: new, done: resolved}
"""
BUDGET = """\
kind: budget
year: 2024
lines:
  days:
    title: Days
    pricing: time
    unit: day
    unit_price: 640
    prices: {2024-07-01: 655}
    rates: {senior: 800, junior: 450.50}
    envelope: 900000
    consumed_when: time
  units:
    title: Units of work
    pricing: units
    unit: UO
    unit_price: 620
    envelope: 9000000
    catalogue: {S: 3, M: 8, C: 20}
"""
_SOURCE = """\
kind: source
reads: ledger
files: ledger.csv
columns: {line: line, stage: stage, day: day, quantity: quantity, profile: profile, amount: amount, reference: order}
"""
_READ = """
import sys, time
import polars as pl
begun = time.perf_counter()
table = pl.read_csv(sys.argv[1])
print(time.perf_counter() - begun)
"""


def write(folder: Path, entries: int) -> Path:
    """A contract with a ledger of so many entries, the same for the same size: a tenth orders, a tenth invoices."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"contract": CONTRACT, "budget": BUDGET, "source": _SOURCE}.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    rows = pl.select(n=pl.int_range(entries, dtype=pl.UInt64))
    stage = chosen(2, ("ordered", "invoiced", *("consumed",) * 8))
    quantity = 1 + drawn(3, 800)
    rows.select(
        chosen(1, ("days", "units")).alias("line"),
        stage.alias("stage"),
        pl.from_epoch(1_704_067_200 + 86_400 * drawn(4, 366)).dt.strftime("%Y-%m-%d").alias("day"),
        pl.format("{}.{}", quantity // 100, (quantity % 100).cast(pl.String).str.zfill(2)).alias("quantity"),
        chosen(5, ("senior", "junior")).alias("profile"),
        pl.when(drawn(6, 5) == 0).then(pl.format("{}.50", 100 + drawn(7, 900))).alias("amount"),
        pl.format("BC{}", drawn(8, 5000)).alias("order"),
    ).write_csv(folder / "ledger.csv")
    return folder


def ledger(work: Path, sizes: tuple[int, ...]) -> Iterator[tuple[str, ...]]:
    """A row for each number of entries: a process that only reads, the command, their ratio, reading alone, memory."""
    for size in sizes:
        folder = write(work / f"ledger-{size}", size)
        reading = run("-c", _READ, str(folder / "ledger.csv"), best_of=3)
        cost = run("-m", "sdmctl", "budget", str(folder), "--period", "2024-12", "--format", "json", best_of=3)
        assert '"lines"' in cost.output, cost.output
        yield (
            f"{size:,}",
            f"{reading.seconds:.2f} s",
            f"{cost.seconds:.2f} s",
            f"{cost.seconds / reading.seconds:.1f} ×",
            f"{float(reading.output):.2f} s",
            f"{cost.peak_megabytes:.0f} MB",
        )


def drawn(seed: int, below: int) -> pl.Expr:
    """A number below a bound, the same for the same row."""
    return (pl.col("n").hash(seed) % below).cast(pl.Int64)


def chosen(seed: int, values: tuple[str, ...]) -> pl.Expr:
    """One of some values, the same for the same row."""
    return drawn(seed, len(values)).replace_strict(dict(enumerate(values)), return_dtype=pl.String)
