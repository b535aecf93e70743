"""Standard output that is closed, full, or read by somebody who has seen enough."""

import subprocess
import sys
from pathlib import Path

import pytest

HORIZON = str(Path(__file__).parents[2] / "examples" / "horizon-rh")
CHECK = [sys.executable, "-m", "sdmctl", "check", HORIZON, "--period", "2024-03"]


def test_a_reader_that_has_gone_away_changes_nothing_and_is_not_talked_about() -> None:
    with subprocess.Popen(CHECK, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
        assert process.wait() == 1
    assert told == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full on this system")
def test_a_device_that_is_full_is_a_misuse() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(CHECK, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr == "sdmctl: standard output cannot be written: No space left on device\n"
