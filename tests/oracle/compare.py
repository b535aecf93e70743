"""The engine and the oracle side by side, and a difference told so that it can be understood."""

from sdmctl.assess.service_levels.assess import assess
from sdmctl.assess.service_levels.results import Assessment
from sdmctl.model.calendar import Calendar
from sdmctl.model.service_level import Measure, ServiceLevel
from tests.oracle.hours import Hours, local_text
from tests.oracle.judge import Judge
from tests.oracle.lines import availability, lines
from tests.oracle.tables import NAMES, Answer, answers, dossier, tables
from tests.oracle.tickets import Case, Row
from tests.oracle.worlds import World

_INSTANTS = ("started", "stopped", "deadline")


def compared(world: World) -> int:
    """How many verdicts were compared; fails with the first ticket on which engine and oracle differ."""
    found = assess(
        dossier(world.contract, world.interruptions), tables(world.cases, world.contract), world.period, world.as_of
    )
    rows = Judge(world.contract, (world.start, world.end), world.as_of).rows(world.cases)
    ours = [tuple(getattr(row, name) for name in NAMES) for row in rows]
    theirs = answers(found)
    if ours != theirs:
        raise AssertionError(_difference(world, ours, theirs))
    assert (found.start, found.end, found.as_of) == (world.start, world.end, world.as_of)
    _compare_lines(world, rows, found)
    _compare_availability(world, found)
    return len(rows)


def _difference(world: World, ours: list[Answer], theirs: list[Answer]) -> str:
    """The first ticket that differs, with its history, its level, its hours, and both rows."""
    expected, given = ({(row[1], row[0], row[2]): row for row in rows} for rows in (ours, theirs))
    wrong = [key for key in expected.keys() | given.keys() if expected.get(key) != given.get(key)]
    if not wrong:
        return "engine and oracle give the same rows in another order"
    level, number, cycle = min(wrong, key=lambda key: (len(world.cases[int(str(key[1]))].changes), str(key)))
    case = world.cases[int(str(number))]
    wanted, got = expected.get((level, number, cycle)), given.get((level, number, cycle))
    text = [
        f"{len(wrong)} of {len(ours)} rows differ; the shortest: ticket {case.id}, level {level}, cycle {cycle}",
        *_ticket(case),
        f"as of {local_text(world.as_of)}, period [{local_text(world.start)}, {local_text(world.end)})",
        *_level(world, world.contract.service_levels[str(level)]),
        f"{'':17}{'oracle':27}engine",
    ]
    for position, name in enumerate(NAMES):
        values = [None if row is None else row[position] for row in (wanted, got)]
        shown = [local_text(at) if name in _INSTANTS and isinstance(at, int) else str(at) for at in values]
        text.append(f"{name:17}{shown[0]:27}{shown[1]}{'   <--' * (values[0] != values[1])}")
    return "\n".join(text)


def _ticket(case: Case) -> list[str]:
    fields = ("priority", "nature", "service", "type", "team", "excluded")
    told = ", ".join(f"{name} {getattr(case, name)}" for name in fields)
    due = "" if case.due is None else f", due {local_text(case.due)}"
    return [
        f"  opened {local_text(case.opened)} ({told}{due})",
        *(f"  {local_text(each.at)} {each.field}: {each.value}" for each in case.changes),
    ]


def _level(world: World, level: ServiceLevel) -> list[str]:
    contract = world.contract
    targets = {
        name: f"{target.within} on {target.calendar or level.calendar}" for name, target in level.targets.items()
    }
    asked = level.applies_to.model_dump(exclude_defaults=True)
    return [
        f"  {level.measures} {targets}, pauses {level.pauses}, for {asked}",
        f"  rules {contract.rules.model_dump(mode='json')}",
        f"  zone {contract.time_zone}, services { {name: each.calendar for name, each in contract.services.items()} }",
        *(f"  calendar {name}: {_hours(each)}" for name, each in contract.calendars.items()),
    ]


def _hours(calendar: Calendar) -> str:
    written = {
        days: [
            f"{begin // 3600:02}:{begin % 3600 // 60:02}-{end // 3600:02}:{end % 3600 // 60:02}" for begin, end in hours
        ]
        for days, hours in calendar.hours.items()
    }
    closed = [f"{first}/{last}" for first, last in calendar.closures]
    return f"{written} holidays {calendar.holidays} closures {closed} openings {sorted(map(str, calendar.openings))}"


def _compare_lines(world: World, rows: list[Row], found: Assessment) -> None:
    names = ("service_level", "priority", "objective", "counted", "met", "breached", "open", "excluded", "compliance")
    told = [line for line in found.lines if line.measures is not Measure.AVAILABILITY]
    for ours, theirs in zip(lines(world.contract, rows), told, strict=True):
        values = [(name, getattr(ours, name), getattr(theirs, name)) for name in (*names, "status")]
        wrong = [f"{name}: oracle {wanted}, engine {got}" for name, wanted, got in values if wanted != got]
        assert not wrong, f"line {ours.service_level} {ours.priority}: {'; '.join(wrong)}"
    assert [found.lines[row.line].service_level for row in rows] == [row.service_level for row in rows]


def _compare_availability(world: World, found: Assessment) -> None:
    contract, until = world.contract, min(world.end, world.as_of)
    for line in found.lines:
        level = contract.service_levels[line.service_level]
        if level.measures is not Measure.AVAILABILITY:
            continue
        hours = Hours(contract.calendars[level.calendar], contract.time_zone)
        known = [each for each in world.interruptions if each.service in level.applies_to.service]
        ours = availability(hours, (world.start, max(world.start, until)), known)
        assert line.downtime is not None
        told = line.downtime
        assert (told.service, told.planned, told.agreed, told.down) == (
            ours.service,
            ours.planned,
            ours.agreed,
            ours.down,
        )
        assert line.compliance == ours.compliance
        wanted = "no_data"
        if ours.compliance is not None and level.objective is not None:
            wanted = "achieved" if ours.compliance >= level.objective else "missed"
        assert line.status == wanted
