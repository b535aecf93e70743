"""The commands, as `sdmctl --help` lists them: a literal table, so that showing it imports nothing."""

COMMANDS = {
    "init": "a contract repository that works at once, to be edited",
    "validate": "is everything written well-formed and consistent?",
    "calendar": "when are we open? business time, deadlines",
    "sla": "did we keep the service levels?",
    "explain": "why is this ticket late?",
    "report": "the steering-committee report",
    "check": "the gate: fails where a promise is broken",
    "schema": "JSON Schema of a document, for the editor",
}
"""Each command with the question that it answers; its module in `sdmctl.cli` has its name."""

_HEAD = """\
usage: sdmctl COMMAND [OPTIONS] [PATH]

From a service contract and a ticketing tool's export to verdicts, figures
and the committee's report.

commands:
"""
_FOOT = """\

options:
  --version  show the version
  --help     show this message; after a command, its options and an example

example:
  sdmctl report contracts/horizon-rh --period 2026-10 --output october.md

exit codes: 0 done; 1 `check` found a breach; 2 the command was misused;
3 documents or data are wrong; 70 a fault of sdmctl itself.
"""


def overview() -> str:
    """What `sdmctl --help` shows."""
    width = max(map(len, COMMANDS))
    return _HEAD + "".join(f"  {name:{width}}  {summary}\n" for name, summary in COMMANDS.items()) + _FOOT
