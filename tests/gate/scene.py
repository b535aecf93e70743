"""A contract with the documents of its money, held against itself by the real gate."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sdmctl.gate.breach import Breach, Held
from sdmctl.gate.registry import breaches
from sdmctl.model.budget import Budget
from sdmctl.model.document import Document
from sdmctl.model.project import Project
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.weight import Code
from tests.report.scene import CONTRACT, dossier, judged

FOLDER = Path("harbour")
MODELS: dict[str, type[Document]] = {"budget": Budget, "project": Project}


def with_documents(
    *documents: Mapping[str, Any], tickets: Sequence[Mapping[str, Any]] = (), written: Mapping[str, Any] = CONTRACT
) -> Dossier:
    """A contract with documents of its money, each in a file named by its kind."""
    read = [Read(FOLDER / f"{each['kind']}.yaml", MODELS[each["kind"]].model_validate(each)) for each in documents]
    return replace(dossier(tickets, written), others=tuple(read))


def budget(**lines: Mapping[str, Any]) -> dict[str, Any]:
    """The budget of 2024, its lines in units of work unless they say otherwise."""
    units: dict[str, Any] = {"pricing": "units", "unit": "UO"}
    every = {name: {"title": name.title(), **units, **line} for name, line in lines.items()}
    return {"kind": "budget", "year": 2024, "lines": every}


def found(of: Dossier, code: Code, period: str = "2024-03", as_of: int | None = None) -> list[Breach]:
    """What the gate finds under a code."""
    return [each for each in breaches(Held(of, judged(of, period, as_of))) if each.finding is code]
