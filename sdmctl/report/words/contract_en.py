"""English: amendments, the life of a contract, and what changed in it."""

WORDS: dict[str, str | dict[str, str]] = {
    # title block
    "title.amendments": "Amendments",
    "title.life": "End",
    "amendment": "{title} ({id}), since {effective}",
    "life.notice": "ends on {end}, notice to be given by {last}",
    "life.ended": "ended on {end}",
    "life.tacit": "{sentence}, renewed tacitly",
    "life.express": "{sentence}, renewed expressly",
    "decision.renewal": "Decide what follows the contract, which ends on {end}.",
    # rules
    "rules.amendments": "Amendments in force",
    "amendment.opened": "{amendment}: tickets opened from that day on are judged by the changed terms.",
    "amendment.stopped": (
        "{amendment}: tickets whose clock stops from that day on, or still runs, are judged by the changed terms."
    ),
    "amendment.money": "{amendment}: budget or project; prices hold from that day on, all else at the period's end.",
    # explanations
    "explain.amendment": "Judged by the terms of amendment {id}, {title}, in force since {effective}.",
    "explain.amendment_clause": (
        "Judged by the terms of amendment {id}, {title} ({clause}), in force since {effective}."
    ),
    # what changed
    "changes.title": "{contract}: what changes between {start} and {end}",
    "changes.none": "{contract}: nothing changes between {start} and {end}.",
    "column.place": "Place",
    "column.from_value": "Before",
    "column.to_value": "After",
    "column.amendment": "Amendment",
    "column.effective": "In force from",
}
