"""What `sdmctl explain` shows: the explanations of one ticket, in every contract that has it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sdmctl.cli.fault import Misuse
from sdmctl.cli.figures import locale_of, written
from sdmctl.report.decisions import Reasoned, decision_json, decision_sentences, reasoned
from sdmctl.report.explanations import Told, explanation_json, stretch_table, told
from sdmctl.report.foreign import on_one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sdmctl.assess.service_levels.explanation import Explanation
    from sdmctl.cli.judging import Gathered
    from sdmctl.report.locale import Locale


def reasons(
    contracts: Sequence[Gathered], ticket: str, service_level: str | None, format: str, output: Path | None
) -> str:
    """The explanations in a format; Misuse where there is no such ticket, or no level judges it."""
    from sdmctl.assess.service_levels.explanation import explain

    found = [
        (each, explanation)
        for each in contracts
        for explanation in explain(
            each.evidence.dossier, each.evidence.tables, ticket, each.question.period, each.question.as_of
        )
        if service_level in (None, explanation.service_level)
    ]
    decisions = [(each, decision) for each in contracts if (decision := reasoned(each.evidence.dossier, ticket))]
    if not found and not (decisions and format in ("table", "markdown") and service_level is None):
        raise Misuse(_not_found(contracts, ticket, service_level))
    if format == "json":
        from sdmctl.report.formats.json import text

        told_of = {id(contract): decision_json(decision) for contract, decision in decisions}
        explained = ((contract, explanation_json(each, _locale(contract))) for contract, each in found)
        return text([each | {"decision": told_of.get(id(contract))} for contract, each in explained])
    if format == "csv":
        tables = [stretch_table(each, _locale(contract)) for contract, each in found]
        whole = replace(tables[0], rows=tuple(row for table in tables for row in table.rows))
        return written(whole, _locale(found[0][0]), format, output)
    parts = [_shown(contract, each, format, output) for contract, each in found]
    parts += [_decision(contract, ticket, each, format) for contract, each in decisions]
    if service_level is None:
        parts += [shown for each in contracts if (shown := _precedents(each, ticket, format, output))]
    return "\n".join(parts)


def _precedents(contract: Gathered, ticket: str, format: str, output: Path | None) -> str:
    """What decided tickets suggest, and those most alike; nothing where there are none, or the extra is missing."""
    from sdmctl.cli.precedents import known_at, precedents_shown, suggested

    evidence = contract.evidence
    found = suggested(evidence.dossier, evidence.tables, ticket, known_at(contract))
    return precedents_shown(found, _locale(contract), format, output) if found else ""


def _decision(contract: Gathered, ticket: str, decision: Reasoned, format: str) -> str:
    locale = _locale(contract)
    heading, *sentences = decision_sentences(decision, locale)
    name = locale.say("classify.heading", ticket=ticket)
    if format == "markdown":
        from sdmctl.report.formats.markdown import escape

        listed = "".join(f"- {escape(sentence)}\n" for sentence in sentences)
        return f"## {escape(name)}\n\n**{escape(heading)}**\n\n{listed}"
    return "".join(f"{on_one_line(each)}\n" for each in (name, heading, *sentences))


def _shown(contract: Gathered, explanation: Explanation, format: str, output: Path | None) -> str:
    locale = _locale(contract)
    each = told(explanation, contract.question.period, locale)
    tables = "\n".join(written(table, locale, format, output) for table in each.tables)
    return f"{_head(explanation, each, format)}\n{tables}"


def _head(explanation: Explanation, each: Told, format: str) -> str:
    name = " ".join(part for part in (explanation.ticket, explanation.title) if part)
    if format == "markdown":
        from sdmctl.report.formats.markdown import escape

        return f"## {escape(name)}\n\n**{escape(each.heading)}**\n\n" + "".join(
            f"- {escape(sentence)}\n" for sentence in each.sentences
        )
    return "".join(f"{on_one_line(line)}\n" for line in (name, each.heading, *each.sentences))


def _locale(contract: Gathered) -> Locale:
    return locale_of(contract.evidence.dossier.contract.document)


def _not_found(contracts: Sequence[Gathered], ticket: str, service_level: str | None) -> str:
    from difflib import get_close_matches

    ids = [known for each in contracts for known in each.evidence.tables.tickets["id"].to_list()]
    if ticket in ids:
        return f"no service level{'' if service_level is None else f' {service_level}'} judges {ticket}"
    near = get_close_matches(ticket, ids[:10_000], n=1)
    return f"there is no ticket {on_one_line(ticket)}" + (f"; did you mean {on_one_line(near[0])}?" if near else "")
