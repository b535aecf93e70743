"""A mapping of a YAML text as it lies there: where each key and value begins and ends, to the character."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from yaml import (
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from sdmctl.diagnostics import Route
from sdmctl.load.events import events_of
from sdmctl.load.syntax import start_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value; characters from the beginning of the text, half-open."""

    start: int
    """Where the key begins."""
    end: int
    """Where what is written of the value ends: comments and blank lines after it do not belong to it."""
    flow: bool
    """The value is a list or mapping in brackets."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping that holds at least one key."""

    flow: bool
    """In braces, rather than over lines of its own."""
    start: int
    """Where its first key begins, or the `?` before it: in this column stand all its keys."""
    entries: dict[str, Entry]
    """By key, in order; of a key that is written twice the last."""

    @property
    def end(self) -> int:
        """Where what is written of its last value ends."""
        return max(each.end for each in self.entries.values())


def mapping_at(text: str, route: Route) -> Mapping | None:
    """The mapping under a route of a text that can be read; `None` where none is written there, as with an alias."""
    return _Walk(events_of(text)).find(route)


class _Walk:
    def __init__(self, events: Iterable[Event]) -> None:
        self.events = iter(events)

    def find(self, route: Route) -> Mapping | None:
        """Go down a route, passing over what lies beside it."""
        event: Event = next(each for each in self.events if isinstance(each, NodeEvent))
        for step in route:
            below = self.below(event, step)
            if below is None:
                return None
            event = below
        if not isinstance(event, MappingStartEvent):
            return None
        entries = dict(self.entries())
        if not entries:
            return None
        named = event.anchor is not None or event.tag is not None  # which stands before
        start = next(iter(entries.values())).start if named else start_of(event)
        return Mapping(bool(event.flow_style), start, entries)

    def below(self, event: Event, step: str | int) -> Event | None:
        """The value under one step: where a key is written twice, the first, which the reading of it all refuses."""
        if not isinstance(event, CollectionStartEvent):
            return None
        mapping, index = isinstance(event, MappingStartEvent), 0
        while not isinstance(inner := next(self.events), CollectionEndEvent):
            value = next(self.events) if mapping else inner
            if step == (_key(inner) if mapping else index):
                return value
            self.over(value)
            index += 1
        return None

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Each key of the mapping that was just entered."""
        while not isinstance(key := next(self.events), CollectionEndEvent):
            value = next(self.events)
            flow = isinstance(value, CollectionStartEvent) and bool(value.flow_style)
            yield _key(key), Entry(start_of(key), self.over(value), flow)

    def over(self, event: Event) -> int:
        """Pass over a value; where what is written of it ends."""
        inside = [event] if isinstance(event, CollectionStartEvent) else []
        end = _end_of(event)
        while inside:
            event = next(self.events)
            if isinstance(event, CollectionStartEvent):
                inside.append(event)
            elif isinstance(event, CollectionEndEvent):
                if inside.pop().flow_style:  # in a block the end is where the next thing begins
                    end = _end_of(event)
            else:
                end = _end_of(event)
        return end


def _key(event: Event) -> str:
    """A key as text; reading refuses any other."""
    return event.value if isinstance(event, ScalarEvent) else ""


def _end_of(event: Event) -> int:
    return event.end_mark.index if event.end_mark else start_of(event)
