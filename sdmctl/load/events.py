"""libyaml's events of a text, with the line breaks and characters of YAML 1.2."""

from collections.abc import Iterable
from typing import cast

from yaml import Event, ScalarEvent
from yaml._yaml import CParser

_ORDINARY = "\x85\u2028\u2029\ufeff"
"""Ordinary characters in YAML 1.2; libyaml, which reads 1.1, ends a line at the first three and refuses the last."""
_PRIVATE = range(0xE000, 0xF900)


def events_of(text: str) -> Iterable[Event]:
    """The events of a text in order; YAMLError where it is no YAML."""
    found = [each for each in _ORDINARY if each in text]
    if not found:
        return _parse(text)
    stand_ins = (chr(code) for code in _PRIVATE if chr(code) not in text)
    forth = dict(zip(map(ord, found), stand_ins, strict=False))
    back = {ord(stand_in): chr(code) for code, stand_in in forth.items()}
    return (_restored(event, back) for event in _parse(text.translate(forth)))


def _parse(text: str) -> Iterable[Event]:
    # PyYAML's parser returns None after the last event, which its type does not tell apart.
    return cast("Iterable[Event]", iter(CParser(text).get_event, None))


def _restored(event: Event, back: dict[int, str]) -> Event:
    if isinstance(event, ScalarEvent):
        event.value = event.value.translate(back)
    return event
