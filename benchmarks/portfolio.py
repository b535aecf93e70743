"""`sdmctl portfolio` over many contracts beside the same command over one of them."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.process import run

_EXAMPLE = Path(__file__).parents[1] / "examples" / "horizon-rh"
_NAMED = re.compile(r"^((?:id|contract): )horizon-rh\b", re.MULTILINE)


def write(folder: Path, count: int) -> Path:
    """The example's contract so many times, each under an id of its own."""
    for number in range(count):
        own = folder / f"contract-{number:03}"
        shutil.copytree(_EXAMPLE, own, ignore=shutil.ignore_patterns("expected"))
        for file in own.rglob("*.yaml"):
            text = file.read_text("utf-8")
            file.write_text(_NAMED.sub(rf"\1contract-{number:03}", text), "utf-8")
    return folder


def portfolio(work: Path, sizes: tuple[int, ...]) -> Iterator[tuple[str, ...]]:
    """A row for each number of contracts: the command, how many times that of one, memory."""
    alone = 0.0
    for size in (1, *sizes):
        folder = write(work / f"portfolio-{size}", size)
        cost = run("-m", "sdmctl", "portfolio", str(folder), "--period", "2024-03", "--format", "json", best_of=3)
        assert cost.output.count('"weather": "rain"') == size, cost.output
        alone = alone or cost.seconds
        yield (
            f"{size:,}",
            f"{cost.seconds:.2f} s",
            f"{cost.seconds / alone:.1f} ×",
            f"{cost.peak_megabytes:.0f} MB",
        )
