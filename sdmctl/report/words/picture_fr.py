"""French: pictures."""

WORDS: dict[str, str | dict[str, str]] = {
    "picture.trend": "Tendance : {level}",
    "picture.kept": "objectif atteint",
    "picture.not_kept": "objectif non atteint",
    "picture.objective": "objectif",
    "picture.trend.said": "{line} : {first} ({since}), {last} ({until}), pour un objectif de {objective}.",
    "picture.milestones": "Jalons : {project}",
    "picture.baseline": "date promise",
    "picture.reached": "atteint",
    "picture.forecast": "prévu",
    "picture.milestone.reached": "{title} : promis le {baseline}, atteint le {day}.",
    "picture.milestone.expected": "{title} : promis le {baseline}, prévu le {day}.",
}
