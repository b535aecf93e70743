"""French: pictures."""

WORDS: dict[str, str | dict[str, str]] = {
    "picture.trend": "Tendance : {level}",
    "picture.kept": "objectif atteint",
    "picture.not_kept": "objectif non atteint",
    "picture.objective": "objectif",
    "picture.trend.said": "{line} : {first} en {since}, {last} en {until}, pour un objectif de {objective}.",
}
