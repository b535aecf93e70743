"""French: why an entry of the ledger is left out."""

WORDS: dict[str, str | dict[str, str]] = {
    "left_out.entries": "Écritures écartées",
    "left_out.entries_some": "Ces écritures sont erronées et n'entrent dans aucun chiffre :",
    "left_out.unreadable-entry": "l'écriture n'est pas écrite comme une écriture",
    "left_out.unreadable-number": "une quantité ou un montant est illisible",
    "left_out.unknown-line": "sa ligne n'est celle d'aucun budget",
    "left_out.unknown-stage": "son étape n'est pas de celles d'une écriture",
    "left_out.unknown-unit": "son unité d'œuvre n'est pas au catalogue de la ligne",
    "left_out.other-currency": "sa devise n'est pas celle du contrat",
    "left_out.entry-outside-budget": "aucun budget de son année n'a sa ligne",
    "left_out.profile-without-rate": "la ligne n'a pas de tarif pour son profil",
    "left_out.entry-outside-term": "son jour est en dehors de la durée du contrat",
    "left_out.entry-on-closed-line": "sa ligne était close à ce jour",
    "left_out.entry-after-expiry": "sa ligne avait expiré à ce jour",
    "left_out.missing-quantity": "elle ne porte ni quantité ni montant",
    "left_out.entry-without-price": "rien ne dit ce qu'elle coûte à ce jour",
    "left_out.entry-of-left-out-ticket": "son ticket est écarté",
}
