"""What it costs to start, beside a Python that imports Typer and pydantic."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.process import run

HORIZON = str(Path(__file__).parents[1] / "examples" / "horizon-rh")
COMMANDS = {
    "--help": (("--help",), 0.8),
    "--version": (("--version",), 1.3),
    "validate": (("validate", HORIZON), 2.0),
    "sla": (("sla", HORIZON, "--period", "2024-03"), 4.0),
    "report": (("report", HORIZON, "--period", "2024-03"), 5.0),
}
"""The command, and how many times the bare import it may cost."""


def starting(runs: int = 15) -> Iterator[tuple[str, ...]]:
    """A row for each command: milliseconds, ratio to the bare import, and the most that is allowed."""
    run("-c", "import typer, pydantic")
    bare = run("-c", "import typer, pydantic", best_of=runs).seconds
    yield "import typer, pydantic", f"{bare * 1000:.0f} ms", "1", ""
    for name, (words, most) in COMMANDS.items():
        run("-m", "sdmctl", *words)
        cost = run("-m", "sdmctl", *words, best_of=runs).seconds
        yield f"sdmctl {name}", f"{cost * 1000:.0f} ms", f"{cost / bare:.2f}", f"{most}"
