"""Tickets documents for tests."""

OPENED = "2026-03-10T10:00:00+01:00"


def ticket(*history: str, more: str = "", export: str = "") -> str:
    """A document of one ticket, INC-1, opened at `OPENED`, with its history."""
    exported = f"exported_at: {export}\n" if export else ""
    events = ", ".join(f"{{{each}}}" for each in history)
    one = f"{{id: INC-1, opened: {OPENED}, priority: P1{more}, history: [{events}]}}"
    return f"kind: tickets\n{exported}tickets:\n  - {one}"
