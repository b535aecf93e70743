"""The lines of a text, as an editor counts them."""

import re
from bisect import bisect_right

_BREAK = re.compile("\r\n|\n|\r")


class Lines:
    """A text as numbered lines, both line and column from 1 and in characters."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def at(self, index: int) -> tuple[int, int]:
        """Line and column of a character; one past the last line counts as the end of that line."""
        line = bisect_right(self._starts, index)
        if line > 1 and self._starts[line - 1] >= len(self._text):
            line -= 1
            index = min(index, self._starts[line - 1] + len(self.line(line) or ""))
        return line, index - self._starts[line - 1] + 1

    def line(self, number: int) -> str | None:
        """A line without its end; `None` where the text has no such line."""
        if not 1 <= number <= len(self._starts):
            return None
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[self._starts[number - 1] : end].rstrip("\r\n")
