"""French: the decision on a ticket's nature."""

WORDS: dict[str, str | dict[str, str]] = {
    "classify.heading": "La décision sur {ticket}",
    "classify.nature": "Qualification décidée : {nature}.",
    "classify.nature_clause": "Qualification décidée : {nature} ({clause}).",
    "classify.answer": "{question} {answer}.",
    "classify.yes": "Oui",
    "classify.no": "Non",
    "classify.otherwise": "Aucune question ne tranche : c'est ce que le contrat prévoit à défaut.",
    "classify.open": "Sans réponse : {question}",
    "classify.evidence": "Pièce, {name} : {proof}",
    "classify.by": "Décidé le {on} : {by}.",
    "classify.missing": "Provisoire ; il manque : {missing}.",
    "classify.provisional": "Provisoire.",
    "classify.written": "Écrit dans {file}.",
    "classify.would_write": "Serait écrit dans {file} :",
    "classify.unchanged": "C'est déjà ainsi dans {file} ; rien n'est écrit.",
    "classify.ask_answer": "{question} [oui/non]",
    "classify.ask_again": "Répondez par oui ou par non.",
    "classify.ask_evidence": "Pièce, {name} (vide : manquante) :",
    "classify.ask_by": "Qui a décidé ?",
    "classify.ask_uncommitted": (
        "{file} contient des modifications qui ne sont pas validées dans git. Y écrire tout de même ? [oui/non]"
    ),
    "evidence.reference": "référence",
    "evidence.version": "version",
    "evidence.paragraph": "paragraphe",
    "evidence.last_version_that_worked": "dernière version qui fonctionnait",
    "evidence.acceptance_record": "procès-verbal de recette",
    "evidence.delivery": "livraison",
    "evidence.change": "ce qui a changé",
    "evidence.facts": "faits",
}
