"""French: money."""

WORDS: dict[str, str | dict[str, str]] = {
    "column.penalty": "Pénalité",
    "column.quantity": "Quantité",
    "column.rate": "Montant unitaire",
    "column.amount": "Montant",
    "column.figure": "Rubrique",
    "figure.gross": "Brut",
    "figure.cap_month": "Plafond du mois",
    "figure.applied": "Appliqué",
    "figure.lost": "Écrêté par les plafonds",
    "figure.year_to_date": "Appliqué depuis le début de l'année du contrat",
    "figure.cap_year": "Plafond de l'année",
    "penalties.title": "Pénalités, {period} ({currency} hors taxes)",
    "penalties.totals": "Pénalités, {period} : du brut à l'appliqué ({currency} hors taxes)",
    "penalties.heading": "Pénalités",
    "penalties.none": "Aucune pénalité n'est due sur la période.",
    "penalties.legend": "Montants en {currency} hors taxes. Une heure de retard est comptée dans le mois "
    "où elle tombe ; celles des mois précédents ne sont pas comptées de nouveau.",
    "column.unit": "Unité",
}
