"""The names in governance documents that stand for something written elsewhere."""

from collections.abc import Iterator
from itertools import chain

from sdmctl.checks.check import at
from sdmctl.checks.reference import Reference
from sdmctl.model import register
from sdmctl.model.committee import Type
from sdmctl.model.feedback import Feedback
from sdmctl.model.repository import Dossier


def governance_references(dossier: Dossier) -> Iterator[Reference]:
    """Of actions, decisions, requirements, improvements, teams and feedback."""
    yield from chain(_of_work(dossier), _of_committees(dossier), _of_teams(dossier), _of_feedback(dossier))


def _of_work(dossier: Dossier) -> Iterator[Reference]:
    levels = dossier.contract.document.service_levels
    risks = [each.id for each in register.risks(dossier)]
    for requirement in register.requirements(dossier):
        for index, name in enumerate(requirement.entry.met_by):
            yield Reference("service level", name, levels, requirement.at("met_by", index))
    for each in register.work(dossier):
        for index, name in enumerate(each.entry.service_level):
            yield Reference("service level", name, levels, each.at("service_level", index))
        if each.entry.risk is not None:
            yield Reference("risk", each.entry.risk, risks, each.at("risk"))


def _of_committees(dossier: Dossier) -> Iterator[Reference]:
    """A committee of the contract, or one of the types that every contract has."""
    known = [*(read.document.id for read in register.committees(dossier)), *Type]
    names = [each.id for each in register.actions(dossier)]
    for action in register.actions(dossier):
        if action.entry.committee is not None:
            yield Reference("committee", action.entry.committee, known, action.at("committee"))
    for decision in register.decided(dossier):
        if decision.entry.committee is not None:
            yield Reference("committee", decision.entry.committee, known, decision.at("committee"))
        for index, name in enumerate(decision.entry.actions):
            yield Reference("action", name, names, decision.at("actions", index))


def _of_teams(dossier: Dossier) -> Iterator[Reference]:
    for team in register.teams(dossier):
        if team.entry.lot is not None:
            yield Reference("lot", team.entry.lot, dossier.contract.document.lots, team.at("lot"))


def _of_feedback(dossier: Dossier) -> Iterator[Reference]:
    services, actions = dossier.contract.document.services, [each.id for each in register.actions(dossier)]
    for read in register.reads(dossier, Feedback):
        for index, complaint in enumerate(read.document.complaints):
            if complaint.service is not None:
                yield Reference("service", complaint.service, services, at(read, "complaints", index, "service"))
            if complaint.action is not None:
                yield Reference("action", complaint.action, actions, at(read, "complaints", index, "action"))
