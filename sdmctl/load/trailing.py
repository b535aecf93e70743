"""What follows a value in a YAML text up to the next key: blank lines, and comments about what comes next.

ruamel.yaml keeps it with the last scalar before, however deep that is; when something is put or taken in between, it
has to move.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ruamel.yaml.tokens import CommentToken


def take(container: Any, key: Any) -> CommentToken | None:
    """Take what follows the value of a key away from it; a comment on its own line stays."""
    leaf, at, slot = _last(container, key)
    held = leaf.ca.items.get(at)
    token = held[slot] if held and held[slot] else None
    if token is None:
        return None
    own, _, rest = token.value.partition("\n")
    if own and not rest:
        return None
    if own:
        held[slot] = _token(own + "\n", token)
    else:
        del leaf.ca.items[at]
    value = leaf[at]
    if getattr(getattr(value, "ca", None), "comment", None):
        value.ca.comment = None  # the same token, a second time
    return _token("\n" + rest, token)


def give(container: Any, key: Any, tail: CommentToken | None) -> None:
    """Put it behind the value of a key, after a comment on its line."""
    if tail is None:
        return
    leaf, at, slot = _last(container, key)
    held = leaf.ca.items.setdefault(at, [None] * 4)
    own = held[slot].value.rstrip("\n") if held[slot] else ""
    held[slot] = _token(own + tail.value, tail)


def _last(container: Any, key: Any) -> tuple[Any, Any, int]:
    """The last scalar, or list or mapping on one line, under a key: where it is held, and the slot of its comment."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    value = container[key]
    while isinstance(value, CommentedMap | CommentedSeq) and value and not value.fa.flow_style():
        container = value
        key = next(reversed(value)) if isinstance(value, CommentedMap) else len(value) - 1
        value = container[key]
    return container, key, 2 if isinstance(container, CommentedMap) else 0


def _token(value: str, like: CommentToken) -> CommentToken:
    from ruamel.yaml.tokens import CommentToken

    return CommentToken(value, like.start_mark, None)
