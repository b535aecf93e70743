"""French: the rules in force, promises and hours, as the report says them."""

WORDS: dict[str, str | dict[str, str]] = {
    # rules
    "rules.heading": "Règles appliquées",
    "rules.intro": "Le contrat est lu ainsi :",
    "rules.met": "Un délai épuisé exactement est tenu.",
    "rules.rounding": (
        "Un taux est comparé à son objectif sans arrondi, puis arrondi vers le bas : 94,996 % s'affiche 94,99 %."
    ),
    "rules.promises": "Délais et objectifs",
    "rules.calendars": "Plages de service",
    "rule.written": "{sentence} ({code}).",
    "rule.default": "{sentence} ({code}, par défaut).",
    "rule.counts_in.outcome": (
        "Un ticket tenu compte dans la période de son arrêt, un ticket non tenu dans celle où son échéance est passée"
    ),
    "rule.counts_in.opened": "Un ticket compte dans la période de son ouverture",
    "rule.counts_in.stopped": "Un ticket compte dans la période où son chronomètre s'arrête",
    "rule.reopened.continue": (
        "Un ticket rouvert reprend son chronomètre : les temps s'additionnent, l'intervalle entre résolution et "
        "réouverture ne compte pas"
    ),
    "rule.reopened.restart": (
        "Un ticket rouvert repart de zéro : seul compte le temps depuis la dernière réouverture, et un dépassement "
        "antérieur est effacé"
    ),
    "rule.reopened.first_stop": "Rouvrir un ticket ne change rien : sa première résolution fait foi",
    "rule.reopened.new_cycle": "Chaque réouverture commence un nouveau cycle, jugé pour lui-même",
    "rule.priority_raised.from_change": (
        "Quand la priorité monte, le chronomètre repart du changement ; un dépassement déjà acquis demeure"
    ),
    "rule.priority_raised.retroactive": (
        "Quand la priorité monte, le nouveau délai court depuis le départ du chronomètre"
    ),
    "rule.priority_lowered.retroactive": (
        "Quand la priorité baisse, le nouveau délai court depuis le départ du chronomètre, et un dépassement antérieur "
        "est effacé"
    ),
    "rule.priority_lowered.from_change": (
        "Quand la priorité baisse, le chronomètre repart du changement ; un dépassement déjà acquis demeure"
    ),
    "rule.boundary.opening": "Un délai épuisé à l'heure de fermeture échoit à l'ouverture suivante",
    "rule.boundary.closing": "Un délai épuisé à l'heure de fermeture échoit à cette heure",
    "rule.disputed.status": "Pendant une contestation, le statut du ticket décide seul du chronomètre",
    "rule.disputed.paused": "Une contestation gèle le chronomètre de son ouverture à son issue",
    "rule.disputed.runs": "Une contestation ne gèle pas le chronomètre",
    "rule.found_anomaly.from_opening": (
        "Un ticket contesté puis reconnu anomalie est jugé depuis son ouverture, sans les gels de la contestation"
    ),
    "rule.found_anomaly.pauses_stand": ("Un ticket contesté puis reconnu anomalie garde les gels de la contestation"),
    "rule.small_sample": {
        "one": "À moins de {below} tickets comptés, un objectif non atteint est toléré jusqu'à {n} ticket non tenu",
        "other": "À moins de {below} tickets comptés, un objectif non atteint est toléré jusqu'à {n} tickets non tenus",
    },
    "rule.small_sample.none": "Aucune tolérance n'est accordée quand peu de tickets sont comptés",
    "phase.paused": {
        "one": "Le chronomètre est gelé au statut {statuses}.",
        "other": "Le chronomètre est gelé aux statuts {statuses}.",
    },
    "phase.resolved": {
        "one": "Un ticket est résolu au statut {statuses}.",
        "other": "Un ticket est résolu aux statuts {statuses}.",
    },
    "phase.closed": {
        "one": "Un ticket est clos au statut {statuses}.",
        "other": "Un ticket est clos aux statuts {statuses}.",
    },
    "phase.cancelled": {
        "one": "Un ticket n'est pas jugé au statut {statuses}.",
        "other": "Un ticket n'est pas jugé aux statuts {statuses}.",
    },
    "scope": "{title} : {measures}. Porte sur {scope}.",
    "scope.all": "tous les tickets",
    "scope.nature": {"one": "la qualification {names}", "other": "les qualifications {names}"},
    "scope.type": {"one": "le type {names}", "other": "les types {names}"},
    "scope.service": {"one": "le service {names}", "other": "les services {names}"},
    "scope.lot": {"one": "le lot {names}", "other": "les lots {names}"},
    "scope.team": {"one": "l'équipe {names}", "other": "les équipes {names}"},
    "measures.response": "de l'ouverture à la prise en charge",
    "measures.resolution": "de l'ouverture à la résolution",
    "measures.workaround": "de l'ouverture au contournement",
    "measures.update": "d'une information à la suivante",
    "measures.quote": "de la qualification en évolution à la remise du devis",
    "measures.delivery": "de l'accord à la livraison",
    "measures.availability": "part du temps convenu sans interruption",
    # hours
    "hours.service": "celle du service",
    "hours.always": "tous les jours, 24 h sur 24",
    "hours.days": "{first} à {last}",
    "hours.hours": "{days} : {hours}",
    "hours.next_day": "{hours} (le lendemain)",
    "hours.services": {"one": "plage du service {names}", "other": "plage des services {names}"},
    "hours.total": "{period} : {duration} d'ouverture",
    "hours.closed": "fermé",
}
