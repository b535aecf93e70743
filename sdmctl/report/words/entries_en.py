"""English: why an entry of the ledger is left out."""

WORDS: dict[str, str | dict[str, str]] = {
    "left_out.entries": "Entries left out",
    "left_out.entries_some": "These entries of the ledger are wrong and are in no figure:",
    "left_out.unreadable-entry": "the entry is not written as it should be",
    "left_out.unreadable-number": "its quantity or its amount cannot be read",
    "left_out.unknown-line": "its line is in no budget",
    "left_out.unknown-stage": "its stage does not exist",
    "left_out.unknown-unit": "its unit of work is not in the line's catalogue",
    "left_out.other-currency": "its currency is not the contract's",
    "left_out.entry-outside-budget": "no budget of its year has its line",
    "left_out.profile-without-rate": "the line has no rate for its profile",
    "left_out.entry-outside-term": "its day is outside the contract's term",
    "left_out.entry-on-closed-line": "its line was closed by then",
    "left_out.entry-after-expiry": "its line had expired by then",
    "left_out.missing-quantity": "it has neither a quantity nor an amount",
    "left_out.entry-without-price": "no price is given for its day",
    "left_out.entry-of-left-out-ticket": "its ticket is left out",
}
