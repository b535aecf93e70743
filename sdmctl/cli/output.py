"""Where the answer of a command goes: standard output, or a file that is written whole or not at all."""

import os
import sys
import tempfile
from pathlib import Path

from sdmctl.cli.fault import Misuse


def deliver(text: str, file: Path | None) -> None:
    """Write the answer to standard output, or to a file."""
    if file is None:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    else:
        write_whole(file, text)


def write_whole(file: Path, text: str) -> None:
    """Put a text in a file in one step: who reads it sees the old one or the new one, never a part.

    A link keeps pointing at its file; folders that are missing are made.
    """
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
            stream.write(text.encode("utf-8", "backslashreplace"))
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
