"""Colours and progress: on a terminal only."""

import io
import sys
import time

import pytest

from sdmctl.cli import terminal
from sdmctl.cli.terminal import Progress, coloured


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_a_terminal_is_coloured_and_a_file_is_not() -> None:
    assert coloured(Terminal())
    assert not coloured(io.StringIO())


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_no_colours_has_none(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, value)
    assert not coloured(Terminal())


def _work(stream: io.StringIO, seconds: float, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(terminal, "_SILENT_SECONDS", 0.05)
    with Progress() as progress:
        progress.step("reading exports")
        time.sleep(seconds)
    return stream.getvalue()


def test_long_work_is_shown_and_wiped_off_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = _work(Terminal(), 0.3, monkeypatch)
    assert "reading exports" in shown
    assert shown.endswith("\r\x1b[K")


def test_short_work_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not _work(Terminal(), 0, monkeypatch)


def test_a_file_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not _work(io.StringIO(), 0.3, monkeypatch)
