"""French: why an entry of the ledger is left out."""

WORDS: dict[str, str | dict[str, str]] = {
    "left_out.entries": "Écritures écartées",
    "left_out.entries_some": "Ces écritures sont erronées et n'entrent dans aucun chiffre :",
    "left_out.unreadable-entry": "l'écriture n'est pas rédigée comme il se doit",
    "left_out.unreadable-number": "sa quantité ou son montant est illisible",
    "left_out.unknown-line": "sa ligne n'est dans aucun budget",
    "left_out.unknown-stage": "son étape n'existe pas",
    "left_out.unknown-unit": "son unité d'œuvre n'est pas au catalogue de la ligne",
    "left_out.other-currency": "sa devise n'est pas celle du contrat",
    "left_out.entry-outside-budget": "aucun budget de son année ne comporte sa ligne",
    "left_out.profile-without-rate": "sa ligne n'a pas de tarif pour son profil",
    "left_out.entry-outside-term": "sa date est en dehors de la durée du contrat",
    "left_out.entry-on-closed-line": "sa ligne était close à cette date",
    "left_out.entry-after-expiry": "sa ligne avait expiré à cette date",
    "left_out.missing-quantity": "elle ne porte ni quantité ni montant",
    "left_out.entry-without-price": "aucun prix n'est prévu à sa date",
    "left_out.entry-of-left-out-ticket": "son ticket est écarté",
}
