"""Mistakes of one kind in one file, the many of them counted instead of shown."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sdmctl.diagnostics import Diagnostic

MOST = 10
"""So many alike are shown one by one."""


def folded(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics of one file; of those with the same words the last one shown says how many more there are."""
    found = tuple(diagnostics)
    totals = Counter((each.code, each.message) for each in found)
    met: Counter[tuple[str, str]] = Counter()
    for each in found:
        alike = each.code, each.message
        met[alike] += 1
        more = totals[alike] - MOST
        if met[alike] == MOST and more:
            yield replace(each, message=f"{each.message}, and so {more:,} times more in this file")
        elif met[alike] <= MOST:
            yield each
