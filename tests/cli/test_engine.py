"""The engine that is asked for judges all that a command needs, months that are not shown included."""

import json
from pathlib import Path

import pytest

from sdmctl.cli import run
from sdmctl.facts.engine import ENGINES, PolarsEngine

HORIZON = Path(__file__).parents[2] / "examples" / "horizon-rh"


class Unasked(PolarsEngine):
    """An engine that nobody asked for."""

    def __init__(self) -> None:
        raise AssertionError("this engine was not asked for")


@pytest.mark.parametrize("words", [("budget", "--invoice"), ("penalties",)])
def test_months_before_the_period_are_judged_by_the_engine_asked_for(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # Polars under the other name: what is asked of the engine is then the same, and needs no Java.
    monkeypatch.setitem(ENGINES, "spark", PolarsEngine)
    monkeypatch.setitem(ENGINES, "polars", Unasked)
    asked = (str(HORIZON), "--period", "2024-06", "--format", "json", "--engine", "spark")
    assert run([words[0], *asked, *words[1:]]) == 0
    assert json.loads(capsys.readouterr().out)["period"]["label"] == "2024-06"


@pytest.mark.parametrize("command", ["check", "report"])
def test_the_gate_and_the_report_judge_by_the_engine_asked_for(
    command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(ENGINES, "spark", PolarsEngine)
    monkeypatch.setitem(ENGINES, "polars", Unasked)
    asked = [command, str(HORIZON), "--period", "2024-06", "--engine", "spark", "--output", str(tmp_path / "out")]
    assert run(asked) in (0, 1)
    assert (tmp_path / "out").read_text("utf-8")
