"""The manual of diagnostics, as far as checks go: what each code means, why it matters, what to write instead."""

from dataclasses import dataclass
from inspect import cleandoc

from sdmctl.checks.check import Check
from sdmctl.checks.registry import CHECKS
from sdmctl.diagnostics import Severity

_WHY, _INSTEAD = "Why: ", "Instead: "
_CHAPTERS = {
    "contract": "The contract",
    "amendments": "Amendments",
    "calendars": "Calendars",
    "service_levels": "Service levels",
    "outages": "Outages",
    "penalties": "Penalties",
    "budget": "Budgets",
    "project": "Projects",
    "sources": "Sources",
    "tickets": "Tickets",
    "disputes": "Disputes",
    "evolutions": "Evolutions and warranties",
    "decisions": "Decisions",
    "procedures": "Procedures",
    "governance": "Governance",
}
"""By package of the check: the chapter of the manual that it is in."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One code of the manual."""

    code: str
    severity: Severity
    what: str
    """What is wrong, in a sentence."""
    why: str
    instead: str
    """What to write instead."""
    wrong: str
    """YAML in which it is found, at the lines that end in `# here`."""
    right: str
    """YAML in which it is not."""

    @property
    def reason(self) -> str:
        """What is wrong, as the reason of something."""
        return self.what[0].lower() + self.what[1:].rstrip(".")


def entry_of(check: Check) -> Entry:
    """The entry that a check's docstring and examples are."""
    what, why, instead = (" ".join(part.split()) for part in cleandoc(check.__doc__ or "").split("\n\n"))
    return Entry(
        check.CODE,
        check.SEVERITY,
        what,
        _sentence(why.removeprefix(_WHY)),
        _sentence(instead.removeprefix(_INSTEAD)),
        check.WRONG.strip("\n"),
        check.RIGHT.strip("\n"),
    )


def chapters() -> dict[str, tuple[Entry, ...]]:
    """The entries of all checks by chapter, in the order of the registry."""
    found: dict[str, list[Entry]] = {}
    for check in CHECKS:
        found.setdefault(_CHAPTERS[check.__name__.split(".")[-2]], []).append(entry_of(check))
    return {title: tuple(entries) for title, entries in found.items()}


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
