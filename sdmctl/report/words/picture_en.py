"""English: pictures."""

WORDS: dict[str, str | dict[str, str]] = {
    "picture.trend": "Trend: {level}",
    "picture.kept": "objective met",
    "picture.not_kept": "objective not met",
    "picture.objective": "objective",
    "picture.trend.said": "{line}: {first} in {since}, {last} in {until}, for an objective of {objective}.",
}
