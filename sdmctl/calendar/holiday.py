"""Public holidays of a country or one of its subdivisions, by the `holidays` package."""

from datetime import date
from functools import lru_cache

from sdmctl.calendar.country import load_country


@lru_cache(maxsize=512)
def holidays_of(code: str, year: int) -> dict[date, str]:
    """The holidays of a year with their names in the country's language; KeyError for an unknown code.

    The language is said: left out, it would be that of the machine, and two parties would read two reports.
    """
    import holidays

    country, _, subdivision = code.partition("-")
    if not load_country(country):
        raise KeyError(code)
    language = getattr(holidays, country).default_language
    try:
        days = holidays.country_holidays(country, subdiv=subdivision or None, years=year, language=language)
    except (NotImplementedError, AttributeError, ValueError) as fault:
        raise KeyError(code) from fault
    return {day: name for day, name in days.items() if day.year == year}
