"""One country of the `holidays` package, without the 250 others."""

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

_PACKAGE = "holidays.countries"


def load_country(code: str) -> bool:
    """Load a country's holidays alone; false where the package knows no such country.

    Importing any country runs the package's `__init__`, which imports them all: 60 ms where one needs 3 ms.
    An empty stand-in takes its place while the one module is loaded. Once it is, `holidays` finds it by itself.
    """
    import holidays
    from holidays.registry import COUNTRIES

    for module, names in COUNTRIES.items():
        if code in names[1:]:
            if _PACKAGE not in sys.modules:
                stand_in = ModuleType(_PACKAGE)
                stand_in.__path__ = [str(Path(holidays.__file__).parent / "countries")]
                sys.modules[_PACKAGE] = stand_in
                try:
                    import_module(f"{_PACKAGE}.{module}")
                finally:
                    del sys.modules[_PACKAGE]
            return True
    return False


def country_codes() -> dict[str, str]:
    """The two-letter code of each country, by its English name in small letters, as `united_states`."""
    from holidays.registry import COUNTRIES

    return {name: names[1] for name, names in COUNTRIES.items()}


def subdivisions(code: str) -> tuple[str, ...]:
    """The subdivisions of a country that the package knows."""
    import holidays

    found: tuple[str, ...] = getattr(holidays, code).subdivisions
    return found
