"""English: pictures."""

WORDS: dict[str, str | dict[str, str]] = {
    "picture.trend": "Trend: {level}",
    "picture.kept": "objective met",
    "picture.not_kept": "objective not met",
    "picture.objective": "objective",
    "picture.trend.said": "{line}: {first} ({since}), {last} ({until}), for an objective of {objective}.",
    "picture.milestones": "Milestones: {project}",
    "picture.baseline": "promised",
    "picture.reached": "reached",
    "picture.forecast": "expected",
    "picture.milestone.reached": "{title}: promised for {baseline}, reached on {day}.",
    "picture.milestone.expected": "{title}: promised for {baseline}, expected on {day}.",
}
