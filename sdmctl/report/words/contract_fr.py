"""French: amendments, the life of a contract, and what changed in it."""

WORDS: dict[str, str | dict[str, str]] = {
    # title block
    "title.amendments": "Avenants",
    "title.life": "Terme",
    "amendment": "{title} ({id}), depuis le {effective}",
    "life.notice": "prend fin le {end}, préavis à donner le {last} au plus tard",
    "life.ended": "a pris fin le {end}",
    "life.tacit": "{sentence}, reconduction tacite",
    "life.express": "{sentence}, reconduction expresse",
    "decision.renewal": "Décider de la suite du contrat, qui prend fin le {end}.",
    # rules
    "rules.amendments": "Avenants en vigueur",
    "amendment.opened": "{amendment} : les tickets ouverts à partir de ce jour sont jugés selon les termes modifiés.",
    "amendment.stopped": (
        "{amendment} : les tickets dont le chronomètre s'arrête à partir de ce jour, ou tourne encore, sont jugés "
        "selon les termes modifiés."
    ),
    "amendment.money": (
        "{amendment} : budget ou projet ; les prix valent à partir de ce jour, le reste en fin de période."
    ),
    # explanations
    "explain.amendment": "Jugé selon les termes de l'avenant {id} « {title} », en vigueur depuis le {effective}.",
    "explain.amendment_clause": (
        "Jugé selon les termes de l'avenant {id} « {title} » ({clause}), en vigueur depuis le {effective}."
    ),
    # what changed
    "changes.title": "{contract} : ce qui change entre le {start} et le {end}",
    "changes.none": "{contract} : rien ne change entre le {start} et le {end}.",
    "column.place": "Emplacement",
    "column.from_value": "Avant",
    "column.to_value": "Après",
    "column.amendment": "Avenant",
    "column.effective": "En vigueur le",
}
