"""The sections of a report, in order: adding one is a small module, a template of its name, and a line here."""

from collections.abc import Callable
from dataclasses import dataclass

from sdmctl.report.material import Context, Material
from sdmctl.report.sections.actions import actions
from sdmctl.report.sections.availability import availability
from sdmctl.report.sections.breached import breached
from sdmctl.report.sections.budget import budget
from sdmctl.report.sections.evolutions import evolutions
from sdmctl.report.sections.exclusions import exclusions
from sdmctl.report.sections.follow_up import follow_up
from sdmctl.report.sections.improvements import improvements
from sdmctl.report.sections.indicators import annex
from sdmctl.report.sections.left_out import left_out
from sdmctl.report.sections.minutes import minutes
from sdmctl.report.sections.open_tickets import open_tickets
from sdmctl.report.sections.penalties import penalties
from sdmctl.report.sections.project import project
from sdmctl.report.sections.requirements import requirements
from sdmctl.report.sections.risks import risks
from sdmctl.report.sections.rules import rules
from sdmctl.report.sections.satisfaction import satisfaction
from sdmctl.report.sections.service_levels import service_levels
from sdmctl.report.sections.split import split
from sdmctl.report.sections.summary import summary
from sdmctl.report.sections.teams import teams
from sdmctl.report.sections.title import title
from sdmctl.report.sections.upcoming import upcoming
from sdmctl.report.sections.worst import worst


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report: its name, and what its template is given."""

    name: str
    context: Callable[[Material], Context]

    @property
    def template(self) -> str:
        """The file name of its template, ours or a customer's."""
        return f"{self.name}.md.j2"


SECTIONS = (
    Section("title", title),
    Section("summary", summary),
    Section("service_levels", service_levels),
    Section("breached", breached),
    Section("open_tickets", open_tickets),
    Section("availability", availability),
    Section("split", split),
    Section("evolutions", evolutions),
    Section("penalties", penalties),
    Section("budget", budget),
    Section("project", project),
    Section("satisfaction", satisfaction),
    Section("risks", risks),
    Section("improvements", improvements),
    Section("teams", teams),
    Section("actions", actions),
    Section("exclusions", exclusions),
    Section("left_out", left_out),
    Section("requirements", requirements),
    Section("indicators", annex),
    Section("rules", rules),
)
"""Of the whole report, which leaves nothing out."""
FOR_COMMITTEES = (
    Section("follow_up", follow_up),
    Section("worst", worst),
    Section("upcoming", upcoming),
    Section("minutes", minutes),
)
"""Sections that only a committee's report has."""


def section_of(name: str) -> Section:
    """The section of a name; StopIteration where there is none."""
    return next(each for each in (*SECTIONS, *FOR_COMMITTEES) if each.name == name)
