"""The comments of a stretch of YAML text."""

import re
from collections.abc import Iterator

from yaml import NodeEvent, ScalarEvent

from sdmctl.load.events import events_of
from sdmctl.load.syntax import start_of

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n]*")


def comments_in(part: str) -> Iterator[str]:
    """Each comment of a part that is YAML by itself, from its `#` on; a `#` within a text is none."""
    at = 0
    for event in events_of(part):
        if isinstance(event, NodeEvent):
            yield from _COMMENT.findall(part[at : start_of(event)])
            at = event.end_mark.index if isinstance(event, ScalarEvent) and event.end_mark else start_of(event)
    yield from _COMMENT.findall(part[at:])
