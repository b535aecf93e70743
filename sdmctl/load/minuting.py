"""Minutes put into the contract's registers: decisions and actions, each under an id that stays the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sdmctl.diagnostics import Diagnostic, InFile, error, warning
from sdmctl.load.free_name import free_name
from sdmctl.load.minutes import CODE, Line, Minutes, read_day
from sdmctl.load.putting import Spot
from sdmctl.load.rewriting import Rewritten, made, with_all
from sdmctl.load.yaml_text import block, scalar
from sdmctl.model import register
from sdmctl.model.action import Actions
from sdmctl.model.decision import Decisions

if TYPE_CHECKING:
    from sdmctl.model.document import Document
    from sdmctl.model.repository import Dossier

Values = Mapping[str, Mapping[str, Any]]
_REFERENCE = {"decisions": re.compile(r"D\d{1,4}"), "actions": re.compile(r"A\d{1,4}")}
_MODELS: dict[str, type[Document]] = {"decisions": Decisions, "actions": Actions}


@dataclass(frozen=True, slots=True)
class Met:
    """Of which meeting the minutes are, and where they are written."""

    committee: str
    held: date
    file: Path

    def id_of(self, reference: str) -> str:
        """`copil-2024-04-11-A1`: the same each time these minutes are read."""
        return f"{self.committee}-{self.held}-{reference}"


@dataclass(frozen=True, slots=True)
class Minuted:
    """What becomes of minutes: the entries by id, and what is wrong in the rows."""

    decisions: Values
    actions: Values
    diagnostics: tuple[Diagnostic, ...]


def minuted(minutes: Minutes, met: Met, dossier: Dossier) -> Minuted:
    """The entries that the rows make; an error for each row that makes none."""
    wrong = list(minutes.diagnostics)
    actions = dict(_actions(minutes, met, wrong))
    known = {*(each.id for each in register.actions(dossier)), *actions}
    return Minuted(dict(_decisions(minutes, met, known, wrong)), actions, tuple(wrong))


def with_minutes(dossier: Dossier, entries: Minuted) -> tuple[tuple[Rewritten, ...], tuple[Diagnostic, ...]]:
    """The files with what is new put into them, and a warning for what is there already and reads otherwise.

    What is there is left alone: since then it may have been done, or put off. CannotPut where a layout leaves no place.
    """
    changes, said = [], []
    actions = {each.id: (each.entry.title, each.place) for each in register.actions(dossier)}
    decisions = {each.id: (each.entry.text, each.place) for each in register.decided(dossier)}
    for name, values, there in (("actions", entries.actions, actions), ("decisions", entries.decisions, decisions)):
        for key, value in values.items():
            if key in there and there[key][0] != (value.get("title") or value.get("text")):
                message = f"`{key}` is there already and reads otherwise than the minutes; it was left as it is"
                said.append(warning("minutes-differ", message, there[key][1]))
        new = {key: value for key, value in values.items() if key not in there}
        if new:
            changes.append(_put(dossier, name, new))
    return tuple(changes), tuple(said)


def _put(dossier: Dossier, name: str, new: Values) -> Rewritten:
    reads = list(register.reads(dossier, _MODELS[name]))
    filled = [read for read in reads if getattr(read.document, name)]
    if filled:
        return with_all(filled[0].file, [(Spot((name,), key), value) for key, value in new.items()])
    if reads:
        return with_all(reads[0].file, [(Spot((), name), new)])
    head = f"kind: {name}\ncontract: {scalar(dossier.contract.document.id)}\n"
    lines = "".join(f"{line}\n" for line in block(name, new, ""))
    return made(free_name(dossier.folder, name), head + lines)


def _actions(minutes: Minutes, met: Met, wrong: list[Diagnostic]) -> Iterator[tuple[str, dict[str, Any]]]:
    for line in _named(minutes.actions, "actions", met, wrong):
        due = read_day(line["due"])
        missing = [said for name, said in _NEEDED.items() if not line[name]]
        if missing:
            wrong.append(_wrong(f"{line['reference']} says no {' and no '.join(missing)}", line, met))
        elif due is None:
            wrong.append(_wrong(f"`{line['due']}` is not a day", line, met, "write it as 2024-04-30 or 30/04/2024"))
        elif due < met.held:
            wrong.append(_wrong(f"{line['reference']} is due on {due}, before the day of the minutes", line, met))
        else:
            who_and_when = {"owner": line["owner"], "due": due.isoformat(), "status": "open"}
            origin = {"opened": met.held.isoformat(), "source": "committee", "committee": met.committee}
            yield met.id_of(line["reference"]), {"title": line["action_title"], **who_and_when, **origin}


_NEEDED = {"action_title": "action", "owner": "name of who does it", "due": "day"}


def _decisions(
    minutes: Minutes, met: Met, known: set[str], wrong: list[Diagnostic]
) -> Iterator[tuple[str, dict[str, Any]]]:
    for line in _named(minutes.decisions, "decisions", met, wrong):
        if not line["decision_text"]:
            wrong.append(_wrong(f"{line['reference']} says no decision", line, met))
            continue
        value: dict[str, Any] = {"text": line["decision_text"], "on": met.held.isoformat(), "committee": met.committee}
        if line["decided_by"]:
            value["by"] = line["decided_by"]
        names = [each for each in re.split(r"[,;\s]+", line["follows"]) if each]
        ids = [met.id_of(each) if _REFERENCE["actions"].fullmatch(each) else each for each in names]
        lost = [name for name, each in zip(names, ids, strict=True) if each not in known]
        if lost:
            message = f"there is no action {', '.join(lost)}"
            wrong.append(_wrong(message, line, met, "write A1, A2 of these minutes, or the id of another action"))
            continue
        yield met.id_of(line["reference"]), value | ({"actions": ids} if ids else {})


def _named(lines: tuple[Line, ...], kind: str, met: Met, wrong: list[Diagnostic]) -> Iterator[Line]:
    """The rows that have a reference of their own."""
    letter, seen = kind[0].upper(), set[str]()
    for line in lines:
        reference = line["reference"]
        if not _REFERENCE[kind].fullmatch(reference):
            said = f"`{reference}` is no reference" if reference else "the row has no reference"
            wrong.append(_wrong(said, line, met, f"write {letter}1, {letter}2 and so on"))
        elif reference in seen:
            wrong.append(_wrong(f"{reference} stands there twice", line, met, "give each row a reference of its own"))
        else:
            seen.add(reference)
            yield line


def _wrong(message: str, line: Line, met: Met, hint: str | None = None) -> Diagnostic:
    return error(CODE, message, InFile(met.file, line.number), hint)
