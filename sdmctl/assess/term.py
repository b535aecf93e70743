"""The life of a contract: whether it runs, its notice has begun, or it has ended."""

from datetime import date, timedelta
from enum import StrEnum

from sdmctl.calendar.zone import to_local
from sdmctl.model.contract import Contract, Term


class Life(StrEnum):
    """Where a contract stands in its term."""

    RUNS = "runs"
    NOTICE = "notice"
    """It ends within the notice: whoever wants to leave it or to go on has to say so."""
    ENDED = "ended"


def notice_begins(term: Term) -> date | None:
    """The last day on which notice can be given in time; `None` where the contract asks for none."""
    return None if term.notice is None else term.end - timedelta(days=term.notice.count)


def life(contract: Contract, as_of: int) -> Life:
    """Where a contract stands as of an instant, in its own zone; what is known just before midnight is of that day."""
    today = to_local(as_of - 1, contract.time_zone).date()
    begins = notice_begins(contract.term)
    if today > contract.term.end:
        return Life.ENDED
    return Life.NOTICE if begins is not None and today >= begins else Life.RUNS
