"""French: penalties."""

WORDS: dict[str, str | dict[str, str]] = {
    "column.points": "Points de service",
    "column.factor": "Coefficient",
    "column.waived": "Exonéré",
    "column.of_month": "Restitué au titre de",
    "column.per": "Par",
    "column.month": "Mois",
    "figure.waived": "Exonéré",
    "figure.exempted": "Sous la franchise",
    "figure.bonus": "Bonus",
    "figure.earned_back": "Rattrapage",
    "figure.before_caps": "Avant plafonnement",
    "figure.cap_at_risk": "Montant à risque",
    "figure.cap_rolling_year": "Plafond sur douze mois glissants",
    "penalties.points": "Points de service du mois",
    "penalties.returned": "{title} : restitution",
    "penalties.capped_by": "Limite atteinte ({period}) : {cap}.",
    "penalties.overdrawn": "{cap} ({period}) : les mois précédents en ont utilisé {used} sur {whole} ; plus rien n'est "
    "appliqué, et rien n'est rendu.",
    "penalties.exempted": "{period} : {amount} restent sous la franchise et ne sont pas dus.",
    "penalties.due_now": "{period} : la franchise est dépassée ; {amount} restés sous la franchise sont dus à présent.",
    "penalties.waived": "{what} : exonération de {amount} ({reason} ; accord de {who} du {day}).",
    "terms.cap_month": "Les pénalités d'un mois sont plafonnées à {amount}.",
    "terms.cap_year": "Les pénalités d'une année du contrat sont plafonnées à {amount}.",
    "terms.cap_rolling_year": "Les pénalités de douze mois consécutifs sont plafonnées à {amount}.",
    "terms.both_signs": "Un plafond limite aussi ce que le prestataire gagne ; le total du mois est celui des "
    "pénalités, moins le bonus et le rattrapage, et ce qui est gagné libère d'autant les plafonds des mois suivants.",
    "terms.exempt.month": "Rien n'est dû pour un mois dont les pénalités ne dépassent pas {amount}.",
    "terms.exempt.contract": "Rien n'est dû tant que les pénalités du contrat ne dépassent pas {amount} ; au-delà, "
    "elles sont dues en totalité.",
    "terms.at_risk": "Les pénalités d'un mois sont plafonnées au montant à risque : {amount}.",
    "terms.pool": "Du montant à risque, {share} revient au groupe {pool}.",
    "terms.points": "Chaque point de service coûte {amount}.",
    "terms.step": "À partir de {points} points de service dans le mois : {amount}.",
    "terms.repeat": {
        "one": "{rule} : × {factor} pour une ligne manquée aussi le mois précédent.",
        "other": "{rule} : × {factor} pour une ligne manquée aussi lors de chacun des {n} mois précédents.",
    },
    "terms.earn_back": {
        "one": "{rule} : restituée, dans la limite de ce qui a été appliqué, quand le mois suivant atteint {target}.",
        "other": "{rule} : restituée, dans la limite de ce qui a été appliqué, quand chacun des {n} mois suivants "
        "atteint {target}.",
    },
    "terms.bonus": "{rule} : un bonus pour une ligne qui atteint {target}.",
    "terms.grace": {
        "one": "{rule} : rien pendant le premier mois du contrat.",
        "other": "{rule} : rien pendant les {n} premiers mois du contrat.",
    },
    "terms.share": "{percent} {fee}",
    "terms.monthly_fee": "du forfait mensuel",
    "terms.annual_fee": "du forfait annuel",
    "terms.amount": "du montant du projet",
    "terms.of_pool": "de la part du groupe",
    "terms.heading": "Pénalités",
}
