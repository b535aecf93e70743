"""What the terminal can show: colours, and progress of work that takes its time."""

import os
import sys
import threading
from shutil import get_terminal_size
from types import TracebackType
from typing import TextIO

_SILENT_SECONDS = 1.0
_CLEAR_LINE = "\r\x1b[K"


def coloured(stream: TextIO) -> bool:
    """Whether a stream is a terminal that wants colours; NO_COLOR with any value says no."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """How many characters go on a line of the terminal."""
    return get_terminal_size().columns


def show_markdown(text: str) -> None:
    """A document on the terminal as it will look on paper."""
    from rich.console import Console
    from rich.markdown import Markdown

    Console(no_color=not coloured(sys.stdout)).print(Markdown(text))


class Progress:
    """Says on standard error what is going on, where it is a terminal and the work takes over a second."""

    def __init__(self) -> None:
        self._doing = ""
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> "Progress":
        if sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
            self._thread = threading.Thread(target=self._tell, daemon=True)
            self._thread.start()
        return self

    def step(self, doing: str) -> None:
        """From now on this is what is done."""
        self._doing = doing

    def _tell(self) -> None:
        seconds, shown = 0, False
        while not self._over.wait(_SILENT_SECONDS):
            seconds += 1
            sys.stderr.write(f"{_CLEAR_LINE}{self._doing} … {seconds} s")
            sys.stderr.flush()
            shown = True
        if shown:
            sys.stderr.write(_CLEAR_LINE)
            sys.stderr.flush()

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        if self._thread:
            self._thread.join()
