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
    "picture.burn": "Burn: {line}",
    "picture.burn.said": "{line}: {consumed} of {envelope} ({unit}), landing at {landing} at the run rate.",
    "picture.consumed": "consumed, added up",
    "picture.envelope": "envelope",
    "picture.landing": "landing at the run rate",
    "picture.month": "Month",
    "picture.period": "Period",
    "picture.flow": "Flow and backlog of tickets, evolutions aside",
    "picture.flow.said": (
        "Backlog from {first} ({since}) to {last} ({until}); in all, tickets opened: {opened}, closed: {closed}."
    ),
    "picture.opened": "opened",
    "picture.closed": "closed",
    "picture.left": "backlog at the end",
    "picture.split": "Tickets opened, by nature",
    "picture.split.said": "{since} to {until}: {parts}.",
    "picture.of_nature": "{nature} {n}",
    "picture.figures": "The figures",
}
