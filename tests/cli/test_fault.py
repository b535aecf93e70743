"""Every way out of a command ends with an exit code, and none with a traceback."""

import subprocess
import sys
from types import ModuleType

import pytest

from sdmctl import cli
from sdmctl.cli import run
from sdmctl.cli.fault import Misuse, Outcome
from sdmctl.cli.spared import leave


def _ends_by(raised: BaseException, monkeypatch: pytest.MonkeyPatch) -> int:
    def answer(arguments: list[str]) -> int:
        raise raised

    monkeypatch.setattr(cli, "_answer", answer)
    return run(["sla", "somewhere"])


def test_a_fault_of_ours_is_70_and_says_how_to_report_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SDMCTL_DEBUG", raising=False)
    assert _ends_by(ZeroDivisionError("division by zero"), monkeypatch) == 70
    shown = capsys.readouterr()
    assert "a fault of sdmctl, not of your files: ZeroDivisionError: division by zero" in shown.err
    assert "sdmctl sla somewhere" in shown.err
    assert "Traceback" not in shown.err
    assert not shown.out


def test_the_traceback_is_shown_where_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SDMCTL_DEBUG", "1")
    assert _ends_by(ZeroDivisionError("division by zero"), monkeypatch) == 70
    assert "Traceback" in capsys.readouterr().err


def test_a_misuse_is_2(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _ends_by(Misuse("write it so"), monkeypatch) == 2
    assert capsys.readouterr().err == "sdmctl: write it so\n"


def test_an_interruption_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _ends_by(KeyboardInterrupt(), monkeypatch) == Outcome.INTERRUPTED
    assert not capsys.readouterr().err


def test_main_exits_with_the_code_of_the_command() -> None:
    words = [sys.executable, "-c", "from sdmctl.cli import main; main()", "nothing-like-it"]
    left = subprocess.run(words, capture_output=True, text=True, check=False)
    assert left.returncode == 2
    assert left.stderr.startswith("sdmctl: there is no command nothing-like-it")


def test_a_process_whose_cluster_runs_ends_as_python_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", ModuleType("pyspark"))
    with pytest.raises(SystemExit) as left:
        leave(3)
    assert left.value.code == 3
