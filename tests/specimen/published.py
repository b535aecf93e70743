"""Cases whose inputs and results others have published, each with its source."""

from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "published_cases.yaml"


def cases() -> dict[str, dict[str, Any]]:
    """All of them by their id; every value is text."""
    sections = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return {case["id"]: case for section in sections.values() for case in section}


def case(name: str, source: str) -> dict[str, Any]:
    """One of them; a test names its source, which is that of the file."""
    found = cases()[name]
    assert found["source"].startswith(source), found["source"]
    return found
