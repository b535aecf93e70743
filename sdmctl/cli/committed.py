"""Whether git holds a file as it is: what is committed can be had back."""

from __future__ import annotations

import subprocess
from pathlib import Path

_SECONDS = 20


def has_uncommitted_changes(file: Path) -> bool:
    """Whether a file differs from what is committed, or was never committed; not where there is no repository.

    Where git is there and does not say, it counts as changed.
    """
    real = file.resolve()
    command = ["git", "-c", "core.fsmonitor=false", "--no-optional-locks", "-C", str(real.parent)]
    question = ["status", "--porcelain", "--ignored", "--", f":(literal){real.name}"]
    try:
        ran = subprocess.run([*command, *question], capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603  # no shell; the name is literal
    except FileNotFoundError:
        return False  # no git: nothing was ever committed here
    except (OSError, subprocess.TimeoutExpired):
        return True
    if ran.returncode == 0:
        return bool(ran.stdout.strip())
    return b"not a git repository" not in ran.stderr
