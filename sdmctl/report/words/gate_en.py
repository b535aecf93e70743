"""English: the gate."""

WORDS: dict[str, str | dict[str, str]] = {
    "column.weight": "Weight",
    "column.limit": "Limit",
    "column.finding": "Finding",
    "column.about": "Subject",
    "weight.error": "error",
    "weight.warning": "warning",
    "finding.missed": "missed",
    "finding.late": "open and late",
    "finding.term": "end of the contract",
    "finding.over_envelope": "over the envelope",
    "finding.forecast": "forecast over the envelope",
    "finding.exhausted": "used up before the year ends",
    "finding.cap_reached": "cap of penalties reached",
    "finding.milestone_late": "milestone late",
    "finding.milestone_slips": "milestone slips",
    "finding.landing": "landing over the budget",
    "finding.spent_ahead": "spending ahead of progress",
    "check.levels": {
        "one": "{contract}, {period}: {n} finding on service levels",
        "other": "{contract}, {period}: {n} findings on service levels",
    },
    "check.money": {
        "one": "{contract}, {period}: {n} finding on the contract, the budget and projects",
        "other": "{contract}, {period}: {n} findings on the contract, the budget and projects",
    },
    "check.holds": "{contract}, {period}: every service level is kept.",
}
