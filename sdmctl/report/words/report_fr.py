"""French: the words of the committee's report."""

WORDS: dict[str, str | dict[str, str]] = {
    # headings
    "column.target": "Délai",
    "column.trend": "Tendance",
    "column.subject": "Objet",
    "column.late": "Retard",
    "column.reason": "Motif",
    "column.counted_here": "Compté",
    "column.counted_in_period": "Compté dans la période",
    "column.excluded_here": "Exclu",
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
    "or": "{first} ou {last}",
    "ticket": "{ticket} « {title} »",
    "priority.any": "toutes",
    "priority.others": "autres",
    "line.others": "{title} (autres priorités)",
    "target.by_priority": "selon priorité",
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
    "title.instant": "{at} ({zone})",
    "title.provisional": "provisoires, la période n'est pas terminée",
    "title.final": "sur la période entière",
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
        "one": "{n} engagement était manqué sur la période précédente ({period}).",
        "other": "{n} engagements étaient manqués sur la période précédente ({period}).",
    },
    "summary.previous.none": "Aucun engagement n'était manqué sur la période précédente ({period}).",
    "summary.missed_ones": {"one": "Est manqué :", "other": "Sont manqués :"},
    "summary.tolerated_ones": {
        "one": "Est toléré, parce que peu de tickets sont comptés :",
        "other": "Sont tolérés, parce que peu de tickets sont comptés :",
    },
    "summary.figure": "{line} : {compliance} pour un objectif de {objective}",
    "summary.figure_of": {
        "one": "{line} : {compliance} pour un objectif de {objective} ({n} non tenu sur {counted})",
        "other": "{line} : {compliance} pour un objectif de {objective} ({n} non tenus sur {counted})",
    },
    "summary.none_breached": "Aucun ticket compté dans la période n'est hors délai.",
    "summary.breached": {
        "one": "{n} ticket compté dans la période n'a pas tenu son délai{more}.",
        "other": "{n} tickets comptés dans la période n'ont pas tenu leur délai{more}.",
    },
    "summary.levels": {"one": ", soit {n} dépassement", "other": ", soit {n} dépassements"},
    "summary.open_late": {
        "one": "{n} ticket encore ouvert a dépassé son échéance : {tickets}.",
        "other": "{n} tickets encore ouverts ont dépassé leur échéance : {tickets}.",
    },
    "summary.excluded": {
        "one": "{n} ticket est exclu avec accord.",
        "other": "{n} tickets sont exclus avec accord.",
    },
    "summary.left_out": {
        "one": "{n} ticket n'a pas pu être jugé et n'entre dans aucun chiffre.",
        "other": "{n} tickets n'ont pas pu être jugés et n'entrent dans aucun chiffre.",
    },
    # decisions
    "decision.plan": {
        "one": "Valider le plan d'actions sur l'engagement manqué.",
        "other": "Valider le plan d'actions sur les {n} engagements manqués.",
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
    "breached.legend": (
        "Le retard et le temps gelé sont comptés en heures ouvrées, sur la plage de service du délai ou du service "
        "du ticket ; en heures calendaires s'il n'y en a pas. Le temps gelé après l'échéance n'est pas du retard."
    ),
    "breached.still_open": "encore ouvert",
    "reason.elapsed": "{elapsed} pour un délai de {granted}",
    "reason.days": "délai dépassé : {granted}",
    "reason.agreed": "date convenue dépassée",
    "reason.reopened": {"one": "rouvert une fois", "other": "rouvert {n} fois"},
    "reason.stands": "échéance passée avant le changement en {priority} du {at}, le dépassement demeure",
    "reason.priority": "priorité {priority}",
    "reason.cycle": "cycle {cycle}",
    # open
    "open.heading": "Tickets ouverts",
    "open.late": {"one": "En retard : {n} ticket", "other": "En retard : {n} tickets"},
    "open.none_late": "Aucun ticket ouvert n'est en retard.",
    "open.in_time": {"one": "Dans les délais : {n} ticket", "other": "Dans les délais : {n} tickets"},
    "open.more": {
        "one": "{n} autre ligne, d'échéance plus lointaine, n'est pas montrée.",
        "other": "{n} autres lignes, d'échéance plus lointaine, ne sont pas montrées.",
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
    "left_out.unreadable-ticket": "le ticket n'est pas écrit comme il se doit",
    "left_out.ragged-row": "sa ligne a trop ou trop peu de cellules",
    "left_out.unterminated-quote": "sa ligne suit un guillemet qui ne se referme pas",
    "left_out.duplicate-ticket": "son identifiant est celui d'un ticket précédent",
    "left_out.missing-cell": "son identifiant, son ouverture ou l'instant d'un événement manque",
    "left_out.unreadable-date": "une de ses dates est illisible",
    "left_out.unreadable-effort": "son temps passé est illisible",
    "left_out.unmapped-value": "une de ses valeurs n'a pas de correspondance dans le contrat",
    "left_out.unknown-status": "un de ses statuts n'est pas au contrat",
    "left_out.unknown-priority": "une de ses priorités n'est pas au contrat",
    "left_out.unknown-service": "un de ses services n'est pas au contrat",
    "left_out.unknown-nature": "une de ses qualifications n'existe pas",
    "left_out.unknown-event": "un de ses événements n'existe pas",
    "left_out.unknown-ticket": "son historique est là, mais pas le ticket",
    "left_out.event-before-opening": "un de ses événements précède son ouverture",
    "left_out.resolved-before-opened": "il est résolu ou clos avant d'être ouvert",
    "left_out.missing-target": "aucun délai pour sa priorité, ou aucune plage pour son service",
    "left_out.missing-due-date": "aucune date n'est convenue",
}
