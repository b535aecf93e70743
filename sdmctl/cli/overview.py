"""The commands, as `sdmctl --help` lists them: literally what Typer writes, so that showing it imports nothing."""

COMMANDS = {
    "init": "a contract repository that works at once, to be edited",
    "validate": "is everything written well-formed and consistent?",
    "calendar": "when are we open? business time, deadlines",
    "contract": "the contract as amended: on a day, or what changed",
    "sla": "did we keep the service levels?",
    "explain": "why is this ticket late?",
    "classify": "anomaly or evolution? the decision and its evidence",
    "split": "which work was it? count, effort, flow, backlog",
    "evolutions": "where is each evolution, and who owes the next step?",
    "penalties": "what do we owe, gross and capped?",
    "budget": "what is consumed, ordered, left; where do we land?",
    "portfolio": "which contract needs attention first?",
    "report": "the steering-committee report",
    "actions": "who is late with what?",
    "minutes": "a committee's decisions and actions, from its report filled in",
    "procedure": "what to do in an incident, written from the contract",
    "check": "the gate: fails where a promise is broken",
    "schema": "JSON Schema of a document, for the editor",
}
"""Each command with the question that it answers; its module in `sdmctl.cli` has its name."""

SUMMARY = "From a service contract and a ticketing tool's export to verdicts, figures\nand the committee's report."
EXAMPLE = "sdmctl report contracts/horizon-rh --period 2026-10 --output october.md"
EXIT_CODES = """\
Exit codes: 0 done; 1 `check` found a breach; 2 the command was misused;
3 documents or data are wrong; 70 a fault of sdmctl itself."""
_OPTIONS = """\
  --version             Show the version.
  --install-completion  Install completion for the current shell.
  --show-completion     Show completion for the current shell, to copy it or
                        customize the installation.
  -h, --help            Show this message and exit."""


def overview() -> str:
    """What Typer writes for `sdmctl --help` on 80 columns; a test holds that it does."""
    width = max(map(len, COMMANDS))
    commands = "".join(f"  {name:{width}}  {summary}\n" for name, summary in COMMANDS.items())
    parts = (
        "Usage: sdmctl [OPTIONS] COMMAND [ARGS]...\n",
        _indented(SUMMARY),
        f"Options:\n{_OPTIONS}\n",
        f"Commands:\n{commands}",
        _indented(f"Example:\n  {EXAMPLE}"),
        _indented(EXIT_CODES),
    )
    return "\n".join(parts)


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
