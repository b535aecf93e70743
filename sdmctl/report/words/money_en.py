"""English: money."""

WORDS: dict[str, str | dict[str, str]] = {
    "column.penalty": "Penalty",
    "column.quantity": "Quantity",
    "column.rate": "Rate",
    "column.amount": "Amount",
    "column.figure": "Item",
    "figure.gross": "Gross",
    "figure.cap_month": "Cap of the month",
    "figure.applied": "Applied",
    "figure.lost": "Cut off by the caps",
    "figure.year_to_date": "Applied since the contract year began",
    "figure.cap_year": "Cap of the year",
    "penalties.title": "Penalties, {period} ({currency} excluding VAT)",
    "penalties.totals": "Penalties, {period}: from gross to applied ({currency} excluding VAT)",
    "penalties.heading": "Penalties",
    "penalties.none": "No penalty is due for the period.",
    "penalties.legend": "Amounts in {currency}, excluding VAT. An hour of lateness counts in the month "
    "in which it falls; those of earlier months are not counted again.",
    "column.unit": "Unit",
}
