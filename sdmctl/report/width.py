"""How much room a text takes where every character has a cell of one width."""

from unicodedata import category, east_asian_width


def width(text: str) -> int:
    """How many columns of a terminal a text takes: wide characters two, those that combine none."""
    return len(text) if text.isascii() else sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in ("W", "F") else 1
