"""Each published case has a test that is named after it."""

import re
from pathlib import Path

from tests.specimen.published import cases


def test_every_published_case_has_a_test_of_its_name() -> None:
    files = Path(__file__).parents[1].rglob("test_*.py")
    names = [name for file in files for name in re.findall(r"def test_(\w+)\(", file.read_text("utf-8"))]
    slugs = {each: each.lower().replace("-", "_") for each in cases()}
    assert [each for each, slug in slugs.items() if not any(f"_{slug}_" in f"_{name}_" for name in names)] == []
