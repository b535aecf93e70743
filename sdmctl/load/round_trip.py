"""The signed contract's own text with amendments written into it: its comments and its order are kept."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sdmctl.diagnostics import Diagnostic, InvalidInput
from sdmctl.load.file_text import read_text
from sdmctl.load.trailing import give, take
from sdmctl.model.amended import amended_documents, own_changes

if TYPE_CHECKING:
    from ruamel.yaml import YAML

    from sdmctl.diagnostics import Route
    from sdmctl.model.amendment import Amendment
    from sdmctl.model.repository import Dossier

_WIDTH = 1 << 20
"""No line is folded."""


def in_force(dossier: Dossier, day: date) -> tuple[Amendment, ...]:
    """The amendments that have taken effect on a day, in order of effect."""
    every = (terms.amendment.document for terms in dossier.amended if terms.amendment)
    return tuple(each for each in every if each.effective <= day)


def contract_text(dossier: Dossier, day: date) -> str:
    """The contract as it reads on a day, as YAML; budgets and projects that amendments change follow it.

    A document that no amendment has changed by then is its file as it is.
    """
    applied = [read for terms in dossier.amended if (read := terms.amendment)][: len(in_force(dossier, day))]
    texts = []
    for route, file in amended_documents(dossier):
        own = [each.file for each in applied if own_changes(each.document.changes, route)]
        text = _amended(_text(file), own, route) if own else _text(file)
        texts.append(text)
    return "---\n".join(texts)


def _amended(text: str, amendments: list[Path], route: Route) -> str:
    yaml = _yaml(text)
    written = yaml.load(text)
    for file in amendments:
        _write(written, _named(yaml.load(_text(file))["changes"], route))
    stream = StringIO()
    yaml.dump(written, stream)
    return stream.getvalue()


def _named(changes: Any, route: Route) -> Any:
    """What is changed in a document; a year is a number to this reader, and text to the other."""
    for step in route:
        changes = next(each for key, each in changes.items() if str(key) == step)
    return changes if route else own_changes(changes, route)


def _yaml(text: str) -> YAML:
    """A reader and writer that indents as the text does."""
    from ruamel.yaml import YAML
    from ruamel.yaml.util import load_yaml_guess_indent

    _, indent, offset = load_yaml_guess_indent(text)
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.indent(mapping=2, sequence=indent if offset else 2, offset=offset or 0)
    return yaml


def _write(written: Any, changes: Any) -> None:
    """Changes in the document's own shape, as `consolidation.merged` has them."""
    from ruamel.yaml.comments import CommentedMap

    for key, value in changes.items():
        before = written.get(key)
        if value is None:
            _take_away(written, key)
        elif isinstance(value, CommentedMap) and isinstance(before, CommentedMap):
            written[key] = _of_its_own(before)
            _write(written[key], value)
        elif key in written:
            tail = take(written, key)
            written[key] = _bare(value)
            give(written, key, tail)
        else:
            tail = take(written, next(reversed(written))) if written else None
            written[key] = _bare(value)
            give(written, key, tail)


def _of_its_own(value: Any) -> Any:
    """A mapping that stands in several places by an anchor, as one that stands in this place alone."""
    if value.yaml_anchor() is None:
        return value
    own = deepcopy(value)
    own.yaml_set_anchor(None)
    return own


def _take_away(written: Any, key: str) -> None:
    """A key goes with the comment above it; the comment above the next one stays."""
    if key not in written:
        return
    names = list(written)
    tail, place = take(written, key), names.index(key)
    del written[key]
    if place:
        take(written, names[place - 1])
        give(written, names[place - 1], tail)


def _bare(value: Any) -> Any:
    """A value of an amendment as it is laid out there, without its comments: they speak of the amendment."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    made: CommentedMap | CommentedSeq
    if isinstance(value, CommentedMap):
        made = CommentedMap((key, _bare(each)) for key, each in value.items())
    elif isinstance(value, CommentedSeq):
        made = CommentedSeq(_bare(each) for each in value)
    else:
        return value
    if value.fa.flow_style():
        made.fa.set_flow_style()
    return made


def _text(file: Path) -> str:
    text = read_text(file)
    if isinstance(text, Diagnostic):
        raise InvalidInput([text])
    return text
