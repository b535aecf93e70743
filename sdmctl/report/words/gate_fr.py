"""French: the gate."""

WORDS: dict[str, str | dict[str, str]] = {
    "column.weight": "Gravité",
    "column.limit": "Limite",
    "column.finding": "Constat",
    "column.about": "Objet",
    "weight.error": "erreur",
    "weight.warning": "avertissement",
    "finding.missed": "manqué",
    "finding.late": "ouvert et en retard",
    "finding.term": "fin du contrat",
    "finding.over_envelope": "enveloppe dépassée",
    "finding.forecast": "atterrissage au-delà de l'enveloppe",
    "finding.exhausted": "épuisement avant la fin de l'année",
    "finding.cap_reached": "plafond de pénalités atteint",
    "finding.milestone_late": "jalon en retard",
    "finding.milestone_slips": "jalon qui glisse",
    "finding.landing": "atterrissage au-delà du budget",
    "finding.spent_ahead": "dépense en avance sur l'avancement",
    "check.levels": {
        "one": "{contract}, {period} : {n} constat sur les engagements de service",
        "other": "{contract}, {period} : {n} constats sur les engagements de service",
    },
    "check.money": {
        "one": "{contract}, {period} : {n} constat sur le contrat, le budget et les projets",
        "other": "{contract}, {period} : {n} constats sur le contrat, le budget et les projets",
    },
    "check.holds": "{contract}, {period} : tous les engagements sont tenus.",
}
