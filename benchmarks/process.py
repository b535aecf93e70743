"""Run a command as a user does: a process of its own, its time and its peak memory."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one run."""

    seconds: float
    peak_megabytes: float
    output: str


def run(*arguments: str, best_of: int = 1) -> Cost:
    """The cheapest of some runs of Python with these arguments, byte code written and read as on a user's machine."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return min((_once(arguments, environment) for _ in range(best_of)), key=lambda cost: cost.seconds)


def _once(arguments: tuple[str, ...], environment: dict[str, str]) -> Cost:
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        output = process.stdout.read().decode() if process.stdout else ""
        _, _, used = os.wait4(process.pid, 0)
        process.returncode = 0
    return Cost(time.perf_counter() - begun, used.ru_maxrss / 1024, output)
