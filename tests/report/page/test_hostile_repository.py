"""A repository whose every text is hostile: its page shows each as text, and none of it does anything."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdmctl.cli import run
from sdmctl.load.yaml import read_yaml
from tests.report.page.browser import browser, opened

EXAMPLE = Path(__file__).parents[3] / "examples" / "horizon-rh"
TEXTS = frozenset(
    {
        "title", "name", "note", "text", "clause", "audience", "confidentiality", "reason", "by", "owner",
        "source", "risk", "treatment", "approved_by", "effect", "role", "comment", "verbatims", "reference",
        "paragraph", "facts",
    }
)  # fmt: skip
"""Keys under which people write what they like."""
HOSTILE = [
    "<script>alert(1)</script>",
    "a | b || c",
    "](javascript:alert(1)) [x](javascript:alert(2))",
    "\x1b[31mred\x1b[0m",
    "\u202egnp.exe\u202c <img src=x onerror=alert(1)>",
    "x" * 10_000,
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as launched:
        yield launched


def made_hostile(value: Any, text: str, key: str = "") -> Any:
    """The same document with the text in place of whatever people wrote."""
    if isinstance(value, dict):
        return {name: made_hostile(each, text, name) for name, each in value.items()}
    if isinstance(value, list):
        return [made_hostile(each, text, key) for each in value]
    return text if key in TEXTS and isinstance(value, str) and not _is_a_name(value) else value


def _is_a_name(value: str) -> bool:
    """Whether other documents refer to it, or it is one of our words."""
    return value.islower() and " " not in value


def repository(folder: Path, text: str) -> Path:
    for file in EXAMPLE.rglob("*.yaml"):
        if file.parent.name == "year":
            continue
        document = made_hostile(read_yaml(file.read_text("utf-8")).value, text)
        target = folder / file.relative_to(EXAMPLE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(document, default=str), "utf-8")  # which is YAML too
    return folder


@pytest.mark.parametrize("text", HOSTILE, ids=["script", "pipes", "link", "ansi", "right to left", "long"])
@pytest.mark.parametrize("committee", [(), ("--committee", "steering")], ids=["whole", "steering"])
def test_every_text_of_a_repository_may_be_hostile(
    chromium: Any, text: str, committee: tuple[str, ...], tmp_path: Path
) -> None:
    folder, file = repository(tmp_path / "contract", text), tmp_path / "report.html"
    code = run(["report", str(folder), "--period", "2024-03", "--format", "html", *committee, "--output", str(file)])
    assert code in (0, 3)
    with opened(chromium, file) as found:
        assert (found.said, found.asked, found.dialogs) == ([], [file.as_uri()], [])
        assert found.page.locator("main script, main img, main a, main iframe, main form").count() == 0
        shown = found.page.locator("main").inner_text()
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    letters = "".join(c for c in text if c.isalnum())
    assert letters[:500] in "".join(c for c in shown if c.isalnum())
