"""Each published case has a test that is named after it and takes the case from the file."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.specimen.published import FILE, cases

TESTS = Path(__file__).parents[1]


def test_every_published_case_has_a_test_of_its_name_that_takes_its_figures_from_the_file() -> None:
    found = set(_named())
    assert [each for each in cases() if each not in found] == []


def test_no_two_published_cases_have_one_id() -> None:
    written = re.findall(r"^- \{id: ([A-Z0-9-]+),", FILE.read_text(encoding="utf-8"), re.MULTILINE)
    assert written == list(cases())


def _named() -> Iterator[str]:
    """The ids of cases that a test names in its own name and asks the file for."""
    for file in TESTS.rglob("test_*.py"):
        text = file.read_text(encoding="utf-8")
        if not re.search(r"tests\.specimen\.published|published_cases\.yaml", text):
            continue
        for own in ast.walk(ast.parse(text)):
            if isinstance(own, ast.FunctionDef) and own.name.startswith("test_"):
                for each in _asked(own):
                    if f"_{each.lower().replace('-', '_')}_" in f"{own.name}_":
                        yield each


def _asked(test: ast.FunctionDef) -> Iterator[str]:
    for call in ast.walk(test):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "case" and call.args:
            [name] = [each.value for each in call.args[:1] if isinstance(each, ast.Constant)] or [None]
            if isinstance(name, str):
                yield name
