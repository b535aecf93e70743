"""Where the answer of a command goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from sdmctl.cli.fault import Misuse

if TYPE_CHECKING:
    from pathlib import Path


def deliver(text: str, file: Path | None = None) -> None:
    """Write the answer to standard output, or to a file, in UTF-8."""
    deliver_bytes(text.encode("utf-8", "backslashreplace"), file)


def deliver_bytes(content: bytes, file: Path | None = None) -> None:
    """Write an answer that is no text, likewise."""
    if file is not None:
        replace_whole(file, content)
        return
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        turn_away()  # who read it has seen enough, as `head` has: the exit code still is that of the answer
    except OSError as fault:
        turn_away()
        raise Misuse(f"standard output cannot be written: {fault.strerror}") from fault


def turn_away() -> None:
    """From now on nothing reaches standard output, so that closing it is no fault."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_whole(file: Path, text: str) -> None:
    """Put a text in a file in one step, in UTF-8."""
    replace_whole(file, text.encode("utf-8", "backslashreplace"))


def replace_whole(file: Path, content: bytes) -> None:
    """Put bytes in a file in one step: who reads it sees the old ones or the new ones, never a part.

    A link keeps pointing at its file; folders that are missing are made.
    """
    import tempfile
    from pathlib import Path

    target = file.resolve() if file.is_symlink() else file
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    except OSError as fault:
        raise Misuse(f"{file} cannot be written: {fault.strerror}") from fault
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(mode)
        part.replace(target)
    except OSError as fault:
        part.unlink(missing_ok=True)
        raise Misuse(f"{file} cannot be written: {fault.strerror}") from fault


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
