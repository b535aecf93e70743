"""French: what every incident procedure says, whatever the contract."""

WORDS: dict[str, str | dict[str, str]] = {
    "procedure.purpose.incident": (
        "Cette procédure dit qui fait quoi, dans quel délai et par quel canal, de la détection d'un incident à sa "
        "clôture. Un incident est l'interruption ou la dégradation d'un service :"
    ),
    "procedure.purpose.major": (
        "Cette procédure complète celle des incidents : elle dit qui décide, qui agit et qui parle tant qu'un incident "
        "majeur dure. Elle prend fin quand le service est rétabli et vérifié."
    ),
    "procedure.matrix": "La priorité résulte de l'impact et de l'urgence :",
    "procedure.examples": "À quoi chaque priorité se reconnaît :",
    "procedure.answering": "Qui répond, et quand :",
    "procedure.who": "Peut déclarer un incident : {who}.",
    "procedure.anybody": "Toute personne qui constate un incident le déclare.",
    "procedure.number": "Point d'entrée unique : {number}.",
    "procedure.no_number": "Point d'entrée unique : à compléter.",
    "procedure.tell": (
        "Dire ce qui est constaté, depuis quand, qui est touché, et ce qui ne peut plus se faire ; pas la cause "
        "supposée."
    ),
    "procedure.clock_starts": "Un ticket est ouvert aussitôt : le chronomètre part de son ouverture.",
    "procedure.never": "À ne jamais faire :",
    "procedure.never.alone": "réparer seul, sans déclarer",
    "procedure.never.public": "communiquer en dehors du plan de communication, à plus forte raison en public",
    "procedure.never.traces": "effacer des traces : journaux, fichiers, messages",
    "procedure.roles.rule": (
        "Une personne peut tenir plusieurs rôles, mais celle qui répare ne gère pas l'incident. Un rôle passe au "
        "suppléant dès que son titulaire ne répond pas."
    ),
    "procedure.mission.incident_manager": "fixe la priorité et les actions, veille aux délais, déclenche l'escalade",
    "procedure.mission.technical_lead": "cherche, contourne, rétablit",
    "procedure.mission.communication_lead": "informe selon le plan de communication ; personne d'autre ne le fait",
    "procedure.mission.scribe": "tient le journal de bord, heure par heure",
    "procedure.mission.delivery_manager": "répond des engagements devant le client",
    "procedure.mission.customer_duty_manager": "arbitre pour les métiers, accepte un mode dégradé, constate le retour",
    "procedure.flow.declare": "**Déclarer** : un appel au point d'entrée unique, un ticket.",
    "procedure.flow.qualify": (
        "**Qualifier** : impact, urgence, priorité, service ; le client est informé de la prise en charge, dans le "
        "délai de celle-ci."
    ),
    "procedure.flow.contain": "**Contenir** : limiter ce qui est touché, proposer un contournement.",
    "procedure.flow.restore": "**Rétablir** : rendre le service, dans le délai de rétablissement.",
    "procedure.flow.verify": "**Vérifier** : le client constate le retour du service ; sinon, le ticket est rouvert.",
    "procedure.flow.close": "**Clore** : cause, action et durée sont écrites dans le ticket.",
    "procedure.flow.learn": "**Tirer les leçons** : un retour d'expérience, dans les cinq jours ouvrés.",
    "procedure.delays.rule": (
        "Chaque délai court de l'ouverture du ticket, ou de la dernière information pour la suivante, sur la plage "
        "entre parenthèses :"
    ),
    "procedure.delays.none": "Le contrat n'accorde aucun délai pour une anomalie : à compléter.",
    "procedure.escalation.rule": (
        "Chaque niveau est appelé quand le temps écoulé atteint la part indiquée du délai, sans attendre la fin du "
        "précédent ; le temps se compte sur la plage de l'engagement."
    ),
    "procedure.escalation.none": "Aucune escalade n'est écrite : à compléter (`kind: escalation`).",
    "procedure.communication.none": "Aucun message n'est prévu : à compléter (`kind: procedures`).",
    "procedure.communication.rule": (
        "Un message dit ce qui est touché, depuis quand, ce qui est fait, et l'heure du prochain message. Il ne dit ni "
        "cause supposée, ni heure de retour qui ne soit confirmée."
    ),
    "procedure.crisis.criteria": (
        "L'incident quitte ce circuit pour la cellule de crise dès que l'un de ces cas se présente :"
    ),
    "procedure.crisis.none": "Les critères de crise ne sont pas écrits : à compléter, avant d'en avoir besoin.",
    "procedure.crisis.members": "La cellule de crise réunit {members}.",
    "procedure.crisis.no_members": "La composition de la cellule de crise est à compléter.",
    "procedure.crisis.logbook": "Chaque fait et chaque décision est porté au journal de bord, avec son heure.",
    "procedure.duties.rule": "Ces délais courent jour et nuit, week-ends et jours fériés compris :",
    "procedure.duties.none": "Le contrat n'énumère aucune obligation légale.",
    "procedure.degraded.none": "Aucun mode dégradé n'est écrit : à compléter.",
    "procedure.closing.verified": "Le client a constaté le retour du service.",
    "procedure.closing.told": "Chaque public informé a reçu le message de fin.",
    "procedure.closing.ticket": "Le ticket porte la cause, l'action et les heures.",
    "procedure.closing.review": (
        "Un incident {priority}, ou majeur, donne lieu à un retour d'expérience dans les cinq jours ouvrés qui suivent "
        "le rétablissement. On y cherche des causes, pas des coupables."
    ),
    "procedure.closing.actions": (
        "Chaque action qui en sort a un responsable, une échéance et un contrôle de son effet ; le comité de suivi "
        "les passe en revue."
    ),
    "procedure.contacts.none": "Aucun contact n'est écrit : à compléter (`kind: contacts`).",
    "procedure.annexes": "Documents tenus avec cette procédure :",
    "procedure.recognising.rule": (
        "Est majeur tout incident de priorité {priority}, et tout incident que le gestionnaire de l'incident ou le "
        "client déclare tel."
    ),
    "procedure.recognising.doubt": (
        "Dans le doute, l'incident est majeur : on déclasse plus tard, on ne rattrape pas le temps perdu."
    ),
    "procedure.course.rule": (
        "Pour un incident {priority}, dans l'ordre du temps écoulé depuis l'ouverture du ticket, compté sur la plage "
        "de chaque engagement :"
    ),
    "procedure.message.first": "Premier message",
    "procedure.message.first.subject": "Objet : [service] perturbé depuis [heure]",
    "procedure.message.first.text": (
        "Depuis [heure], [ce qui ne fonctionne plus] pour [qui est touché]. Nos équipes y travaillent depuis [heure]. "
        "En attendant : [contournement, ou « aucun »]. Prochain message à [heure]."
    ),
    "procedure.message.update": "Message de suivi",
    "procedure.message.update.subject": "Objet : [service] perturbé, point de [heure]",
    "procedure.message.update.text": (
        "[Ce qui a changé depuis le dernier message, ou « rien de nouveau »]. En attendant : [contournement]. Prochain "
        "message à [heure]."
    ),
    "procedure.message.last": "Message de fin",
    "procedure.message.last.subject": "Objet : [service] rétabli à [heure]",
    "procedure.message.last.text": (
        "[Service] fonctionne de nouveau depuis [heure]. [Ce que les utilisateurs doivent vérifier ou refaire.] Un "
        "retour d'expérience suivra dans les cinq jours ouvrés."
    ),
    "procedure.logbook.decided": "Décision",
    "procedure.logbook.who": "Par qui",
    "procedure.analysis.facts": "Fiche",
    "procedure.analysis.fact": "Élément",
    "procedure.analysis.value": "Constat",
    "procedure.analysis.ticket": "Ticket, priorité, service",
    "procedure.analysis.times": "Début, déclaration, rétablissement, durée",
    "procedure.analysis.touched": "Utilisateurs et sites touchés",
    "procedure.analysis.impact": "Conséquences pour les métiers",
    "procedure.analysis.targets": "Engagements tenus et non tenus",
    "procedure.analysis.timeline": "Chronologie",
    "procedure.analysis.time": "Heure",
    "procedure.analysis.event": "Fait",
    "procedure.analysis.source": "Source",
    "procedure.analysis.begun": "Début réel",
    "procedure.analysis.noticed": "Détection",
    "procedure.analysis.declared": "Déclaration",
    "procedure.analysis.contained": "Contournement",
    "procedure.analysis.restored": "Rétablissement",
    "procedure.analysis.whys": "Cinq pourquoi",
    "procedure.analysis.why": "Pourquoi ? …",
    "procedure.analysis.root": "Pourquoi ? … (cause première)",
    "procedure.analysis.factors": "Facteurs contributifs",
    "procedure.analysis.factor_change": "Changement récent : …",
    "procedure.analysis.factor_detection": "Surveillance et détection : …",
    "procedure.analysis.factor_organisation": "Organisation, procédures, compétences : …",
    "procedure.analysis.factor_outside": "Fournisseurs et circonstances : …",
    "procedure.analysis.actions": "Actions",
    "procedure.analysis.action": "Action",
    "procedure.analysis.kind": "Nature",
    "procedure.analysis.by_whom": "Responsable",
    "procedure.analysis.due": "Échéance",
    "procedure.analysis.effective": "Effet contrôlé le",
    "procedure.analysis.corrective": "corrective",
    "procedure.analysis.preventive": "préventive",
}
