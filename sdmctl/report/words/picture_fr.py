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
    "picture.milestone.reached": "{title} : promis pour le {baseline}, atteint le {day}.",
    "picture.milestone.expected": "{title} : promis pour le {baseline}, prévu le {day}.",
    "picture.burn": "Consommation : {line}",
    "picture.burn.said": "{line} : {consumed} sur {envelope} ({unit}), atterrissage à {landing} au rythme moyen.",
    "picture.consumed": "consommé, cumulé",
    "picture.envelope": "enveloppe",
    "picture.landing": "atterrissage au rythme moyen",
    "picture.month": "Mois",
    "picture.period": "Période",
    "picture.flow": "Flux et stock de tickets, hors évolutions",
    "picture.flow.said": (
        "Stock de {first} ({since}) à {last} ({until}) ; en tout, tickets ouverts : {opened}, clos : {closed}."
    ),
    "picture.opened": "ouverts",
    "picture.closed": "clos",
    "picture.left": "stock en fin de période",
    "picture.split": "Tickets ouverts, par qualification",
    "picture.split.said": "{since} à {until} : {parts}.",
    "picture.of_nature": "{nature} {n}",
    "picture.figures": "Les chiffres",
}
