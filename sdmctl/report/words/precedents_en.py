"""English: precedents."""

WORDS: dict[str, str | dict[str, str]] = {
    "precedents.suggest": "Precedents suggest: {nature} (confidence {n}%). They suggest and do not decide.",
    "precedents.unsure": "The precedents are not sure enough to suggest a nature.",
    "precedents.too_few": "There are too few decided tickets to suggest a nature.",
    "precedents.alike": "Decided tickets most alike",
    "precedents.suspects": "Tickets whose text argues against their nature",
    "precedents.no_suspects": "There is no decided ticket whose text argues against its nature.",
    "column.likeness": "Likeness (%)",
    "column.argued": "Argues for",
    "column.confidence": "Confidence (%)",
    "argued.anomaly": "anomaly",
    "argued.evolution": "evolution",
    "argued.request": "request",
}
