"""Every name in a dossier that stands for something written elsewhere, with what it may stand for."""

from collections.abc import Collection, Iterator
from itertools import chain

from sdmctl.checks.check import at, key
from sdmctl.checks.governance.references import governance_references
from sdmctl.checks.incidents import contact_names, priority_names
from sdmctl.checks.reference import Reference
from sdmctl.model.agreed import agreed
from sdmctl.model.budget import Budget
from sdmctl.model.contacts import contacts_of
from sdmctl.model.contract import Contract, Nature
from sdmctl.model.project import Project
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.service_level import ANY, SERVICE_CALENDAR
from sdmctl.model.source import MAPPED_COLUMNS, Source
from sdmctl.model.tickets import EVENTS


def references(dossier: Dossier) -> Iterator[Reference]:
    """All references of a dossier's documents, tickets apart: those are rows."""
    contract = dossier.contract
    yield from chain(_of_lots(contract), _of_silence(contract), _of_levels(contract), _of_penalties(contract))
    yield from governance_references(dossier)
    for source in dossier.sources:
        yield from _of_source(source, contract.document)
    for outages in dossier.outages:
        for index, outage in enumerate(outages.document.outages):
            place = at(outages, "outages", index, "service")
            yield Reference("service", outage.service, contract.document.services, place)
    for other in dossier.others:
        lots = contract.document.lots
        if isinstance(other.document, Project):
            yield from _of_project(Read(other.file, other.document), lots)
        if isinstance(other.document, Budget):
            for name, line in other.document.lines.items():
                if line.lot is not None:
                    yield Reference("lot", line.lot, lots, at(other, "lines", name, "lot"))
    contacts = contacts_of(dossier)
    yield from (Reference("contact", name, contacts, place) for name, place in contact_names(dossier))
    priorities = contract.document.priorities.order
    yield from (Reference("priority", name, priorities, place) for name, place in priority_names(dossier))


def _of_project(read: Read[Project], lots: Collection[str]) -> Iterator[Reference]:
    yield Reference("lot", read.document.lot, lots, at(read, "lot"))
    for name, package in read.document.work_packages.items():
        for each in package.milestones:
            place = key(read, "work_packages", name, "milestones", each)
            yield Reference("milestone", each, read.document.milestones, place)


def _of_silence(read: Read[Contract]) -> Iterator[Reference]:
    contract = read.document
    rule = contract.classification.tacit_acceptance if contract.classification else None
    if rule is not None and rule.calendar is not None:
        place = at(read, "classification", "tacit_acceptance", "calendar")
        yield Reference("calendar", rule.calendar, contract.calendars, place)


def _of_lots(read: Read[Contract]) -> Iterator[Reference]:
    contract = read.document
    for name, lot in contract.lots.items():
        yield Reference("manager", lot.manager, contract.managers, at(read, "lots", name, "manager"))
    for name, service in contract.services.items():
        if service.lot is not None:
            yield Reference("lot", service.lot, contract.lots, at(read, "services", name, "lot"))
        if service.calendar is not None:
            yield Reference("calendar", service.calendar, contract.calendars, at(read, "services", name, "calendar"))
    for impact, row in contract.priorities.matrix.items():
        for urgency, priority in row.items():
            place = at(read, "priorities", "matrix", impact, urgency)
            yield Reference("priority", priority, contract.priorities.order, place)


def _of_levels(read: Read[Contract]) -> Iterator[Reference]:
    contract = read.document
    calendars = (*contract.calendars, SERVICE_CALENDAR)
    priorities = (*contract.priorities.order, ANY)
    for name, level in contract.service_levels.items():
        route = ("service_levels", name)
        if level.by is not None:
            yield Reference("party", level.by, contract.parties, at(read, *route, "by"))
        for index, other in enumerate(level.supports):
            yield Reference("service level", other, contract.service_levels, at(read, *route, "supports", index))
        yield Reference("calendar", level.calendar, calendars, at(read, *route, "calendar"))
        for priority, target in level.targets.items():
            yield Reference("priority", priority, priorities, key(read, *route, "targets", priority))
            if target.calendar is not None:
                place = at(read, *route, "targets", priority, "calendar")
                yield Reference("calendar", target.calendar, calendars, place)
        filters = level.applies_to
        for what, names, known in (
            ("nature", filters.nature, tuple(Nature)),
            ("service", filters.service, contract.services),
            ("lot", filters.lot, contract.lots),
        ):
            for index, each in enumerate(names):
                yield Reference(what, each, known, at(read, *route, "applies_to", what, index))


def _of_penalties(read: Read[Contract]) -> Iterator[Reference]:
    contract = read.document
    terms, levels, priorities = agreed(contract.penalties), contract.service_levels, contract.priorities.order
    pools = terms.at_risk.pools if terms.at_risk else {}
    for name, penalty in terms.rules.items():
        for index, level in enumerate(penalty.on):
            yield Reference("service level", level, levels, at(read, "penalties", name, "on", index))
        for priority in penalty.amounts:
            yield Reference("priority", priority, priorities, key(read, "penalties", name, "amounts", priority))
        if penalty.pool is not None:
            yield Reference("pool", penalty.pool, pools, at(read, "penalties", name, "pool"))
    for index, waiver in enumerate(terms.waivers):
        route = ("penalties", "waivers", index)
        if waiver.rule is not None:
            yield Reference("penalty", waiver.rule, terms.rules, at(read, *route, "rule"))
        if waiver.service_level is not None:
            yield Reference("service level", waiver.service_level, levels, at(read, *route, "service_level"))
        if waiver.priority is not None:
            yield Reference("priority", waiver.priority, priorities, at(read, *route, "priority"))


def _of_source(read: Read[Source], contract: Contract) -> Iterator[Reference]:
    known: dict[str, Collection[str]] = {
        "status": contract.statuses,
        "priority": contract.priorities.order,
        "service": contract.services,
        "nature": tuple(Nature),
        "event": EVENTS,
    }
    for field, values in read.document.values.items():
        yield Reference("field with values to map", field, MAPPED_COLUMNS, key(read, "values", field))
        for theirs, ours in values.items() if field in known else ():
            yield Reference(field, ours, known[field], at(read, "values", field, theirs))
