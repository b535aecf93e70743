"""The consolidated contract: what was signed, with its amendments applied in order of effect."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sdmctl.diagnostics import Diagnostic, Route
from sdmctl.load.amended_part import Paper, Part, papers, parts
from sdmctl.load.amending import clashes, made, mistakes, without_effect
from sdmctl.load.validation import validate
from sdmctl.model.amendment import Amendment
from sdmctl.model.budget import Budget
from sdmctl.model.contract import Contract
from sdmctl.model.document import Document
from sdmctl.model.priced import priced
from sdmctl.model.repository import Read, Terms

Written = dict[str, Any]
"""A document as its file writes it, before any model."""


@dataclass(frozen=True, slots=True)
class State:
    """All documents that amendments change, as they read after some of them."""

    papers: Mapping[Route, Paper]
    """As written: the contract under no route, budgets and projects under theirs."""
    figures: Mapping[Route, Document]
    """The same as figures need them: a budget with the prices of all days."""

    def terms(self, amendment: Read[Amendment] | None = None) -> Terms:
        """The contract from a day on, with its budgets and projects."""
        contract = self.figures[()]
        assert isinstance(contract, Contract)
        others = tuple(Read(self.papers[route].read.file, each) for route, each in self.figures.items() if route)
        return Terms(contract, amendment, others)

    def after(self, part: Part) -> "State | tuple[Diagnostic, ...]":
        """With what an amendment changes in one document; what is wrong with that, if anything is."""
        paper = self.papers[part.route]
        wrong = tuple(mistakes(part, paper.written))
        if wrong:
            return wrong
        before, written = paper.read.document, merged(paper.written, part.changes)
        after, invalid = validate(paper.read.file, type(before), written)
        if after is None:
            return tuple(made(part, invalid, paper.written))
        if after == before:
            return (without_effect(part),)
        held, figure = self.figures[part.route], after
        if isinstance(held, Budget) and isinstance(before, Budget) and isinstance(after, Budget):
            figure = priced(held, before, after, part.amendment.document.effective)
        made_of = Paper(Read(paper.read.file, after), written)
        return State({**self.papers, part.route: made_of}, {**self.figures, part.route: figure})


def by_effect(amendments: tuple[Read[Amendment], ...]) -> list[Read[Amendment]]:
    """In order of effect; those of one day in order of their files."""
    return sorted(amendments, key=lambda each: (each.document.effective, str(each.file)))


def consolidated(
    contract: Read[Contract],
    written: Written,
    amendments: tuple[Read[Amendment], ...],
    others: Sequence[Paper] = (),
) -> tuple[tuple[Terms, ...], tuple[Diagnostic, ...]]:
    """The contract as it reads after each amendment, the signed one first, and what is wrong with them.

    `others` are its budgets and projects. An amendment that is wrong, and those after it, change
    nothing.
    """
    ordered = by_effect(amendments)
    known, twice = papers(others)
    held: Mapping[Route, Paper] = {(): Paper(contract, written), **known}
    state = State(held, {route: paper.read.document for route, paper in held.items()})
    terms, found = [state.terms()], list(clashes(ordered))
    for read in ordered:
        wrong: list[Diagnostic] = []
        after = state
        for part in parts(read, known, twice):
            made_of = part if isinstance(part, Diagnostic) else after.after(part)
            if isinstance(made_of, State):
                after = made_of
            else:
                wrong += [made_of] if isinstance(made_of, Diagnostic) else made_of
        if wrong:
            return tuple(terms), (*found, *wrong)
        state = after
        terms.append(state.terms(read))
    return tuple(terms), tuple(found)


def merged(written: Written, changes: Mapping[str, Any]) -> Written:
    """A document with changes in its own shape: mappings are merged, `null` takes away, all else replaces."""
    result = dict(written)
    for key, value in changes.items():
        before = result.get(key)
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict) and isinstance(before, dict):
            result[key] = merged(before, value)
        else:
            result[key] = value
    return result
