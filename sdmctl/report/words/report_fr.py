"""French: the words of the committee's report."""

WORDS: dict[str, str | dict[str, str]] = {
    # headings
    "column.target": "Délai",
    "column.trend": "Tendance",
    "column.subject": "Objet",
    "column.late": "Retard",
    "column.reason": "Motif",
    "column.counted_here": "Compté",
    "column.availability": "Disponibilité",
    "column.outage_start": "Début",
    "column.outage_end": "Fin",
    "column.planned": "Nature",
    "column.within_hours": "Dans la plage",
    "column.excluded_reason": "Motif",
    "column.excluded_by": "Accord de",
    "column.excluded_on": "Accord du",
    "column.with_exclusions": "Taux avec les exclus",
    "column.tickets": "Tickets",
    "column.code": "Code",
    "column.clause": "Clause",
    "column.day_hours": "Heures",
    # sentences
    "colon": " :",
    "some": {"one": "{parts} et {n} autre", "other": "{parts} et {n} autres"},
    "or": "{names}",
    "ticket": "{ticket} « {title} »",
    "priority.any": "toutes",
    "nature.anomaly": "anomalie",
    "nature.evolution": "évolution",
    "nature.request": "demande",
    "nature.disputed": "contesté",
    "nature.unclassified": "non qualifié",
    # title block
    "title.heading": "Rapport de service, {period}",
    "title.contract": "Contrat",
    "title.customer": "Client",
    "title.provider": "Prestataire",
    "title.managers": "Responsables",
    "title.period": "Période",
    "title.as_of": "Situation au",
    "title.figures": "Chiffres",
    "title.input_hash": "Empreinte des données",
    "title.term": "{id}, du {start} au {end}",
    "title.manager": "{name} ({lot})",
    "title.days": "du {first} au {last} inclus",
    "title.instant": "{at}, heure de {zone}",
    "title.provisional": "provisoires, la période n'est pas terminée",
    "title.final": "de la période entière",
    # summary
    "summary.heading": "Synthèse",
    "summary.decisions": "Décisions demandées",
    "summary.facts": "L'essentiel",
    "summary.no_lines": "Le contrat ne comporte aucun engagement de service.",
    "summary.lines": {
        "one": "Un seul engagement est suivi : {parts}.",
        "other": "Sur {n} engagements suivis : {parts}.",
    },
    "summary.achieved": {"one": "{n} atteint", "other": "{n} atteints"},
    "summary.tolerated": {"one": "{n} toléré", "other": "{n} tolérés"},
    "summary.missed": {"one": "{n} manqué", "other": "{n} manqués"},
    "summary.no_data": {"one": "{n} sans objet", "other": "{n} sans objet"},
    "summary.previous": {
        "one": "Sur la période précédente ({period}), {n} engagement était manqué.",
        "other": "Sur la période précédente ({period}), {n} engagements étaient manqués.",
    },
    "summary.missed_ones": {"one": "Manqué : {lines}.", "other": "Manqués : {lines}."},
    "summary.tolerated_ones": {
        "one": "Toléré, car peu de tickets sont comptés : {lines}.",
        "other": "Tolérés, car peu de tickets sont comptés : {lines}.",
    },
    "summary.figure": "{line} ({compliance} pour un objectif de {objective})",
    "summary.none_breached": "Aucun ticket compté dans la période n'est hors délai.",
    "summary.breached": {
        "one": "{n} ticket compté dans la période n'a pas tenu son délai{more}.",
        "other": "{n} tickets comptés dans la période n'ont pas tenu leur délai{more}.",
    },
    "summary.levels": {"one": ", pour {n} engagement", "other": ", sur {n} engagements au total"},
    "summary.open_late": {
        "one": "{n} ticket encore ouvert a dépassé son échéance : {tickets}.",
        "other": "{n} tickets encore ouverts ont dépassé leur échéance : {tickets}.",
    },
    "summary.excluded": {
        "one": "{n} mesure est exclue avec accord.",
        "other": "{n} mesures sont exclues avec accord.",
    },
    "summary.left_out": {
        "one": "{n} ticket n'a pas pu être jugé et n'entre dans aucun chiffre.",
        "other": "{n} tickets n'ont pas pu être jugés et n'entrent dans aucun chiffre.",
    },
    # decisions
    "decision.plan": {
        "one": "Valider le plan d'action sur l'engagement manqué.",
        "other": "Valider le plan d'action sur les {n} engagements manqués.",
    },
    "decision.dispute": "Arbitrer la qualification contestée du ticket {ticket}.",
    "decision.dispute_between": (
        "Arbitrer la qualification du ticket {ticket}, contestée depuis le {day} : "
        "{customer} pour le client, {provider} pour le prestataire."
    ),
    "decision.more_disputes": {
        "one": "Arbitrer la qualification de {n} autre ticket contesté.",
        "other": "Arbitrer la qualification de {n} autres tickets contestés.",
    },
    "decision.exclusion": {
        "one": "Accepter ou refuser l'exclusion demandée pour {n} ticket : {tickets}.",
        "other": "Accepter ou refuser l'exclusion demandée pour {n} tickets : {tickets}.",
    },
    "decision.data": {
        "one": "Faire corriger les données de {n} ticket qui n'a pas pu être jugé.",
        "other": "Faire corriger les données de {n} tickets qui n'ont pas pu être jugés.",
    },
    # service levels
    "service_levels.heading": "Engagements de service",
    "service_levels.legend": (
        "Un taux est arrondi vers le bas. La courbe va, pour chaque ligne, de la plus basse de ses valeurs "
        "(objectif compris) à 100 % ; un point est une période sans objet ; la flèche compare à la période précédente."
    ),
    "service_levels.trend": {"one": "Tendance sur {n} période", "other": "Tendance sur {n} périodes"},
    # breached
    "breached.heading": "Tickets non tenus de la période",
    "breached.line": {
        "one": "{line}{clause} : {n} non tenu sur {counted}",
        "other": "{line}{clause} : {n} non tenus sur {counted}",
    },
    "breached.clause": " ({clause})",
    "breached.still_open": "encore ouvert",
    "reason.elapsed": "{elapsed} pour {granted}",
    "reason.agreed": "date convenue dépassée",
    "reason.stands": "échéance passée avant le changement en {priority} du {at}, le dépassement demeure",
    "reason.priority": "priorité {priority}",
    "reason.cycle": "cycle {cycle}",
    # open
    "open.heading": "Tickets ouverts",
    "open.late": {"one": "En retard : {n} mesure", "other": "En retard : {n} mesures"},
    "open.none_late": "Aucun ticket ouvert n'est en retard.",
    "open.in_time": {"one": "Dans les délais : {n} mesure", "other": "Dans les délais : {n} mesures"},
    "open.more": {
        "one": "{n} autre, d'échéance plus lointaine, n'est pas montré.",
        "other": "{n} autres, d'échéance plus lointaine, ne sont pas montrés.",
    },
    # availability
    "availability.heading": "Disponibilité",
    "availability.legend": (
        "Temps convenu = plage de service sans les arrêts planifiés ; disponibilité = (temps convenu − "
        "indisponibilité) / temps convenu. Les interruptions qui se recouvrent comptent une fois."
    ),
    "availability.outages": "Interruptions : {line}",
    "outage.planned": "planifiée",
    "outage.unplanned": "non planifiée",
    # exclusions
    "exclusions.heading": "Exclusions",
    "exclusions.none": "Aucun ticket n'est exclu des chiffres de la période.",
    "exclusions.figures": "Les taux sans les tickets exclus, retenus dans ce rapport, et ce qu'ils seraient avec eux :",
    "exclusions.refused": {
        "one": "{n} exclusion demandée est sans accord : le ticket est compté.",
        "other": "{n} exclusions demandées sont sans accord : les tickets sont comptés.",
    },
    # left out
    "left_out.heading": "Tickets non jugés",
    "left_out.none": "Tous les tickets ont pu être jugés.",
    "left_out.some": "Ces tickets n'ont pas pu être jugés et n'entrent dans aucun chiffre :",
}
