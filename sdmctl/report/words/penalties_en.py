"""English: penalties."""

WORDS: dict[str, str | dict[str, str]] = {
    "column.points": "Service points",
    "column.factor": "Factor",
    "column.waived": "Waived",
    "column.of_month": "Returned for",
    "column.per": "Per",
    "column.month": "Month",
    "figure.waived": "Waived",
    "figure.exempted": "Exempted",
    "figure.bonus": "Bonus",
    "figure.earned_back": "Earn-back",
    "figure.before_caps": "Before the caps",
    "figure.cap_at_risk": "Amount at risk",
    "figure.cap_rolling_year": "Cap of twelve months in a row",
    "penalties.points": "Service points of the month",
    "penalties.returned": "{title}: returned",
    "penalties.capped_by": "Limit reached ({period}): {cap}.",
    "penalties.overdrawn": "{cap} ({period}): earlier months have used {used} of {whole}; nothing more is applied, "
    "and nothing is given back.",
    "penalties.exempted": "{period}: {amount} is exempted, as the total is too small to be due.",
    "penalties.due_now": "{period}: the total is no longer too small; {amount} that was exempted before is due now.",
    "penalties.waived": "{what}: {amount} is waived ({reason}; approved by {who} on {day}).",
    "terms.cap_month": "The penalties of a month are capped at {amount}.",
    "terms.cap_year": "The penalties of a contract year are capped at {amount}.",
    "terms.cap_rolling_year": "The penalties of twelve months in a row are capped at {amount}.",
    "terms.both_signs": "A cap also limits what the provider earns; the month's total is penalties less bonus and "
    "earn-back, and what is earned makes room under the caps of later months.",
    "terms.exempt.month": "Nothing is due in a month whose penalties come to {amount} or less.",
    "terms.exempt.contract": "Nothing is due while the penalties of the contract come to {amount} or less; once they "
    "pass it, all of them are due.",
    "terms.at_risk": "The penalties of a month are capped at the amount at risk: {amount}.",
    "terms.pool": "Of what is at risk, {share} is in the pool {pool}.",
    "terms.points": "Each service point costs {amount}.",
    "terms.step": "From {points} service points in a month: {amount}.",
    "terms.repeat": {
        "one": "{rule}: × {factor} for a line that was missed in the month before too.",
        "other": "{rule}: × {factor} for a line that was missed in each of the {n} months before too.",
    },
    "terms.earn_back": {
        "one": "{rule}: returned when the month that follows reaches {target}; of what was applied, nothing else.",
        "other": "{rule}: returned when each of the {n} months that follow reaches {target}; of what was applied, "
        "nothing else.",
    },
    "terms.bonus": "{rule}: a bonus for a line that reaches {target}.",
    "terms.grace": {
        "one": "{rule}: nothing in the first month of the contract.",
        "other": "{rule}: nothing in the first {n} months of the contract.",
    },
    "terms.share": "{percent} of {fee}",
    "terms.monthly_fee": "the monthly fee",
    "terms.annual_fee": "the annual fee",
    "terms.amount": "the amount of the project",
    "terms.of_pool": "the pool",
    "terms.heading": "Penalties",
}
