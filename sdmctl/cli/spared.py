"""What a command spares at its start and its end; each is worth some hundredths of what the whole costs."""

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn

_ALLOCATIONS = 1_000_000
_LOADER = "pydantic.plugin._loader"


class _NoPlugins(ModuleType):
    """Stands for the module that looks for plug-ins of pydantic, and finds none.

    Told to look for none, pydantic still imports what reads the metadata of packages: 7 ms of 140. Anything but
    `get_plugins` comes from the real module, so that another pydantic may ask for more.
    """

    @staticmethod
    def get_plugins() -> tuple[()]:
        """None."""
        return ()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)  # the import itself asks whether this is a package
        del sys.modules[_LOADER]
        return getattr(import_module(_LOADER), name)


def spare() -> None:
    """Before anything heavy is imported."""
    # Importing makes many objects that live to the end: the garbage collector looks at them less often. 10 ms.
    gc.set_threshold(_ALLOCATIONS)
    # Plug-ins of pydantic belong to other programs; looking for them reads every installed package. 10 ms and more.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    sys.modules.setdefault(_LOADER, _NoPlugins(_LOADER))


def leave(code: int) -> NoReturn:
    """End the process with nothing left to write: to take it apart piece by piece takes 10 ms, with Polars 35."""
    if "pyspark" in sys.modules:
        sys.exit(code)  # its cluster wants to be told
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # what had to be said was, see `deliver`
            stream.flush()
    os._exit(code)
