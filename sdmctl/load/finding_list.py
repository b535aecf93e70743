"""What is wrong in tickets documents, each mistake once with its count and its first place."""

from dataclasses import dataclass, field

from sdmctl.diagnostics import Diagnostic, InDocument
from sdmctl.load.moments import read_moment_at
from sdmctl.load.unknown_value import UnknownValue


@dataclass(slots=True)
class FindingList:
    """Findings as they are made; the same unknown value in one file is one finding."""

    said: list[Diagnostic] = field(default_factory=list)
    unknown: dict[tuple[InDocument, str, str], list[InDocument]] = field(default_factory=dict)
    known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def say(self, diagnostic: Diagnostic) -> None:
        """Note a finding of its own."""
        self.said.append(diagnostic)

    def unknown_value(self, name: str, value: str, known: tuple[str, ...], place: InDocument) -> None:
        """Note a value of a field that is none of the known names."""
        self.known[name] = known
        self.unknown.setdefault((InDocument(place.file), name, value), []).append(place)

    def instant(self, text: str, zone: str, place: InDocument) -> int | None:
        """The instant of a text; `None` where it is none, which is noted."""
        at, diagnostic = read_moment_at(text, zone, place)
        if diagnostic is not None:
            self.say(diagnostic)
        return at

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All of them."""
        unknown = (
            UnknownValue(name, value, len(places), self.known[name]).at(places[0])
            for (_, name, value), places in self.unknown.items()
        )
        return (*self.said, *unknown)
