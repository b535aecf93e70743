"""A contract with the documents of its money, held against itself by the real gate."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from sdmctl.gate.breach import Breach, Held
from sdmctl.gate.registry import breaches
from sdmctl.model.kinds import model_of
from sdmctl.model.ledger import CENT, LEDGER, STAGES, UNIT, Entries
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.weight import Code
from tests.report.scene import CONTRACT, dossier, judged

FOLDER = Path("harbour")


def with_documents(
    *documents: Mapping[str, Any], tickets: Sequence[Mapping[str, Any]] = (), written: Mapping[str, Any] = CONTRACT
) -> Dossier:
    """A contract with documents of its money, each in a file named by its kind."""
    read = [Read(FOLDER / f"{each['kind']}.yaml", model_of(each["kind"]).model_validate(each)) for each in documents]
    return replace(dossier(tickets, written), others=tuple(read))


def budget(**lines: Mapping[str, Any]) -> dict[str, Any]:
    """The budget of 2024, its lines in units of work unless they say otherwise."""
    units: dict[str, Any] = {"pricing": "units", "unit": "UO"}
    every = {name: {"title": name.title(), **units, **line} for name, line in lines.items()}
    return {"kind": "budget", "year": 2024, "lines": every}


def entry(ticket: int | None, day: str, stage: str = "invoiced", **more: Any) -> dict[str, Any]:
    """An entry of three units on the line `uo`, for the ticket of a number."""
    return {"ticket": ticket, "day": day, "stage": stage, "line": "uo", "units": 3, **more}


def ledger(*entries: Mapping[str, Any], lines: Sequence[str] = ("uo", "days")) -> Entries:
    """The ledger of a contract, its entries in the second file, in their order."""
    rows = [
        {
            "line": lines.index(each["line"]),
            "stage": STAGES.index(each["stage"]),
            "day": _days(each["day"]),
            "units": None if each["units"] is None else each["units"] * UNIT,
            "amount": None if each.get("amount") is None else each["amount"] * CENT,
            "ticket": each["ticket"],
            "began": _days(each["began"]) if "began" in each else None,
            "file": 1,
            "row": row,
        }
        for row, each in enumerate(entries)
    ]
    schema = {name: getattr(pl, kind) for name, kind in LEDGER.items()}
    return Entries(pl.DataFrame(rows, schema=schema), tuple(lines), ())


def _days(day: str) -> int:
    return (date.fromisoformat(day) - date(1970, 1, 1)).days


def held(of: Dossier, entries: Entries | None, period: str = "2024-03", as_of: int | None = None) -> Held:
    """A contract held against itself, with its ledger."""
    told = judged(of, period, as_of)
    files = (*told.tables.files, FOLDER / "ledger.yaml")
    return Held(of, replace(told, tables=replace(told.tables, entries=entries, files=files)))


def found(of: Dossier, code: Code, period: str = "2024-03", as_of: int | None = None) -> list[Breach]:
    """What the gate finds under a code."""
    return [each for each in breaches(Held(of, judged(of, period, as_of))) if each.finding is code]
