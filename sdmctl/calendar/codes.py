"""The codes of holidays that are known without asking the `holidays` package, which takes 12 ms to import."""

from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("codes.txt")
"""A country a line, then its subdivisions after tabs; a test holds it to the package."""


def is_listed(code: str) -> bool:
    """Whether a country, or country-subdivision, is in the list; what is not may still be known to the package."""
    country, dash, part = code.partition("-")
    known = _listed().get(country)
    return known is not None and (part in known if dash else True)


@cache
def _listed() -> dict[str, frozenset[str]]:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return {country: frozenset(parts) for country, *parts in (line.split("\t") for line in lines)}


def every_code() -> str:
    """The list as the installed package has it."""
    from sdmctl.calendar.country import country_codes, load_country, subdivisions

    lines = []
    for country in sorted(set(country_codes().values())):
        load_country(country)
        lines.append("\t".join((country, *sorted(subdivisions(country)))))
    return "\n".join(lines) + "\n"
