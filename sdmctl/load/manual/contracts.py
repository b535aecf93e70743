"""Manual: what kind of document a file is, and which contract it belongs to."""

from sdmctl.checks.manual import Entry
from sdmctl.diagnostics import Severity

_CONTRACT = """\
kind: contract
id: {id}
title: Support
customer: {{name: Customer}}
provider: {{name: Provider}}
time_zone: Europe/Paris
term: {{start: 2026-01-01, end: 2026-12-31}}
priorities: {{order: [P1]}}
"""
_NORTH, _SOUTH = _CONTRACT.format(id="north"), _CONTRACT.format(id="south")
_NORTH_AGAIN = _CONTRACT.format(id="north  # here")
_BOTH = f"# file a.yaml\n{_NORTH}# file b.yaml\n{_SOUTH}# file c.yaml\n"

CONTRACTS = (
    Entry(
        code="no-kind",
        severity=Severity.WARNING,
        what="A YAML file in a contract's folder does not say what kind of document it is.",
        why="It is not read: if it holds tickets, they are in no figure.",
        instead="Write `kind:` first; or begin the file's name with a dot if it is none of ours.",
        wrong="tickets: []\n",
        right="kind: tickets\ntickets: []\n",
    ),
    Entry(
        code="unknown-kind",
        severity=Severity.WARNING,
        what="A YAML file says a kind of document that does not exist.",
        why="It is not read: if it holds tickets, they are in no figure.",
        instead="Write one of the kinds that `sdmctl schema` lists.",
        wrong="kind: ticket  # here\ntickets: []\n",
        right="kind: tickets\ntickets: []\n",
    ),
    Entry(
        code="no-contract",
        severity=Severity.ERROR,
        what="No document of the repository is a contract.",
        why="Without one nothing was promised, and nothing can be held against it.",
        instead="Give the folder that holds the contract; `sdmctl init` writes one to begin with.",
        wrong="# file tickets.yaml\nkind: tickets\ntickets: []\n",
        right=f"# file contract.yaml\n{_NORTH}# file tickets.yaml\nkind: tickets\ntickets: []\n",
    ),
    Entry(
        code="document-without-contract",
        severity=Severity.ERROR,
        what="A document lies in no contract's folder and names no contract.",
        why="It is in no figure of any contract.",
        instead="Move it into the contract's folder, or write `contract:` with the contract's id.",
        wrong=f"# file north/contract.yaml\n{_NORTH}# file tickets.yaml\nkind: tickets\ntickets: []\n",
        right=f"# file north/contract.yaml\n{_NORTH}# file tickets.yaml\nkind: tickets\ncontract: north\ntickets: []\n",
    ),
    Entry(
        code="contract-not-said",
        severity=Severity.ERROR,
        what="A document lies in a folder of several contracts and does not say which is its own.",
        why="Its tickets would count for one contract or the other by chance.",
        instead="Write `contract:` with the id, or give each contract a folder.",
        wrong=f"{_BOTH}kind: tickets  # here\ntickets: []\n",
        right=f"{_BOTH}kind: tickets\ncontract: north\ntickets: []\n",
    ),
    Entry(
        code="unknown-contract",
        severity=Severity.ERROR,
        what="A document names a contract that the repository does not hold.",
        why="It is in no figure of any contract.",
        instead="Write the contract's id as the contract itself does.",
        wrong=f"# file a.yaml\n{_NORTH}# file b.yaml\nkind: tickets\ncontract: nort  # here\ntickets: []\n",
        right=f"# file a.yaml\n{_NORTH}# file b.yaml\nkind: tickets\ncontract: north\ntickets: []\n",
    ),
    Entry(
        code="duplicate-contract",
        severity=Severity.ERROR,
        what="Two contracts have the same id.",
        why="A document that names it would belong to either.",
        instead="Give each contract an id of its own; what an amendment changes is not a second contract.",
        wrong=f"# file a/contract.yaml\n{_NORTH}# file b/contract.yaml\n{_NORTH_AGAIN}",
        right=f"# file a/contract.yaml\n{_NORTH}# file b/contract.yaml\n{_SOUTH}",
    ),
)
