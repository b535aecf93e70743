"""English: the rules in force, promises and hours, as the report says them."""

WORDS: dict[str, str | dict[str, str]] = {
    # rules
    "rules.heading": "Rules in force",
    "rules.intro": "The contract is read as follows:",
    "rules.met": "An allowance that is used up exactly is met.",
    "rules.rounding": (
        "A compliance is compared with its objective unrounded, then shown rounded down: 94.996% shows as 94.99%."
    ),
    "rules.promises": "Targets and objectives",
    "rules.calendars": "Calendars",
    "rule.written": "{sentence} ({code}).",
    "rule.default": "{sentence} ({code}, by default).",
    "rule.counts_in.outcome": (
        "A met ticket counts in the period of its stop, a breached one in that in which its deadline passed"
    ),
    "rule.counts_in.opened": "A ticket counts in the period of its opening",
    "rule.counts_in.stopped": "A ticket counts in the period in which its clock stops",
    "rule.reopened.continue": (
        "The clock of a reopened ticket goes on: its stretches add up, and the time between resolved and reopened does "
        "not count"
    ),
    "rule.reopened.restart": (
        "The clock of a reopened ticket starts again: only the time since the last reopening counts, and an earlier "
        "breach is forgotten"
    ),
    "rule.reopened.first_stop": "Reopening changes nothing: the first resolution stands",
    "rule.reopened.new_cycle": "Each reopening begins a new cycle, judged by itself",
    "rule.priority_raised.from_change": (
        "When the priority is raised the clock starts again at the change; a breach that had already happened stands"
    ),
    "rule.priority_raised.retroactive": (
        "When the priority is raised the new target applies from the start of the clock"
    ),
    "rule.priority_lowered.retroactive": (
        "When the priority is lowered the new target applies from the start of the clock, and an earlier breach is "
        "forgotten"
    ),
    "rule.priority_lowered.from_change": (
        "When the priority is lowered the clock starts again at the change; a breach that had already happened stands"
    ),
    "rule.boundary.opening": "An allowance used up at closing time has its deadline at the next opening",
    "rule.boundary.closing": "An allowance used up at closing time has its deadline at that time",
    "rule.disputed.status": "During a dispute the ticket's status alone decides on the clock",
    "rule.disputed.paused": "A dispute pauses the clock from its opening to its outcome",
    "rule.disputed.runs": "A dispute does not pause the clock",
    "rule.found_anomaly.from_opening": (
        "A disputed ticket that is found to be an anomaly is judged from its opening, without the pauses of the dispute"
    ),
    "rule.found_anomaly.pauses_stand": (
        "A disputed ticket that is found to be an anomaly keeps the pauses of the dispute"
    ),
    "rule.small_sample": {
        "one": "Below {below} tickets counted, an objective not reached is tolerated with at most {n} breached",
        "other": "Below {below} tickets counted, an objective not reached is tolerated with at most {n} breached",
    },
    "rule.small_sample.none": "Nothing is tolerated where few tickets count",
    "phase.paused": {
        "one": "The clock is paused in status {statuses}.",
        "other": "The clock is paused in statuses {statuses}.",
    },
    "phase.resolved": {
        "one": "A ticket is resolved in status {statuses}.",
        "other": "A ticket is resolved in statuses {statuses}.",
    },
    "phase.closed": {
        "one": "A ticket is closed in status {statuses}.",
        "other": "A ticket is closed in statuses {statuses}.",
    },
    "phase.cancelled": {
        "one": "A ticket is not judged in status {statuses}.",
        "other": "A ticket is not judged in statuses {statuses}.",
    },
    "scope": "{title}: {measures}. Applies to {scope}.",
    "scope.all": "every ticket",
    "scope.nature": {"one": "the nature {names}", "other": "the natures {names}"},
    "scope.type": {"one": "the type {names}", "other": "the types {names}"},
    "scope.service": {"one": "the service {names}", "other": "the services {names}"},
    "scope.lot": {"one": "the lot {names}", "other": "the lots {names}"},
    "scope.team": {"one": "the team {names}", "other": "the teams {names}"},
    "measures.response": "from opening to response",
    "measures.resolution": "from opening to resolution",
    "measures.workaround": "from opening to workaround",
    "measures.update": "from one update to the next",
    "measures.quote": "from becoming an evolution to the quote",
    "measures.delivery": "from approval to delivery",
    "measures.availability": "share of the agreed time without an outage",
    # hours
    "hours.service": "that of the service",
    "hours.always": "every day, round the clock",
    "hours.days": "{first} to {last}",
    "hours.hours": "{days}: {hours}",
    "hours.next_day": "{hours} (the next day)",
    "hours.services": {"one": "calendar of the service {names}", "other": "calendar of the services {names}"},
    "hours.total": "{period}: open for {duration}",
    "hours.closed": "closed",
}
