"""Text of a file as a message quotes it."""

LONGEST = 60


def cut(text: str) -> str:
    """The beginning of a text that is too long to be quoted, or to be compared with the names that are known."""
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
