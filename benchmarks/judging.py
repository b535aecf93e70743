"""`sdmctl sla` beside Polars merely reading the same two files, and a large YAML export validated."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.exports import write
from benchmarks.process import run

_READ = """
import sys, time
import polars as pl
begun = time.perf_counter()
tables = [pl.read_csv(path) for path in sys.argv[1:]]
print(time.perf_counter() - begun)
"""


def judging(work: Path, sizes: tuple[int, ...]) -> Iterator[tuple[str, ...]]:
    """A row for each number of tickets: a process that only reads, the command, their ratio, reading alone, memory."""
    for size in sizes:
        folder = write(work / str(size), size)
        files = [str(folder / name) for name in ("tickets.csv", "history.csv")]
        reading = run("-c", _READ, *files, best_of=3)
        cost = run("-m", "sdmctl", "sla", str(folder), "--period", "2024", "--format", "json", best_of=3)
        assert '"service_levels"' in cost.output, cost.output
        yield (
            f"{size:,}",
            f"{reading.seconds:.2f} s",
            f"{cost.seconds:.2f} s",
            f"{cost.seconds / reading.seconds:.1f} ×",
            f"{float(reading.output):.2f} s",
            f"{cost.peak_megabytes:.0f} MB",
            f"{size / cost.seconds:,.0f}",
        )


def yaml_export(work: Path, tickets: int = 20_000) -> tuple[str, ...]:
    """Tickets in YAML, validated: how many, megabytes, seconds."""
    folder = write(work / "yaml", 10)
    for name in ("tickets.yaml", "history.yaml", "tickets.csv", "history.csv"):
        (folder / name).unlink()
    lines = ["kind: tickets", "exported_at: 2025-01-31T00:00:00Z", "tickets:"]
    for number in range(tickets):
        month, day, hour = number % 12 + 1, number % 28 + 1, number % 20
        at = f"2024-{month:02}-{day:02}T{hour:02}"
        lines += [
            f"  - id: INC{number:06}",
            f'    title: "Payslip {number} shows the wrong allowance, as reported by the site"',
            "    service: payroll",
            "    nature: anomaly",
            "    priority: P3",
            f"    opened: {at}:00:00+00:00",
            "    effort: 4h",
            "    history:",
            f"      - {{at: {at}:10:00+00:00, status: acknowledged}}",
            f"      - {{at: {at}:20:00+00:00, status: waiting_customer}}",
            f"      - {{at: {at}:40:00+00:00, status: in_progress}}",
            f"      - {{at: {at}:50:00+00:00, status: resolved}}",
        ]
    file = folder / "tickets.yaml"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    cost = run("-m", "sdmctl", "validate", str(folder), best_of=3)
    return f"{tickets:,}", f"{file.stat().st_size / 1e6:.1f} MB", f"{cost.seconds:.2f} s"
