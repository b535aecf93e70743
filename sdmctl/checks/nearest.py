"""The name that was probably meant."""

from collections.abc import Collection


def nearest(name: str, known: Collection[str]) -> str | None:
    """The known name that is most like one that is not known; `None` where none is near."""
    from difflib import get_close_matches  # only a mistake pays for it

    folded = {each.casefold(): each for each in sorted(known, reverse=True)}
    if name.casefold() in folded:
        return folded[name.casefold()]
    found = get_close_matches(name.casefold(), folded, n=1)
    return folded[found[0]] if found else None


def suggestion(name: str, known: Collection[str]) -> str | None:
    """A hint: the nearest name, else all of them where they are few; `None` where there is nothing to choose from."""
    found = nearest(name, known)
    if found:
        return f"did you mean {found}?"
    if not known:
        return None
    shown = [each for each, _ in zip(known, range(12), strict=False)]
    return f"one of {', '.join(shown)}{', …' * (len(known) > len(shown))}"
