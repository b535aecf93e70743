"""A contract and two exports of any size, the same for the same size: tickets, and five events for each."""

from pathlib import Path

import polars as pl

EVENTS_PER_TICKET = 5
_FIRST = 1_704_067_200  # 2024-01-01T00:00Z
_STATUSES = ("acknowledged", "waiting_customer", "in_progress", "resolved", "closed")

CONTRACT = """\
kind: contract
id: benchmark
title: A year of tickets
customer: {name: Customer}
provider: {name: Provider}
time_zone: Europe/Paris
term: {start: 2024-01-01, end: 2026-12-31}
calendars:
  office: {hours: {mon-fri: [09:00-12:30, 13:30-18:00]}, holidays: FR-57}
  desk: {hours: {mon-fri: [08:00-18:00]}, holidays: FR}
  watch: {hours: {mon-sun: [00:00-24:00]}}
services:
  payroll: {title: Payroll, calendar: office}
  time: {title: Time, calendar: office}
  portal: {title: Portal, calendar: desk}
priorities: {order: [P1, P2, P3, P4]}
statuses:
  new: new
  acknowledged: active
  in_progress: active
  waiting_customer: paused
  resolved: resolved
  closed: closed
service_levels:
  response:
    title: Response
    measures: response
    applies_to: {nature: [anomaly, request]}
    targets:
      P1: {within: 30m, calendar: watch, objective: 90%}
      P2: {within: 1h, objective: 90%}
      P3: {within: 4h, objective: 90%}
      P4: {within: 8h, objective: 90%}
  resolution:
    title: Resolution
    measures: resolution
    applies_to: {nature: [anomaly, request]}
    targets:
      P1: {within: 4h, calendar: watch, objective: 95%}
      P2: {within: 8h, objective: 90%}
      P3: {within: 40h, objective: 85%}
      P4: {within: 80h, objective: 80%}
"""

SOURCES = """\
kind: source
reads: {reads}
files: {reads}.csv
exported_at: 2025-01-31T00:00:00Z
columns: {columns}
"""


def write(folder: Path, tickets: int) -> Path:
    """A repository of so many tickets; events lie in order of time, as a tool writes its log."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "contract.yaml").write_text(CONTRACT, "utf-8")
    columns = {
        "tickets": "{id: number, opened: opened_at, service: service, nature: nature, priority: priority}",
        "history": "{ticket: number, at: at, status: status}",
    }
    for reads, mapping in columns.items():
        text = SOURCES.format(reads=reads, columns=mapping)
        (folder / f"{reads}.yaml").write_text(text, "utf-8")
    rows = pl.select(n=pl.int_range(tickets, dtype=pl.UInt64))
    opened = _FIRST + _drawn("n", 1, 86_400 * 330)
    ids = pl.format("INC{}", pl.col("n").cast(pl.String).str.zfill(7))
    rows = rows.with_columns(number=ids, opened=opened)
    rows.select(
        "number",
        _written("opened").alias("opened_at"),
        _chosen(2, ("payroll", "time", "portal")).alias("service"),
        _chosen(3, ("anomaly", "anomaly", "request")).alias("nature"),
        _chosen(4, ("P1", "P2", "P2", "P3", "P3", "P3", "P4")).alias("priority"),
    ).write_csv(folder / "tickets.csv")
    at = pl.col("opened")
    steps = []
    for place, (status, longest) in enumerate(zip(_STATUSES, (1, 30, 20, 60, 100), strict=True)):
        at = at + 60 + _drawn("n", 10 + place, 3600 * longest)
        steps.append(rows.select("number", at=at, status=pl.lit(status)))
    events = pl.concat(steps).sort("at", maintain_order=True)
    events.select("number", _written("at"), "status").write_csv(folder / "history.csv")
    return folder


def _drawn(column: str, seed: int, below: int) -> pl.Expr:
    return (pl.col(column).hash(seed) % below).cast(pl.Int64)


def _chosen(seed: int, values: tuple[str, ...]) -> pl.Expr:
    numbers = dict(enumerate(values))
    return _drawn("n", seed, len(values)).replace_strict(numbers, return_dtype=pl.String)


def _written(column: str) -> pl.Expr:
    return pl.from_epoch(column).dt.strftime("%Y-%m-%dT%H:%M:%SZ").alias(column)
