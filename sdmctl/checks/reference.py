"""A name in a document that stands for something written elsewhere."""

from collections.abc import Collection
from typing import NamedTuple

from sdmctl.diagnostics import InDocument


class Reference(NamedTuple):
    """A name, what it should be the name of, and the names that there are."""

    what: str
    name: str
    known: Collection[str]
    place: InDocument
