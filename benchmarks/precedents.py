"""Decided tickets learned from, and one ticket compared with them: what `sdmctl classify` and `explain` add."""

import csv
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from sdmctl.model.nature import Nature
from sdmctl.precedents.decided import Decided
from sdmctl.precedents.likeness import remember

_TEXTS = Path(__file__).parents[1] / "tests" / "precedents" / "decided.csv"
_PLACES = ("Brest", "Nantes", "Lille", "Lyon", "Metz", "Nice", "Tours", "Dijon", "Reims", "Rennes", "Pau", "Caen")


def precedents(sizes: tuple[int, ...]) -> Iterator[tuple[str, ...]]:
    """A row for each number of decided tickets: seconds to learn from them, and to be asked about one."""
    for size in sizes:
        decided = decided_tickets(size)
        begun = time.perf_counter()
        memory = remember(decided)
        taught = time.perf_counter()
        suggestion = memory.suggest("The payslip of a part-time employee shows the wrong allowance since the release")
        asked = time.perf_counter()
        assert suggestion.likeliest
        yield f"{size:,}", f"{taught - begun:.2f} s", f"{(asked - taught) * 1000:.0f} ms"


def decided_tickets(size: int) -> list[Decided]:
    """The texts of the tests, each as often as needed, told apart by places and references."""
    with _TEXTS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = []
    for number, row in enumerate(islice(cycle(rows), size)):
        place = _PLACES[number // len(rows) % len(_PLACES)]
        text = f"{row['text']} {place} {number // len(rows)}"
        found.append(Decided(f"T-{number:06}", text, Nature(row["nature"])))
    return found
