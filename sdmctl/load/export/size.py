"""Cells too large to be read, found before they are in memory."""

from sdmctl.load.export.header import MOST_IN_CELL
from sdmctl.load.export.part import Part

LARGE = 512 * 1024**2
_WINDOW = MOST_IN_CELL // 2


def check_lines(part: Part) -> None:
    """Raises `InvalidInput` where a line is longer than a cell may be."""
    size = part.size
    if size <= MOST_IN_CELL:
        return
    with part.view() as content:
        begun = 0
        while size - begun > MOST_IN_CELL:
            end = content.rfind(b"\n", begun, begun + MOST_IN_CELL)
            if end < 0:
                message = f"a line is longer than {MOST_IN_CELL // 1024**2} MB"
                raise part.wrong("too-large", message, "no cell of an export is so large; see what wrote it")
            begun = end + 1


def may_hold_a_huge_cell(part: Part) -> bool:
    """Whether a quote may be open over a window of a large file, so that one cell holds all its lines."""
    if part.size <= LARGE:
        return False
    is_open = False
    with part.stream() as stream:
        while window := stream.read(_WINDOW):
            quotes = window.count(b'"')
            alone = quotes and window.strip(b'"').replace(b'""', b"").count(b'"')
            if is_open and not alone:
                return True
            is_open ^= quotes % 2 == 1
    return False
