"""Upcoming steps: what the next weeks bring, and what is overdue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sdmctl.assess.projects.milestones import slips
from sdmctl.assess.projects.projects import name_of, projects
from sdmctl.assess.term import notice_begins
from sdmctl.calendar.zone import read_instant, to_local
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Kind

WEEKS = 8
_COLUMNS = {"day": Kind.DAY, "step": Kind.TEXT}
Step = tuple[date, str]


def upcoming(material: Material) -> Context:
    """`steps`, a table in order of their days; `weeks`, how far it looks ahead."""
    assessment, zone = material.assessment, material.contract.time_zone
    today = to_local(assessment.as_of - 1, zone).date()
    last = today + timedelta(weeks=WEEKS)
    steps = [*_milestones(material, last), *_outages(material, today, last), *_term(material, today, last)]
    return {"steps": material.table(_COLUMNS, sorted(steps)), "weeks": WEEKS}


def _milestones(material: Material, last: date) -> Iterator[Step]:
    """Those still to be reached, up to the last day; the overdue ones too."""
    for project in projects(material.dossier):
        for slip in slips(project):
            if not slip.reached and slip.date <= last:
                late = material.say("upcoming.slipped", n=slip.days) if slip.days > 0 else ""
                said = {"title": slip.milestone.title, "project": name_of(project, material.dossier)}
                yield slip.date, material.say("upcoming.milestone", **said, late=late)


def _outages(material: Material, today: date, last: date) -> Iterator[Step]:
    """Planned interruptions that begin after the report's day."""
    zone, services = material.contract.time_zone, material.contract.services
    for read in material.dossier.outages:
        for outage in read.document.outages:
            begins = read_instant(outage.start, zone).at
            day = to_local(begins, zone).date()
            if outage.planned and today < day <= last:
                known = services.get(outage.service)
                said = {"service": known.title if known else outage.service, "start": material.locale.instant(begins)}
                yield day, material.say("upcoming.outage", **said)


def _term(material: Material, today: date, last: date) -> Iterator[Step]:
    term = material.in_force.term
    notice = notice_begins(term)
    if notice is not None and today <= notice <= last:
        yield notice, material.say("upcoming.notice", end=material.locale.long_day(term.end))
    if today <= term.end <= last:
        yield term.end, material.say("upcoming.end")
