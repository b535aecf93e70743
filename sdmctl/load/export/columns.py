"""Which column of a source is read how, by its field."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from sdmctl.load.export.instants import instants
from sdmctl.load.export.names import MappedTexts, Names, names
from sdmctl.load.export.reading import SAMPLE, Column, Reading, cell
from sdmctl.load.export.texts import Days, Efforts, Texts
from sdmctl.model.contract import Contract
from sdmctl.model.tables import Vocabulary, vocabulary

_INSTANTS = frozenset(("opened", "responded", "resolved", "closed", "due", "at"))
_NAMES = frozenset(("status", "priority", "service", "nature", "event"))
_WITH_VALUES = frozenset(("type", "team"))
_EFFORTS = frozenset(("effort", "estimate"))
_DAYS = frozenset(("excluded_on", "warranty_from", "dispute_opened"))
_MATRIX = frozenset(("impact", "urgency"))


def columns(reading: Reading, fields: Iterable[str], contract: Contract) -> list[Column]:
    """The columns of those fields that the source has."""
    there = [field for field in fields if field in reading.source.columns]
    sample = reading.sheet.sample(SAMPLE)
    words = vocabulary(contract)
    return [_column(reading, field, sample, (contract, words)) for field in there]


def _column(reading: Reading, field: str, sample: pl.DataFrame, known: tuple[Contract, Vocabulary]) -> Column:
    contract, words = known
    if field in _INSTANTS:
        return instants(reading, field, sample)
    if field in _NAMES:
        return names(reading, field, known_names(words, field))
    if field in _MATRIX:
        # Only where a priority is missing does it matter whether these are known.
        known_here = matrix_names(contract, field)
        return Names(field, cell(reading, field), known_here, reading.source.values.get(field, {}), quiet=True)
    if field in _WITH_VALUES and field in reading.source.values:
        named = names(reading, field, _looked_at(reading, field, contract))
        return MappedTexts(named)
    kind = Efforts if field in _EFFORTS else Days if field in _DAYS else Texts
    return kind(field, cell(reading, field))


def known_names(words: Vocabulary, field: str) -> tuple[str, ...]:
    """The names that the contract lists for a field, in the order of their codes."""
    by_field = {
        "status": words.statuses,
        "priority": words.priorities,
        "service": words.services,
        "nature": words.natures,
        "event": words.events,
    }
    return by_field[field]


def matrix_names(contract: Contract, field: str) -> tuple[str, ...]:
    """The impacts or urgencies that the contract's matrix knows, in the order of their codes."""
    matrix = contract.priorities.matrix
    if field == "impact":
        return tuple(matrix)
    return tuple(dict.fromkeys(each for row in matrix.values() for each in row))


def _looked_at(reading: Reading, field: str, contract: Contract) -> tuple[str, ...]:
    """What a type or team can be: what the source maps to, and what a service level looks at."""
    filters = [level.applies_to for level in contract.service_levels.values()]
    meant = [name for each in filters for name in (each.type if field == "type" else each.team)]
    return tuple(dict.fromkeys((*reading.source.values[field].values(), *meant)))
