"""Manual: amendments that cannot be applied to the contract."""

from sdmctl.checks.manual import Entry
from sdmctl.diagnostics import Severity

_CONTRACT = """\
# file contract.yaml
kind: contract
id: north
title: Support
customer: {name: Customer}
provider: {name: Provider}
time_zone: Europe/Paris
term: {start: 2026-01-01, end: 2026-12-31}
calendars: {office: {hours: {mon-fri: [09:00-17:00]}}}
priorities: {order: [P1, P2]}
statuses: {open: new, done: resolved}
service_levels:
  resolution: {title: Resolution, measures: resolution, calendar: office, objective: 90%, targets: {any: 8h}}
"""


def _amendment(changes: str, name: str = "a1", effective: str = "2026-03-01") -> str:
    head = f"# file {name}.yaml\nkind: amendment\nid: {name}\ntitle: Amendment {name}\neffective: {effective}\n"
    return f"{head}{changes}\n"


_FASTER = "changes: {service_levels: {resolution: {targets: {any: 6h}}}}"
_SLOWER = "changes: {service_levels: {resolution: {targets: {any: 9h}}}}"

AMENDMENTS = (
    Entry(
        code="not-amendable",
        severity=Severity.ERROR,
        what="An amendment changes what tickets and figures of earlier days hang on: a name, the zone, the currency.",
        why="Tickets that were opened before name it, and amounts and instants could no longer be compared.",
        instead="Add services, statuses, and priorities at the end; for another zone or currency write a contract.",
        wrong=_CONTRACT + _amendment("changes:\n  statuses:\n    done: null  # here\n    solved: resolved"),
        right=_CONTRACT + _amendment("changes:\n  statuses:\n    solved: resolved"),
    ),
    Entry(
        code="unknown-amended",
        severity=Severity.ERROR,
        what="An amendment takes away or changes what the contract does not have.",
        why="The part that was meant stays as it is.",
        instead="Name it as the contract does, as it reads when the amendment takes effect.",
        wrong=_CONTRACT + _amendment("changes:\n  service_levels:\n    resolutions: {objective: 95%}  # here"),
        right=_CONTRACT + _amendment("changes:\n  service_levels:\n    resolution: {objective: 95%}"),
    ),
    Entry(
        code="amendment-without-effect",
        severity=Severity.ERROR,
        what="The contract reads after the amendment as it did before.",
        why="What was agreed is not what is written: perhaps the contract was edited instead.",
        instead="Leave the contract as it was signed, and write in the amendment what it becomes.",
        wrong=_CONTRACT + _amendment("changes:  # here\n  service_levels: {resolution: {targets: {any: 8h}}}"),
        right=_CONTRACT + _amendment("changes:\n  service_levels: {resolution: {targets: {any: 6h}}}"),
    ),
    Entry(
        code="contradicting-amendments",
        severity=Severity.ERROR,
        what="Two amendments that take effect on the same day say different things of the same place.",
        why="No order of effect says which one holds.",
        instead="Make them one amendment, or let one take effect on another day.",
        wrong=_CONTRACT + _amendment(_FASTER) + _amendment(f"{_SLOWER}  # here", "a2"),
        right=_CONTRACT + _amendment(_FASTER) + _amendment(_SLOWER, "a2", "2026-06-01"),
    ),
    Entry(
        code="overlapping-amendments",
        severity=Severity.ERROR,
        what="Two amendments that take effect on the same day change the same place to the same value.",
        why="Which of them it goes back to cannot be told, and once one is corrected they contradict each other.",
        instead="Leave the change in one of them.",
        wrong=_CONTRACT
        + _amendment(_FASTER)
        + _amendment(
            "changes:\n  service_levels: {resolution: {targets: {any: 6h}}}  # here\n  statuses: {shut: closed}", "a2"
        ),
        right=_CONTRACT + _amendment(_FASTER) + _amendment("changes:\n  statuses: {shut: closed}", "a2"),
    ),
    Entry(
        code="duplicate-amendment",
        severity=Severity.ERROR,
        what="Two amendments have the same id.",
        why="Reports and explanations name an amendment by its id: they would name either.",
        instead="Give each amendment an id of its own.",
        wrong=_CONTRACT
        + _amendment(_FASTER)
        + _amendment(_SLOWER, "a2", "2026-06-01").replace("id: a2", "id: a1  # here"),
        right=_CONTRACT + _amendment(_FASTER) + _amendment(_SLOWER, "a2", "2026-06-01"),
    ),
)
