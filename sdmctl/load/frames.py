"""The tickets of documents as frames, once they have been checked: no reader of exports is needed for them."""

import polars as pl

from sdmctl.model.tables import EVENT_COLUMNS, TICKETS, Records, Tables


def frames_of(records: Records) -> Tables:
    """The same tickets and events, ready to be judged."""
    tickets, events = (
        pl.DataFrame(columns, schema={name: getattr(pl, kind) for name, kind in kinds.items()})
        for columns, kinds in ((records.tickets, TICKETS), (records.events, EVENT_COLUMNS))
    )
    return Tables(tickets, events.sort("ticket", "at", "seq"), records.files, records.exported_at, records.left_out)
