"""The warranties of deliveries: from acceptance on, extended by loss of use, with the anomalies under each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.calendar.zone import to_local
from sdmctl.facts.course import EVOLUTION, known, said, stretches
from sdmctl.model.tickets import EVENTS

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.model.repository import Dossier
    from sdmctl.model.warranty import Guarantee

_ACCEPTED = EVENTS.index("accepted")


@dataclass(frozen=True, slots=True)
class Claim:
    """An anomaly that names the delivery under whose warranty it falls."""

    number: int
    id: str
    opened_on: date
    resolved_on: date | None
    """`None` while it is open."""
    effort: int | None
    within: bool | None
    """Whether it was opened in the window; `None` where nothing says how long that is."""


@dataclass(frozen=True, slots=True)
class Warranty:
    """The warranty of a delivery as it stood at an instant."""

    delivery: str
    title: str | None
    """`None` where the delivery is not among the tickets."""
    accepted_on: date
    until: date | None
    """The last day, extended; `None` where the contract says nothing."""
    extended: int
    """Days of loss of use that were added."""
    claims: tuple[Claim, ...]
    """In order of opening."""

    @property
    def effort(self) -> int | None:
        """Seconds on its anomalies; `None` where none is written."""
        known = [each.effort for each in self.claims if each.effort is not None]
        return sum(known) if known else None

    def is_in_force(self, day: date) -> bool | None:
        """On a day; `None` where nothing says until when."""
        return None if self.until is None else self.accepted_on <= day <= self.until


def warranties(dossier: Dossier, judged: Assessment) -> tuple[Warranty, ...]:
    """Those of every accepted evolution, and of every delivery that an anomaly names; the oldest acceptance first."""
    tables, as_of, contract = judged.tables, judged.as_of, judged.contract
    tickets = tables.tickets.filter(pl.col("opened") <= as_of)
    now = known(said(tables, "nature"), as_of).select("ticket", now="nature")
    tickets = tickets.join(now, on="ticket", how="left", maintain_order="left")
    accepted = tables.events.filter((pl.col("event") == _ACCEPTED) & (pl.col("at") <= as_of))
    last = accepted.group_by("ticket").agg(pl.col("at").max())
    own = tickets.filter(pl.coalesce("now", "nature") == EVOLUTION).join(last, on="ticket", how="inner")
    deliveries = {
        name: (title, service, to_local(at, contract.time_zone).date())
        for name, title, service, at in own.select("id", "title", "service", "at").iter_rows()
    }
    claims: dict[str, list[Claim]] = {}
    for of, service, day, claim in _claims(tickets, judged):
        if day is not None:
            deliveries.setdefault(of, (None, service, day))
        claims.setdefault(of, []).append(claim)
    written = {each.id: each.guarantee for read in dossier.tickets for each in read.document.tickets if each.guarantee}
    services = list(contract.services.values())

    def guarantee_of(name: str, service: int | None) -> Guarantee | None:
        lot = None if service is None else contract.lots.get(services[service].lot or "")
        return written.get(name, lot.warranty if lot else None)

    today = to_local(as_of - 1, contract.time_zone).date()
    found = (
        _warranty((name, title, day), guarantee_of(name, service), claims.get(name, []), today)
        for name, (title, service, day) in deliveries.items()
    )
    return tuple(sorted(found, key=lambda each: (each.accepted_on, each.delivery)))


def _claims(tickets: pl.DataFrame, judged: Assessment) -> Iterable[tuple[str, int | None, date | None, Claim]]:
    """Delivery, service, day of acceptance as the anomaly has it, and the anomaly; in order of opening."""
    zone = judged.contract.time_zone
    own = tickets.filter(pl.col("warranty_of").is_not_null()).sort("opened", "ticket")
    ended = pl.when(pl.col("ended") <= judged.as_of).then("ended")
    ends = stretches(judged.tables).filter(pl.col("begun") <= judged.as_of).with_columns(ended=ended)
    ends = ends.group_by("ticket").agg(pl.when(pl.col("ended").null_count() == 0).then(pl.col("ended").max()))
    for row in own.join(ends, on="ticket", how="left", maintain_order="left").iter_rows(named=True):
        opened = to_local(row["opened"], zone).date()
        resolved = None if row["ended"] is None else to_local(row["ended"], zone).date()
        claim = Claim(row["ticket"], row["id"], opened, resolved, row["effort"], None)
        since = None if row["warranty_from"] is None else date.fromisoformat(row["warranty_from"])
        yield row["warranty_of"], row["service"], since, claim


def _warranty(
    of: tuple[str, str | None, date], guarantee: Guarantee | None, claims: list[Claim], today: date
) -> Warranty:
    """The window, which each anomaly in it extends before the next is looked at; days that overlap count once."""
    name, title, accepted = of
    if guarantee is None:
        return Warranty(name, title, accepted, None, 0, tuple(claims))
    agreed, lost = guarantee.lasts.last_day(accepted), set[date]()
    told = []
    for each in claims:
        within = accepted <= each.opened_on <= agreed + timedelta(days=len(lost))
        told.append(replace(each, within=within))
        if within and guarantee.loss_of_use:
            days = ((each.resolved_on or today) - each.opened_on).days
            lost.update(each.opened_on + timedelta(days=place) for place in range(days))
    return Warranty(name, title, accepted, agreed + timedelta(days=len(lost)), len(lost), tuple(told))
