"""French: precedents."""

WORDS: dict[str, str | dict[str, str]] = {
    "precedents.suggest": "Les précédents suggèrent : {nature} (confiance {n} %). Ils suggèrent, sans décider.",
    "precedents.unsure": "Les précédents ne sont pas assez sûrs pour suggérer une qualification.",
    "precedents.too_few": "Les tickets décidés sont trop peu nombreux pour suggérer une qualification.",
    "precedents.alike": "Tickets décidés les plus proches",
    "precedents.suspects": "Tickets dont le texte plaide contre la qualification",
    "precedents.no_suspects": "Aucun ticket décidé dont le texte plaide contre sa qualification.",
    "column.likeness": "Ressemblance (%)",
    "column.argued": "Plaide pour",
    "column.confidence": "Confiance (%)",
    "argued.anomaly": "anomalie",
    "argued.evolution": "évolution",
    "argued.request": "demande",
}
