"""The contract's own end, where it comes within the notice."""

from collections.abc import Iterator

from sdmctl.assess.term import Life, life
from sdmctl.gate.breach import Breach, Held
from sdmctl.model.weight import Code


def term(held: Held) -> Iterator[Breach]:
    """The day on which a contract ends whose notice has begun, or that has ended."""
    contract, found = held.assessment.contract, life(held.assessment.contract, held.assessment.as_of)
    if found is not Life.RUNS:
        yield Breach(Code.TERM, contract.title, subject=contract.id, day=contract.term.end)
