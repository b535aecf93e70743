"""The decision that `sdmctl classify` makes: what was not said is asked, and what follows is written."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sdmctl import pipeline
from sdmctl.calendar.zone import midnight, to_local
from sdmctl.cli import asking, writing
from sdmctl.cli.answers import Said, decision_of
from sdmctl.cli.clock import now
from sdmctl.cli.contracts import Request, opened
from sdmctl.cli.diagnose import diagnose
from sdmctl.cli.fault import Misuse, Outcome
from sdmctl.cli.found_ticket import FoundTicket, find, left_to_do
from sdmctl.cli.precedents import can_be_found, precedents_shown, suggested
from sdmctl.load.deciding import with_decision
from sdmctl.load.putting import CannotPut
from sdmctl.model.settling import criteria_on
from sdmctl.report.decisions import Reasoned, decision_json, decision_sentences
from sdmctl.report.foreign import on_one_line, visible
from sdmctl.report.precedents import suggestion_json

if TYPE_CHECKING:
    from sdmctl.cli.classify import Classify
    from sdmctl.load.rewriting import Rewritten
    from sdmctl.precedents.decided import Suggestion


@dataclass(frozen=True, slots=True)
class Shown:
    """The answer of the command."""

    text: str
    asked: Classify

    def outcome(self) -> Outcome:
        """What is wrong with the decision now that it is written, shown; wrong documents make the exit code 3."""
        return diagnose([] if self.asked.dry_run else left_to_do(self.asked), self.asked.path)


def classified(asked: Classify) -> Shown:
    """Decide, write unless it is a dry run, and say what was decided and why."""
    repository, dossiers = opened(Request(asked.path, asked.contract))
    try:
        found = find(dossiers, asked)
    except Misuse:
        diagnose(repository.errors, asked.path)  # the ticket may be in what they are about
        raise
    day = _day(asked.on, found)
    criteria = criteria_on(found.dossier, day)
    if criteria is None:
        hint = "write its questions under `classification:`; `sdmctl init` writes some to begin with"
        raise Misuse(f"the contract {found.dossier.contract.document.id} asks no questions on {day}; {hint}")
    said = Said.of(asked.answers, asked.evidence or [], asked.by)
    precedents = _precedents(found, asked, day)
    if precedents and asking.can_ask():
        sys.stderr.write(precedents_shown(precedents, found.locale))
    decision = decision_of(criteria, said, day, found.locale)
    try:
        change = with_decision(found.dossier, found.id, decision)
    except CannotPut as why:
        raise Misuse(f"the decision on {found.id} cannot be written; {why}") from why
    if change.changed and not asked.dry_run:
        writing.allowed(change, found.locale, yes=asked.yes)
        writing.write(change)
    return Shown(_told(found, Reasoned(decision, criteria), change, asked, precedents), asked)


def _day(text: str | None, found: FoundTicket) -> date:
    zone = found.dossier.contract.document.time_zone
    try:
        day = date.fromisoformat(text) if text else to_local(now(), zone).date()
    except ValueError as fault:
        raise Misuse(f"{text} is not a day; write it as 2026-10-31") from fault
    opened = to_local(found.opened, zone).date()
    if day < opened:
        raise Misuse(f"{found.id} was opened on {opened}, and cannot be decided on {day}, before that")
    return day


def _precedents(found: FoundTicket, asked: Classify, day: date) -> Suggestion | None:
    """What the tickets decided by the end of a day suggest; `None` where that cannot be found here."""
    if not can_be_found():
        return None
    dossier = found.dossier
    tables = pipeline.gather(dossier, asked.path, allow_outside=asked.allow_outside).tables
    return suggested(dossier, tables, found.id, midnight(day + timedelta(days=1), dossier.contract.document.time_zone))


def _told(
    found: FoundTicket, reasoned: Reasoned, change: Rewritten, asked: Classify, precedents: Suggestion | None
) -> str:
    difference = writing.difference(change)
    if asked.format == "json":
        from sdmctl.report.formats.json import text

        held: dict[str, Any] = {"ticket": found.id, "contract": found.dossier.contract.document.id}
        written = {"file": str(change.file), "written": change.changed and not asked.dry_run, "difference": difference}
        suggestion = suggestion_json(precedents) if precedents else None
        return text(held | {"decision": decision_json(reasoned), "suggestion": suggestion} | written)
    locale, file = found.locale, str(change.file)
    head = " ".join(filter(None, (found.id, found.title)))
    lines = [head, *decision_sentences(reasoned, locale)]
    if not change.changed:
        lines.append(locale.say("classify.unchanged", file=file))
    else:
        lines.append(locale.say(f"classify.{'would_write' if asked.dry_run else 'written'}", file=file))
    shown = "".join(f"{on_one_line(line)}\n" for line in lines)
    if precedents and not asking.can_ask():
        shown += precedents_shown(precedents, locale)
    return shown + (visible(difference) if asked.dry_run else "")
