"""Positions in a YAML text, found again by walking its events for the routes that are asked for, all in one walk."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from yaml import (
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    YAMLError,
)

from sdmctl.diagnostics import Route
from sdmctl.load.events import events_of
from sdmctl.load.syntax import start_of
from sdmctl.load.yaml import MAX_DEPTH

MAX_SKIPPED = 2
"""So many steps of a route in a row may be absent from the document: members of a union, a key that is missing."""

_NOTHING = 1_000
"""Sorts after every number of skipped steps: a route that goes on is better than one that ends."""


@dataclass(slots=True)
class Span:
    """A stretch of the text, in characters from its beginning, half-open."""

    start: int
    end: int
    block: bool = False
    """A list or mapping over lines of its own, of which only the beginning is known."""

    @property
    def empty(self) -> bool:
        """Nothing is written there."""
        return self.start == self.end and not self.block


@dataclass(slots=True)
class Target:
    """A route that is looked for, and the best place found for it so far."""

    route: Route
    key: Span | None = None
    value: Span | None = None
    skipped: tuple[int, ...] = (_NOTHING + 1,)
    """For each step found, how many of the route were passed over before it."""


_State = tuple[Target, int, tuple[int, ...]]
"""A target, how many steps of its route lie behind, and what was skipped on the way."""


@dataclass(slots=True)
class _Level:
    """A list or mapping on the way to a target."""

    mapping: bool
    steps: dict[str | int, list[_State]]
    """By key or index: the targets that lead through it."""
    span: Span
    count: int = 0
    """Entries of a list so far."""
    key: str | None = None
    key_span: Span | None = None


def find(text: str, routes: Iterable[Route]) -> dict[Route, Target]:
    """For each route the place of its value, or of the nearest one around it that the document holds.

    Of a key that is written twice, the last. Where reading the text stopped, what stands before is found.
    """
    targets = {route: Target(route) for route in routes}
    walk = _Walk(targets.values())
    with suppress(YAMLError):
        for event in events_of(text) if targets else ():
            walk.step(event)
            if walk.depth > MAX_DEPTH:
                break  # libyaml takes hours over a million brackets
    return targets


class _Walk:
    """Follows the events of a text, with a level for each list and mapping that leads to a target."""

    def __init__(self, targets: Iterable[Target]) -> None:
        self.root: list[_State] = [(target, 0, ()) for target in targets]
        self.levels: list[_Level] = []
        self.passed_over: list[_Level] = []
        """Lists and mappings in each other, through which no target leads."""

    @property
    def depth(self) -> int:
        """How many lists and mappings are open."""
        return len(self.levels) + len(self.passed_over)

    def step(self, event: Event) -> None:
        """Take the next event."""
        if isinstance(event, CollectionStartEvent):
            self.opened(event)
        elif isinstance(event, CollectionEndEvent):
            self.closed(event)
        elif isinstance(event, NodeEvent) and not self.passed_over:
            level = self.levels[-1] if self.levels else None
            if level and level.mapping and level.key is None and isinstance(event, ScalarEvent):
                level.key, level.key_span = event.value, _span(event)
            else:
                self.reached(_span(event))

    def opened(self, event: CollectionStartEvent) -> None:
        """A list or mapping begins."""
        start = start_of(event)
        span = Span(start, start, block=not event.flow_style)
        level = _Level(isinstance(event, MappingStartEvent), {}, span)
        if not self.passed_over:
            level.steps = _steps(self.reached(level.span))
        (self.levels if level.steps else self.passed_over).append(level)

    def closed(self, event: Event) -> None:
        """A list or mapping ends."""
        level = (self.passed_over or self.levels).pop()
        if event.end_mark and not level.span.block:
            level.span.end = event.end_mark.index

    def reached(self, span: Span) -> list[_State]:
        """A value: a better place, perhaps, for the targets that lead to it, which are returned."""
        states, key_span = self.root, None
        if self.levels:
            level = self.levels[-1]
            states = level.steps.get(str(level.key) if level.mapping else level.count, [])
            key_span = level.key_span
            level.key, level.count = None, level.count + 1
        for target, _, skipped in states:
            if (*skipped, _NOTHING) <= target.skipped:
                target.key, target.value, target.skipped = key_span, span, (*skipped, _NOTHING)
        return states


def _steps(states: Iterable[_State]) -> dict[str | int, list[_State]]:
    """By the key or index that comes next, the targets that it leads to."""
    steps: dict[str | int, list[_State]] = {}
    for target, behind, skipped in states:
        for ahead, step in enumerate(target.route[behind : behind + MAX_SKIPPED + 1]):
            steps.setdefault(step, []).append((target, behind + ahead + 1, (*skipped, ahead)))
    return steps


def _span(event: Event) -> Span:
    start = start_of(event)
    return Span(start, event.end_mark.index if event.end_mark else start)
