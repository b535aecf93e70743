"""The records of a text with separated cells, and on which of its lines each stands."""

import csv
from collections.abc import Iterable, Iterator


def is_blank(record: list[str]) -> bool:
    """Whether a record is a line on which nothing is written."""
    return len(record) < 2 and not "".join(record).strip()


class Records:
    """The records of a text, and the lines of the one at hand."""

    def __init__(self, lines: Iterable[str], delimiter: str) -> None:
        self.lines: list[str] = []
        self.line = 0
        """The number of its first line, from 1."""
        self._lines = lines
        self._delimiter = delimiter
        self._begun: list[str] = []

    def __iter__(self) -> Iterator[list[str]]:
        for cells in csv.reader(self._noted(), delimiter=self._delimiter):
            self.line += len(self.lines) or 1
            self.lines, self._begun = self._begun, []
            yield cells

    def ends_open(self) -> bool:
        """Whether the record at hand ends inside a quote."""
        try:
            list(csv.reader(self.lines, delimiter=self._delimiter, strict=True))
        except csv.Error as fault:
            return "unexpected end of data" in str(fault)
        return False

    def _noted(self) -> Iterator[str]:
        for line in self._lines:
            self._begun.append(line)
            yield line
