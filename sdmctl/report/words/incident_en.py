"""English: what every incident procedure says, whatever the contract."""

WORDS: dict[str, str | dict[str, str]] = {
    "procedure.purpose.incident": (
        "This procedure says who does what, within what time and by which channel, from the detection of an incident "
        "to its closure. An incident is the interruption or the degradation of a service:"
    ),
    "procedure.purpose.major": (
        "This procedure adds to that of incidents: it says who decides, who acts and who speaks while a major incident "
        "lasts. It ends when the service is restored and verified."
    ),
    "procedure.matrix": "Impact and urgency give the priority:",
    "procedure.examples": "How each priority is recognised:",
    "procedure.answering": "Who answers, and when:",
    "procedure.who": "An incident may be declared by {who}.",
    "procedure.anybody": "Whoever notices an incident declares it.",
    "procedure.number": "Single point of entry: {number}.",
    "procedure.no_number": "Single point of entry: to be completed.",
    "procedure.tell": (
        "Say what is noticed, since when, who is affected, and what can no longer be done; not the supposed cause."
    ),
    "procedure.clock_starts": "A ticket is opened at once: the clock starts when it is opened.",
    "procedure.never": "Never:",
    "procedure.never.alone": "repair alone, without declaring",
    "procedure.never.public": "communicate outside the communication plan, least of all in public",
    "procedure.never.traces": "erase traces: logs, files, messages",
    "procedure.roles.rule": (
        "One person may have several roles, but whoever repairs does not manage the incident. A role passes to "
        "its deputy as soon as its holder does not answer."
    ),
    "procedure.mission.incident_manager": "decides on priority and actions, keeps the time, escalates",
    "procedure.mission.technical_lead": "searches, works around, restores",
    "procedure.mission.communication_lead": "informs by the communication plan, and nobody else does",
    "procedure.mission.scribe": "keeps the logbook, hour by hour",
    "procedure.mission.delivery_manager": "answers to the customer for the service levels",
    "procedure.mission.customer_duty_manager": "decides for the business, accepts a degraded mode, confirms the return",
    "procedure.flow.declare": "**Declare**: a call to the single point of entry, a ticket.",
    "procedure.flow.qualify": (
        "**Qualify**: impact, urgency, priority, service; the customer is told of the response, within its target."
    ),
    "procedure.flow.contain": "**Contain**: limit what is affected, offer a workaround.",
    "procedure.flow.restore": "**Restore**: give the service back, within the target of the resolution.",
    "procedure.flow.verify": "**Verify**: the customer confirms the return; if not, the ticket is reopened.",
    "procedure.flow.close": "**Close**: cause, action and duration are written in the ticket.",
    "procedure.flow.learn": "**Learn**: a review, within five business days.",
    "procedure.delays.rule": (
        "Each allowance runs from the opening of the ticket, or from the last update to the next, on the calendar in "
        "brackets:"
    ),
    "procedure.delays.none": "The contract grants no time for an anomaly: to be completed.",
    "procedure.escalation.rule": (
        "Each level is called when the time elapsed reaches the share of the target, without waiting for the one "
        "before; the time is counted on the calendar of the service level."
    ),
    "procedure.escalation.none": "No escalation is written: to be completed (`kind: escalation`).",
    "procedure.communication.none": "No message is planned: to be completed (`kind: procedures`).",
    "procedure.communication.rule": (
        "A message says what is affected, since when, what is being done, and the time of the next message. It says "
        "neither a supposed cause nor a time of return that is not confirmed."
    ),
    "procedure.crisis.criteria": "The incident leaves this circuit for the crisis cell as soon as one of these is so:",
    "procedure.crisis.none": "The criteria of a crisis are not written: to be completed, before they are needed.",
    "procedure.crisis.members": "The crisis cell is {members}.",
    "procedure.crisis.no_members": "Who is in the crisis cell is to be completed.",
    "procedure.crisis.logbook": "Each fact and each decision goes into the logbook, with its time.",
    "procedure.duties.rule": "These times run day and night, weekends and holidays included:",
    "procedure.duties.none": "The contract lists no legal duty.",
    "procedure.degraded.none": "No degraded mode is written: to be completed.",
    "procedure.closing.verified": "The customer has confirmed the return of the service.",
    "procedure.closing.told": "Each audience that was told has the last message.",
    "procedure.closing.ticket": "The ticket has the cause, the action and the times.",
    "procedure.closing.review": (
        "An incident of priority {priority}, or a major one, is reviewed within five business days of its resolution. "
        "The review looks for causes, not for culprits."
    ),
    "procedure.closing.actions": (
        "Each action that comes of it has somebody who answers for it, a deadline, and a check of its effect; the "
        "follow-up committee goes through them."
    ),
    "procedure.contacts.none": "No contact is written: to be completed (`kind: contacts`).",
    "procedure.annexes": "Documents kept with this procedure:",
    "procedure.recognising.rule": (
        "Every incident of priority {priority} is major, and so is every one that the incident manager or the customer "
        "declares to be."
    ),
    "procedure.recognising.doubt": (
        "In doubt the incident is major: it can be lowered later, lost time cannot be won back."
    ),
    "procedure.course.rule": (
        "For an incident of priority {priority}, in the order of the time elapsed since the ticket was opened, counted "
        "on the calendar of each service level:"
    ),
    "procedure.message.first": "First message",
    "procedure.message.first.subject": "Subject: [service] disrupted since [time]",
    "procedure.message.first.text": (
        "Since [time], [what no longer works] for [who is affected]. Our teams have been working on it since [time]. "
        "Meanwhile: [workaround, or “none”]. Next message at [time]."
    ),
    "procedure.message.update": "Following message",
    "procedure.message.update.subject": "Subject: [service] disrupted, as of [time]",
    "procedure.message.update.text": (
        "[What has changed since the last message, or “nothing new”]. Meanwhile: [workaround]. Next message at [time]."
    ),
    "procedure.message.last": "Last message",
    "procedure.message.last.subject": "Subject: [service] restored at [time]",
    "procedure.message.last.text": (
        "[Service] has worked again since [time]. [What users should check or do again.] A review follows within five "
        "business days."
    ),
    "procedure.logbook.decided": "Decision",
    "procedure.logbook.who": "By whom",
    "procedure.analysis.facts": "Facts",
    "procedure.analysis.fact": "What",
    "procedure.analysis.value": "Found",
    "procedure.analysis.ticket": "Ticket, priority, service",
    "procedure.analysis.times": "Beginning, declaration, resolution, duration",
    "procedure.analysis.touched": "Users and sites affected",
    "procedure.analysis.impact": "Consequences for the business",
    "procedure.analysis.targets": "Service levels met and breached",
    "procedure.analysis.timeline": "Timeline",
    "procedure.analysis.time": "Time",
    "procedure.analysis.event": "Fact",
    "procedure.analysis.source": "Source",
    "procedure.analysis.begun": "Real beginning",
    "procedure.analysis.noticed": "Detection",
    "procedure.analysis.declared": "Declaration",
    "procedure.analysis.contained": "Workaround",
    "procedure.analysis.restored": "Resolution",
    "procedure.analysis.whys": "Five whys",
    "procedure.analysis.why": "Why? …",
    "procedure.analysis.root": "Why? … (root cause)",
    "procedure.analysis.factors": "Contributing factors",
    "procedure.analysis.factor_change": "Recent change: …",
    "procedure.analysis.factor_detection": "Monitoring and detection: …",
    "procedure.analysis.factor_organisation": "Organisation, procedures, skills: …",
    "procedure.analysis.factor_outside": "Suppliers and circumstances: …",
    "procedure.analysis.actions": "Actions",
    "procedure.analysis.action": "Action",
    "procedure.analysis.kind": "Nature",
    "procedure.analysis.by_whom": "By whom",
    "procedure.analysis.due": "Deadline",
    "procedure.analysis.effective": "Effect checked on",
    "procedure.analysis.corrective": "corrective",
    "procedure.analysis.preventive": "preventive",
}
