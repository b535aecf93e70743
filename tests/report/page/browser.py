"""A headless Chromium with the audit of accessibility, both as this machine has them."""

import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = "axe-core@4"


@dataclass
class Opened:
    """A page that was opened, with what it said and asked for."""

    page: Any
    said: list[str] = field(default_factory=list)
    """Errors and warnings of its console."""
    asked: list[str] = field(default_factory=list)
    """Every address that it requested."""
    dialogs: list[str] = field(default_factory=list)

    def dismiss(self, dialog: Any) -> None:
        """Close a dialog, and keep what it said."""
        self.dialogs.append(dialog.message)
        dialog.dismiss()


@contextmanager
def browser() -> Iterator[Any]:
    """A browser that can be asked for pages; skips where there is none."""
    sync = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    with sync.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@contextmanager
def opened(chromium: Any, file: Path, **context: Any) -> Iterator[Opened]:
    """A file in a browser without a network."""
    own = chromium.new_context(offline=True, **context)
    page = own.new_page()
    found = Opened(page)
    page.on("console", lambda said: found.said.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda fault: found.said.append(str(fault)))
    page.on("request", lambda request: found.asked.append(request.url))
    page.on("dialog", found.dismiss)
    page.goto(file.as_uri())
    try:
        yield found
    finally:
        own.close()


def axe(folder: Path) -> str:
    """The audit's script, from npm; skips where npm cannot give it."""
    if shutil.which("npm") is None:
        pytest.skip("there is no npm here, which has axe-core")
    packed = subprocess.run(["npm", "pack", "--silent", AXE], cwd=folder, capture_output=True, text=True, check=False)
    if packed.returncode:
        pytest.skip(f"npm does not give axe-core: {packed.stderr.strip()[-200:]}")
    with tarfile.open(folder / packed.stdout.strip().splitlines()[-1]) as archive:
        member = archive.extractfile("package/axe.min.js")
        assert member is not None
        return member.read().decode()


def violations(found: Opened, script: str) -> list[str]:
    """What the audit holds against the page: rule, and the elements concerned."""
    found.page.evaluate(script)
    result = found.page.evaluate("axe.run()")
    return [f"{each['id']}: {[node['html'][:120] for node in each['nodes']]}" for each in result["violations"]]
