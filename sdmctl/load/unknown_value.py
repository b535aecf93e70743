"""A value that stands for nothing the contract lists: said with its count and the nearest name, never guessed."""

from collections.abc import Collection
from dataclasses import dataclass

from sdmctl.checks.nearest import suggestion
from sdmctl.diagnostics import Diagnostic, Place, error
from sdmctl.load.quoting import cut

_LISTS = {
    "status": ("unknown-status", "no status of the contract"),
    "priority": ("unknown-priority", "no priority of the contract"),
    "service": ("unknown-service", "no service of the contract"),
    "nature": ("unknown-nature", "no nature of a ticket"),
    "event": ("unknown-event", "no event of a ticket"),
    "impact": ("unknown-priority", "no impact of the contract's matrix"),
    "urgency": ("unknown-priority", "no urgency of the contract's matrix"),
    "line": ("unknown-line", "no line of a budget"),
    "stage": ("unknown-stage", "no stage of an entry"),
    "unit": ("unknown-unit", "no kind of work of a catalogue"),
    "profile": ("profile-without-rate", "no profile with a rate"),
    "currency": ("other-currency", "not the contract's currency"),
    "type": ("unmapped-value", "no type that `values` or a service level names"),
    "team": ("unmapped-value", "no team that `values` or a service level names"),
}
"""By field: the code where the source maps none of its values, and what the value is not."""


@dataclass(frozen=True, slots=True)
class UnknownValue:
    """A value of a field, how often it occurs, and the names that it could have been."""

    field: str
    value: str
    count: int
    known: Collection[str]
    mapped: bool = False
    """Whether the source maps values of this field."""

    @property
    def code(self) -> str:
        """The diagnostic's code."""
        return code_of(self.field, mapped=self.mapped)

    def at(self, place: Place) -> Diagnostic:
        """The diagnostic, at the first place where the value stands."""
        times = "once" if self.count == 1 else f"{self.count:,} times"
        message = f"`{cut(self.value)}` is {_LISTS[self.field][1]} ({times})"
        return error(self.code, message, place, self._hint())

    def _hint(self) -> str | None:
        found = suggestion(self.value, self.known)
        if not self.mapped:
            return found
        return f"map it in the source, under `values: {{{self.field}: …}}`" + f"; {found}" * bool(found)


def code_of(field: str, *, mapped: bool) -> str:
    """The code for an unknown value of a field."""
    return "unmapped-value" if mapped else _LISTS[field][0]
