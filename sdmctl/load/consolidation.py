"""The consolidated contract: what was signed, with its amendments applied in order of effect."""

from collections.abc import Mapping
from typing import Any

from sdmctl.diagnostics import Diagnostic
from sdmctl.load.amending import clashes, made, mistakes, without_effect
from sdmctl.load.validation import validate
from sdmctl.model.amendment import Amendment
from sdmctl.model.contract import Contract
from sdmctl.model.repository import Read, Terms

Written = dict[str, Any]
"""A document as its file writes it, before any model."""


def by_effect(amendments: tuple[Read[Amendment], ...]) -> list[Read[Amendment]]:
    """In order of effect; those of one day in order of their files."""
    return sorted(amendments, key=lambda each: (each.document.effective, str(each.file)))


def consolidated(
    contract: Read[Contract], written: Written, amendments: tuple[Read[Amendment], ...]
) -> tuple[tuple[Terms, ...], tuple[Diagnostic, ...]]:
    """The contract as it reads after each amendment, the signed one first, and what is wrong with them.

    An amendment that is wrong, and those after it, change nothing.
    """
    ordered = by_effect(amendments)
    terms, found = [Terms(contract.document)], list(clashes(ordered))
    for read in ordered:
        wrong = list(mistakes(read, written))
        if not wrong:
            after = merged(written, read.document.changes)
            document, invalid = validate(contract.file, Contract, after)
            wrong = list(made(read, invalid, written))
            if isinstance(document, Contract):
                wrong = [without_effect(read)] if document == terms[-1].contract else []
                terms.append(Terms(document, read))
            written = after
        if wrong:
            return tuple(terms), (*found, *wrong)
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
