"""YAML documents as plain values, fast: libyaml's events, built by YAML 1.2 and bounded.

Reading keeps no positions: a mistake has a route, and `load.locate` finds its line when it is shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from yaml import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YAMLError,
)

from sdmctl.checks.nearest import nearest
from sdmctl.diagnostics import Route
from sdmctl.load.events import events_of
from sdmctl.load.quoting import cut
from sdmctl.load.scalars import plain
from sdmctl.load.syntax import Mistake, start_of, syntax_mistake

MAX_NODES = 4_000_000
"""Values of one document, those that an alias repeats counted each time."""
MAX_DEPTH = 100
"""How deep lists and mappings nest; a contract needs ten."""

_TEXT_TAGS = frozenset((None, "!", "tag:yaml.org,2002:str"))
_INDEX: Final = "a place in a list"
"""Stands for the key while the values of a list are read; compared by identity."""


@dataclass(frozen=True, slots=True)
class Yaml:
    """A YAML document as plain values, and every mistake found in it."""

    value: Any
    mistakes: tuple[Mistake, ...] = ()
    stopped: bool = False
    """The last mistake left nothing to go on with: there is no value."""


def read_yaml(text: str) -> Yaml:
    """The one document of a text; of a key that is written twice the last value is kept, and a mistake says so.

    All keys are text. A document in which nothing is written is `None`.
    """
    builder = _Builder()
    try:
        value = builder.build(events_of(text))
    except _Stopped as fault:
        return Yaml(None, (*builder.mistakes.values(), fault.mistake), stopped=True)
    except YAMLError as fault:
        return Yaml(None, (*builder.mistakes.values(), syntax_mistake(fault, text)), stopped=True)
    return Yaml(value, tuple(builder.mistakes.values()))


class _Stopped(Exception):
    """Nothing more can be read of this document; never leaves this module."""

    def __init__(self, code: str, message: str, hint: str, event: Event) -> None:
        self.mistake = Mistake(code, message, hint, index=start_of(event))


@dataclass(frozen=True, slots=True)
class _Open:
    """A list or mapping being read: the container around it, its key there, its anchor, the count of values before."""

    around: Any
    key: str
    anchor: str | None
    nodes: int


class _Builder:
    """Puts values together with a stack of its own, so that no depth of nesting exhausts Python's."""

    def __init__(self) -> None:
        self.mistakes: dict[tuple[str, Route], Mistake] = {}
        self.nodes = 0
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        """By name: the value, and how many values it holds."""
        self.turns: dict[type[Event], Any] = {
            MappingStartEvent: self.opened,
            SequenceStartEvent: self.opened,
            MappingEndEvent: self.closed,
            SequenceEndEvent: self.closed,
            AliasEvent: self.repeated,
            DocumentStartEvent: self.begun,
        }

    def build(self, events: Iterable[Event]) -> Any:
        """The value of the document, from the events of its text."""
        documents: list[Any] = []
        here: Any = documents
        key: str | None = _INDEX  # `None` where a key comes next
        for event in events:
            if isinstance(event, ScalarEvent):
                value: Any = event.value
                if event.tag is not None or event.anchor is not None:
                    value = self.marked(event, here, key)
                elif key is not None and event.style == "":
                    value = plain(value)
                if key is _INDEX:
                    here.append(value)
                elif key is not None:
                    here[key] = value
                    key = None
                else:
                    key = value
                    if key in here:
                        self.written_twice(here, value)
            elif turn := self.turns.get(event.__class__):
                here, key = turn(event, here, key)
        return documents[0] if documents else None

    def marked(self, event: ScalarEvent, here: Any, key: str | None) -> Any:
        """A value, or a key, with a tag or an anchor before it."""
        self.refuse_tag(event.tag, here, event.value if key is None else key)
        text = key is None or event.tag is not None or event.style != ""
        value = event.value if text else plain(event.value)
        if event.anchor is not None:
            self.anchors[event.anchor] = value, 0
        return value

    def opened(self, event: CollectionStartEvent, here: Any, key: str | None) -> tuple[Any, str | None]:
        """Go into a list or a mapping."""
        if key is None:
            raise _key_is_no_text(event)
        if len(self.stack) >= MAX_DEPTH:
            hint = "a document nests some ten deep; is a bracket missing?"
            raise _Stopped("nested-too-deep", f"more than {MAX_DEPTH} lists and mappings in each other", hint, event)
        self.refuse_tag(event.tag, here, key)
        self.stack.append(_Open(here, key, event.anchor, self.nodes))
        mapping = event.__class__ is MappingStartEvent
        value: Any = {} if mapping else []
        _put(here, key, value)
        return value, None if mapping else _INDEX

    def closed(self, event: Event, here: Any, _: str | None) -> tuple[Any, str | None]:
        """Come back out of a list or a mapping."""
        self.count(len(here), event)
        if here.__class__ is dict and "<<" in here:
            self.refuse_merge(here)
        last = self.stack.pop()
        if last.anchor is not None:
            self.anchors[last.anchor] = here, self.nodes - last.nodes
        return last.around, _INDEX if last.key is _INDEX else None

    def repeated(self, event: NodeEvent, here: Any, key: str | None) -> tuple[Any, str | None]:
        """An alias: the value of its anchor once more."""
        name = cut(str(event.anchor))
        if key is None:
            raise _key_is_no_text(event)
        if any(each.anchor == event.anchor for each in self.stack):
            raise _Stopped("syntax", f"`*{name}` stands inside what it repeats", "write the values out", event)
        if event.anchor not in self.anchors:
            near = nearest(name, tuple(islice(self.anchors, 1_000)))
            hint = f"write `*{near}`" if near else f"write `&{name}` before the value to repeat, further up"
            raise _Stopped("syntax", f"`*{name}` repeats nothing: there is no `&{name}` before it", hint, event)
        value, size = self.anchors[event.anchor]
        self.count(size, event)
        _put(here, key, value)
        return here, _INDEX if key is _INDEX else None

    def begun(self, event: Event, here: Any, key: str | None) -> tuple[Any, str | None]:
        """A document begins."""
        if here:
            hint = "write each document in a file of its own"
            raise _Stopped("several-documents", "a second document begins here; a file holds one", hint, event)
        return here, key

    def count(self, values: int, event: Event) -> None:
        """Refuse a document that is small on disk and huge once its aliases are followed."""
        self.nodes += values
        if self.nodes > MAX_NODES:
            hint = "write less with aliases; give a large export as csv, by a document of `kind: source`"
            raise _Stopped("too-many-nodes", f"more than {MAX_NODES:,} values, aliases followed", hint, event)

    def refuse_tag(self, tag: str | None, here: Any, key: str | None) -> None:
        """Only text may say what it is: a tag could name anything, and code too."""
        if tag not in _TEXT_TAGS:
            name = cut(str(tag).replace("tag:yaml.org,2002:", "!!"))
            message = f"a tag, `{name}`: a document holds plain values"
            self.note("forbidden-tag", message, "remove the tag", self.route(here, key))

    def refuse_merge(self, here: Any) -> None:
        """`<<` merges in YAML 1.1 and is a key like any other in YAML 1.2: neither is what one wants to sign."""
        hint = "write the keys out, or repeat a whole value by `&name` and `*name`"
        self.note("merge-key", "`<<` merges nothing in YAML 1.2", hint, (*self.route(here, None)[:-1], "<<"))

    def written_twice(self, here: Any, key: str) -> None:
        """A key that the same mapping holds already."""
        message = f"`{cut(key)}` is written a second time in this block"
        self.note("duplicate-key", message, "keep one of the two", self.route(here, key))

    def note(self, code: str, message: str, hint: str, route: Route) -> None:
        on_key = code != "forbidden-tag"
        self.mistakes.setdefault((code, route), Mistake(code, message, hint, route, on_key))

    def route(self, here: Any, key: str | None) -> Route:
        """Keys and indexes down to the value that comes next."""
        steps = [*((each.around, each.key) for each in self.stack), (here, key)]
        return tuple(
            (len(around) - (depth + 2 < len(steps))) if isinstance(around, list) else str(name)
            for depth, (around, name) in enumerate(steps[1:])
        )


def _put(here: Any, key: str, value: Any) -> None:
    if key is _INDEX:
        here.append(value)
    else:
        here[key] = value


def _key_is_no_text(event: Event) -> _Stopped:
    hint = "write text before the `:`, and text that holds `{{ }}` in quotes"
    return _Stopped("syntax", "a key is text, not a list, a mapping or an alias", hint, event)
