"""Manual: minutes that were filled in."""

from sdmctl.checks.manual import Entry
from sdmctl.diagnostics import Severity

MINUTES = (
    Entry(
        code="unreadable-minutes",
        severity=Severity.ERROR,
        what="A row of the minutes says no decision, no action, nobody who does it, no day or no reference.",
        why="What a committee decided would be missing from its follow-up; nothing is written until each row is read.",
        instead="Fill in the cell, or empty the whole row; a day is written as 2024-04-30 or 30/04/2024.",
        wrong="| A1 | Renew the certificate | Ada Moreau | soon |",
        right="| A1 | Renew the certificate | Ada Moreau | 2024-04-30 |",
    ),
    Entry(
        code="minutes-differ",
        severity=Severity.WARNING,
        what="What the minutes say is in the register already, in other words.",
        why="One of the two was corrected later, and the follow-up shows that of the register.",
        instead="Correct the one that is wrong; the register is left as it is.",
        wrong="| A1 | Renew the certificate | Ada Moreau | 2024-04-30 |",
        right="| A1 | Renew the certificate of the portal | Ada Moreau | 2024-04-30 |",
    ),
)
"""What `sdmctl minutes` can say."""
