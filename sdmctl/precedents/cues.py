"""Cues: turns of phrase with which people report a failing, ask for a change, or ask for a service.

They are what a reader knows before the first precedent; the decided tickets of a contract outweigh them as they grow.
"""

import re
import unicodedata
from functools import lru_cache

from sdmctl.model.contract import Nature

_CUES = {
    Nature.ANOMALY: (
        r"anomalie|erreurs?|bugs?|plant\w+|regressions?|incorrect\w*|faux|fausses?|errones?|defaut|panne|incident",
        r"mauvais\w*|bloque\w*|echoue\w*|echec|perte|perdu\w*|doublons?|illisibles?|inaccessibles?|lenteurs?",
        r"indisponible\w*",
        r"ne \w+ (?:plus|pas)|n['’ ]\w+ (?:plus|pas)|n['’ ]est (?:plus|pas)|non \w+ees?|a tort",
        r"arrete\w*|refuse|rejete\w*",
        r"corriger|disparai\w+|disparu\w*|negatif|decale\w*|tronque\w*|vides?|blanc|depuis (?:hier|la mise|le|ce)",
        r"errors?|fail\w*|crash\w*|broken|wrong|incorrect\w*|bug\w*|regression|missing|blank|truncated|garbled|stuck",
        r"freez\w+|timeouts?|duplicates?|twice|lost|locked out|cannot be \w+|(?:does|do|is|are) not|slow|negative",
        r"drops",
        r"stopp?e?d|still|no longer|although|instead of|since (?:this|the|yesterday)|without the",
    ),
    Nature.EVOLUTION: (
        r"ajout\w*|nouve\w+|pouvoir|permettre|prevoir|evolution|etendre|integrer|automatis\w+|adapter|modifier la",
        r"mettre en place|interface avec|faudrait|souhait\w+|generer|parametrable|historiser|traduire",
        r"prendre en compte",
        r"afficher|regrouper|rendre|creer un (?:ecran|profil|etat|tableau)|gestion des|possibilite|ameliorer|suivi des",
        r"add\w*|new|allow\w*|support(?: for)?|should be able|integrat\w+|introduce|enable|provide|extend|automatic\w*",
        r"configurable|option to|let \w+|make the|show|replace|connect|interface to|different|there is no way|keep the",
        r"would (?:like|be)|enhanc\w+|improve\w*|customi[sz]\w+|bulk|calculate",
    ),
    Nature.REQUEST: (
        r"comment|question|besoin d|merci d|reinitialis\w+|mot de passe|droits?|acces a|habilit\w+|formation|copie",
        r"extraction|liste des|creation de (?:profils?|comptes?)|desactiver|compte|relancer|rattacher|ou trouver",
        r"how (?:do|to|can)|question|please|reset|password|accounts?|access to|read access|training|copy of|list of",
        r"deactivate|rerun|re-run|where is|move the|assign|update the \w+ list|leaver|new colleague",
    ),
}
_KNOWN = {nature: re.compile(r"\b(?:" + "|".join(cues) + r")\b") for nature, cues in _CUES.items()}
NATURES = tuple(_KNOWN)
"""Those that cues speak for, in the order of `cues`."""


@lru_cache(maxsize=4096)
def cues(text: str) -> tuple[int, ...]:
    """How many cues a text has for each of `NATURES`; case and accents say nothing."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return tuple(len(known.findall(plain)) for known in _KNOWN.values())


def by_cues(text: str) -> Nature | None:
    """The nature that most cues speak for; `None` where none or several do. The rule to beat."""
    counted = cues(text)
    best = max(counted)
    return NATURES[counted.index(best)] if best and counted.count(best) == 1 else None
