"""The house rules that a machine can hold."""

import ast
import re
import statistics
from pathlib import Path

import pytest

from sdmctl.cli.overview import COMMANDS, overview
from sdmctl.report.words import LANGUAGES, catalogue
from tests.house.made import ROOT, help_of

MODULES = sorted((ROOT / "sdmctl").rglob("*.py"))
LONGEST, MEDIAN = 300, 100
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager"}
NOT_OUR_WORDS = (
    "malus", "bug", "defect", "category", "meeting", "owner", "patch", "score", "goal", "success rate", "stream",
    "threshold", "timer", "freeze", "todo", "violation", "working time", "spend", "segment",
)  # fmt: skip
"""Of the glossary, the words that stand for one of ours and mean nothing else here."""


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("module", MODULES, ids=_named)
def test_a_module_is_at_most_300_lines_and_says_what_it_is(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert source.count("\n") <= LONGEST
    assert module.stem not in NAMES_THAT_SAY_NOTHING
    assert ast.get_docstring(ast.parse(source))


def test_half_of_the_modules_are_under_100_lines() -> None:
    assert statistics.median(path.read_text(encoding="utf-8").count("\n") for path in MODULES) < MEDIAN


@pytest.mark.parametrize("module", MODULES, ids=_named)
def test_no_function_takes_more_than_five_parameters(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            taken = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            assert len([each for each in taken if each.arg not in ("self", "cls")]) <= 5, node.name


BELOW_CLI = [module for module in MODULES if "cli" not in module.relative_to(ROOT).parts]


@pytest.mark.parametrize("module", BELOW_CLI, ids=_named)
def test_only_the_command_line_prints_reads_the_clock_and_exits(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    for forbidden in (r"(?<![.\w])print\(", r"\.(now|today)\(", r"os\.environ", r"getenv", r"sys\.(exit|std)"):
        assert not re.search(forbidden, source), forbidden


@pytest.mark.parametrize("module", MODULES, ids=_named)
def test_nothing_is_caught_blindly_or_left_for_later(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    for forbidden in (
        r"except (Base)?Exception\b",
        r"except:",
        r"type: ignore$",
        r"noqa$",
        r"no cover",
        "TODO",
        "FIXME",
    ):
        assert not re.search(forbidden, source, flags=re.MULTILINE), forbidden
    assert "NotImplementedError" not in source or module.parent.name == "calendar"  # which the holidays package raises


def test_user_text_keeps_to_the_glossary() -> None:
    said = {f"words {key}": str(text) for key, text in catalogue("en").items()}
    said |= {f"help {command}": help_of(command) for command in COMMANDS} | {"overview": overview()}
    found = [
        (place, word)
        for place, text in said.items()
        for word in NOT_OUR_WORDS
        if re.search(rf"\b{word}s?\b", text, flags=re.IGNORECASE)
    ]
    assert found == []


def test_both_languages_say_the_same_things() -> None:
    keys = [set(catalogue(language)) for language in LANGUAGES]
    assert keys[0] == keys[1]


def test_each_package_below_sdmctl_is_a_layer() -> None:
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    layers = settings.partition("layers = [")[2].partition("]")[0]
    for package in (ROOT / "sdmctl").iterdir():
        if (package / "__init__.py").exists():
            assert re.search(rf'["| ]{package.name}["| ]', layers), package.name
