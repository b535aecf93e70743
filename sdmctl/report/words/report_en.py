"""English: the words of the committee's report."""

WORDS: dict[str, str | dict[str, str]] = {
    # headings
    "column.target": "Target",
    "column.trend": "Trend",
    "column.subject": "Subject",
    "column.late": "Late by",
    "column.reason": "Reason",
    "column.counted_here": "Counted",
    "column.counted_in_period": "Counted in the period",
    "column.excluded_here": "Excluded",
    "column.availability": "Availability",
    "column.outage_start": "Start",
    "column.outage_end": "End",
    "column.planned": "Kind",
    "column.within_hours": "Within hours",
    "column.excluded_reason": "Reason",
    "column.excluded_by": "Approved by",
    "column.excluded_on": "Approved on",
    "column.with_exclusions": "With the excluded",
    "column.tickets": "Tickets",
    "column.code": "Code",
    "column.clause": "Clause",
    "column.day_hours": "Hours",
    # sentences
    "colon": ":",
    "some": {"one": "{parts} and {n} more", "other": "{parts} and {n} more"},
    "or": "{first} or {last}",
    "ticket": "{ticket} “{title}”",
    "priority.any": "all",
    "priority.others": "others",
    "line.others": "{title} (other priorities)",
    "target.by_priority": "by priority",
    "nature.anomaly": "anomaly",
    "nature.evolution": "evolution",
    "nature.request": "request",
    "nature.disputed": "disputed",
    "nature.unclassified": "unclassified",
    # title block
    "title.heading": "Service report, {period}",
    "title.contract": "Contract",
    "title.customer": "Customer",
    "title.provider": "Provider",
    "title.managers": "Managers",
    "title.period": "Period",
    "title.as_of": "As of",
    "title.figures": "Figures",
    "title.input_hash": "Input hash",
    "title.term": "{id}, from {start} to {end}",
    "title.manager": "{name} ({lot})",
    "title.days": "from {first} to {last} inclusive",
    "title.instant": "{at} ({zone})",
    "title.provisional": "provisional, the period is not over",
    "title.final": "for the whole period",
    # summary
    "summary.heading": "Summary",
    "summary.decisions": "Decisions asked for",
    "summary.facts": "In short",
    "summary.no_lines": "The contract has no service level.",
    "summary.lines": {
        "one": "A single line is measured: {parts}.",
        "other": "Of {n} lines measured: {parts}.",
    },
    "summary.achieved": {"one": "{n} achieved", "other": "{n} achieved"},
    "summary.tolerated": {"one": "{n} tolerated", "other": "{n} tolerated"},
    "summary.missed": {"one": "{n} missed", "other": "{n} missed"},
    "summary.no_data": {"one": "{n} without data", "other": "{n} without data"},
    "summary.previous": {
        "one": "{n} line was missed in the period before ({period}).",
        "other": "{n} lines were missed in the period before ({period}).",
    },
    "summary.previous.none": "No line was missed in the period before ({period}).",
    "summary.missed_ones": {"one": "Missed:", "other": "Missed:"},
    "summary.tolerated_ones": {
        "one": "Tolerated, because few tickets count:",
        "other": "Tolerated, because few tickets count:",
    },
    "summary.figure": "{line}: {compliance} against an objective of {objective}",
    "summary.figure_of": {
        "one": "{line}: {compliance} against an objective of {objective} ({n} breached of {counted})",
        "other": "{line}: {compliance} against an objective of {objective} ({n} breached of {counted})",
    },
    "summary.none_breached": "No ticket that counts in the period was late.",
    "summary.breached": {
        "one": "{n} ticket that counts in the period was breached{more}.",
        "other": "{n} tickets that count in the period were breached{more}.",
    },
    "summary.levels": {"one": ", {n} breach in all", "other": ", {n} breaches in all"},
    "summary.open_late": {
        "one": "{n} open ticket is past its deadline: {tickets}.",
        "other": "{n} open tickets are past their deadline: {tickets}.",
    },
    "summary.excluded": {
        "one": "{n} ticket is excluded with an approval.",
        "other": "{n} tickets are excluded with an approval.",
    },
    "summary.left_out": {
        "one": "{n} ticket could not be judged and is in no figure.",
        "other": "{n} tickets could not be judged and are in no figure.",
    },
    # decisions
    "decision.plan": {
        "one": "Agree the action plan for the missed line.",
        "other": "Agree the action plan for the {n} missed lines.",
    },
    "decision.dispute": "Settle the disputed nature of ticket {ticket}.",
    "decision.dispute_between": (
        "Settle the nature of ticket {ticket}, disputed since {day}: "
        "{customer} for the customer, {provider} for the provider."
    ),
    "decision.more_disputes": {
        "one": "Settle the nature of {n} more disputed ticket.",
        "other": "Settle the nature of {n} more disputed tickets.",
    },
    "decision.exclusion": {
        "one": "Approve or refuse the exclusion asked for {n} ticket: {tickets}.",
        "other": "Approve or refuse the exclusion asked for {n} tickets: {tickets}.",
    },
    "decision.data": {
        "one": "Have the data of {n} ticket corrected, which could not be judged.",
        "other": "Have the data of {n} tickets corrected, which could not be judged.",
    },
    # service levels
    "service_levels.heading": "Service levels",
    "service_levels.legend": (
        "A compliance is rounded down. The curve of a line goes from the lowest of its figures, its objective among "
        "them, to 100%; a dot is a period with no data; the arrow compares with the period before."
    ),
    "service_levels.trend": {"one": "Trend over {n} period", "other": "Trend over {n} periods"},
    # breached
    "breached.heading": "Breached tickets of the period",
    "breached.line": {
        "one": "{line}{clause}: {n} breached of {counted}",
        "other": "{line}{clause}: {n} breached of {counted}",
    },
    "breached.clause": " ({clause})",
    "breached.legend": (
        "Late by and paused are business time on the calendar of the target, or of the ticket's service; "
        "time by the clock where there is none. Time paused after the deadline is not late."
    ),
    "breached.still_open": "still open",
    "reason.elapsed": "{elapsed} for a target of {granted}",
    "reason.days": "past {granted}",
    "reason.agreed": "past the agreed date",
    "reason.reopened": {"one": "reopened once", "other": "reopened {n} times"},
    "reason.stands": "deadline passed before the change to {priority} on {at}, the breach stands",
    "reason.priority": "priority {priority}",
    "reason.cycle": "cycle {cycle}",
    # open
    "open.heading": "Open tickets",
    "open.late": {"one": "Late: {n} ticket", "other": "Late: {n} tickets"},
    "open.none_late": "No open ticket is late.",
    "open.in_time": {"one": "In time: {n} ticket", "other": "In time: {n} tickets"},
    "open.more": {
        "one": "{n} more row, with a later deadline, is not shown.",
        "other": "{n} more rows, with later deadlines, are not shown.",
    },
    # availability
    "availability.heading": "Availability",
    "availability.legend": (
        "Agreed time = service hours less planned outages; availability = (agreed time − downtime) / agreed time. "
        "Outages that overlap count once."
    ),
    "availability.outages": "Outages: {line}",
    "outage.planned": "planned",
    "outage.unplanned": "unplanned",
    # exclusions
    "exclusions.heading": "Exclusions",
    "exclusions.none": "No ticket is excluded from the figures of the period.",
    "exclusions.figures": "Compliance without the excluded tickets, as in this report, and what it would be with them:",
    "exclusions.refused": {
        "one": "{n} exclusion was asked for without an approval: the ticket counts.",
        "other": "{n} exclusions were asked for without an approval: the tickets count.",
    },
    # left out
    "left_out.heading": "Tickets not judged",
    "left_out.none": "Every ticket could be judged.",
    "left_out.some": "These tickets could not be judged and are in no figure:",
    "left_out.unreadable-ticket": "the ticket is not written as it should be",
    "left_out.ragged-row": "its row has too few or too many cells",
    "left_out.unterminated-quote": "its row follows a quotation mark that is never closed",
    "left_out.duplicate-ticket": "its id is that of an earlier ticket",
    "left_out.missing-cell": "its id, its opening or the instant of an event is missing",
    "left_out.unreadable-date": "one of its dates cannot be read",
    "left_out.unreadable-effort": "its effort cannot be read",
    "left_out.unmapped-value": "one of its values is mapped to nothing in the contract",
    "left_out.unknown-status": "one of its statuses is not in the contract",
    "left_out.unknown-priority": "one of its priorities is not in the contract",
    "left_out.unknown-service": "one of its services is not in the contract",
    "left_out.unknown-nature": "one of its natures does not exist",
    "left_out.unknown-event": "one of its events does not exist",
    "left_out.unknown-ticket": "its history is there, but not the ticket",
    "left_out.event-before-opening": "one of its events lies before its opening",
    "left_out.resolved-before-opened": "it is resolved or closed before it is opened",
    "left_out.missing-target": "no target for its priority, or no calendar for its service",
    "left_out.missing-due-date": "no date is agreed",
}
