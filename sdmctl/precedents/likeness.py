"""Likeness: what the texts of decided tickets say of the nature of another, in French and in English.

Needs the optional extra `precedents` (scikit-learn). Nothing random: the same tickets give the same answer. This is
the one place with floats: they order precedents and never reach a figure of the contract.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import FeatureUnion, Pipeline
from sklearn.preprocessing import FunctionTransformer

from sdmctl.model.contract import Nature
from sdmctl.precedents.cues import cues
from sdmctl.precedents.decided import Decided, Precedent, Suggestion, Suspect

FEWEST = 8
"""Decided tickets of a nature under which it is never suggested: fewer say how somebody wrote, not what is decided."""
SURE = 70
"""Percent of confidence from which a nature is suggested; docs/precedents.md has what each threshold costs."""
SHOWN = 3
"""Precedents that are shown."""
ALIKE = 15
"""Percent of likeness from which a ticket is shown: below it two texts share an article and a preposition."""
_FOLDS = 5
_TRUST = 1
"""In the decided tickets against no opinion at all: higher is surer, and oftener wrong."""
_WORDS = r"(?u)\b\w+\b|\?"
"""A question mark is a word: it asks."""
_MOST_CUES = 2
_VIEWS = 2
"""Of a text: words, pieces of words; each has length 1."""
_FOLDED: dict[str, Any] = {"lowercase": True, "strip_accents": "unicode", "sublinear_tf": True, "dtype": np.float64}


@dataclass(frozen=True, slots=True)
class Memory:
    """Decided tickets, ready to be compared with."""

    decided: tuple[Decided, ...]
    _vectors: Any
    _reader: Any
    _judge: Any
    """`None` where fewer than two natures have enough tickets."""

    def alike(self, text: str, without: str | None = None) -> tuple[Precedent, ...]:
        """The decided tickets most alike a text, best first; `without` is the ticket itself, where it is decided."""
        if not self.decided:
            return ()
        likeness = (self._vectors @ self._reader.transform([text]).T).toarray().ravel() / _VIEWS
        found = []
        for position in np.argsort(-likeness, kind="stable")[: SHOWN + 1]:
            percent = int(likeness[position] * 100 + 1e-9)
            if percent >= ALIKE and self.decided[position].ticket != without:
                found.append(Precedent(self.decided[position], percent))
        return tuple(found[:SHOWN])

    def suggest(self, text: str, without: str | None = None) -> Suggestion:
        """The nature that the precedents suggest for a text, if they are sure enough; and those most alike."""
        alike = self.alike(text, without)
        if self._judge is None or not alike:
            return Suggestion(None, 0, None, alike)
        chances = self._judge.predict_proba([text])[0]
        best = int(np.argmax(chances))
        nature, confidence = Nature(self._judge.classes_[best]), int(chances[best] * 100)
        return Suggestion(nature if confidence >= SURE else None, confidence, nature, alike)


def _reader() -> FeatureUnion:
    """Words and pairs of words, and pieces of words: these bring inflections, typing errors and both languages near."""
    words = TfidfVectorizer(ngram_range=(1, 2), **_FOLDED)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), max_features=60_000, **_FOLDED)
    return FeatureUnion([("words", words), ("letters", letters)])


def _cued(texts: Sequence[str]) -> Any:
    return csr_matrix(np.minimum([cues(text) for text in texts], _MOST_CUES), dtype=np.float64)


def _judging() -> Pipeline:
    """Words and cues; the decided tickets say what either is worth.

    Pieces of words find what reads alike, but taught nothing about natures that words did not: `docs/precedents.md`.
    """
    words = TfidfVectorizer(token_pattern=_WORDS, **_FOLDED)
    read = FeatureUnion([("words", words), ("cues", FunctionTransformer(_cued))])
    return Pipeline([("read", read), ("judge", LogisticRegression(C=_TRUST, max_iter=400))])


def remember(decided: Sequence[Decided]) -> Memory:
    """Learn from decided tickets, whatever their order; those with no text say nothing."""
    known = _known(decided)
    if not known:
        return Memory((), None, None, None)
    reader = _reader()
    vectors = reader.fit_transform([each.text for each in known])
    natures = [each.nature.value for each in known]
    kept = _enough(natures)
    judge = _judging().fit([known[n].text for n in kept], [natures[n] for n in kept]) if kept else None
    return Memory(known, vectors, reader, judge)


def suspects(decided: Sequence[Decided]) -> tuple[Suspect, ...]:
    """Decided tickets whose text argues against their nature, surest first; each is read by what others taught.

    Nothing is said while fewer than two natures have enough tickets.
    """
    known = _known(decided)
    kept = _enough([each.nature.value for each in known])
    if not kept:
        return ()
    known = tuple(known[n] for n in kept)
    chances, names = out_of_fold([each.text for each in known], [each.nature.value for each in known])
    found = []
    for each, row in zip(known, chances, strict=True):
        best = int(np.argmax(row))
        argued, confidence = Nature(names[best]), int(row[best] * 100)
        if argued is not each.nature and confidence >= SURE:
            found.append(Suspect(each, argued, confidence))
    return tuple(sorted(found, key=lambda each: (-each.confidence, each.decided.ticket)))


def out_of_fold(texts: Sequence[str], natures: Sequence[str]) -> tuple[Any, tuple[str, ...]]:
    """For each text the chances of each nature as the texts of the other folds teach them, and the natures' names."""
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=0)
    chances = cross_val_predict(_judging(), list(texts), list(natures), cv=folds, method="predict_proba")
    return chances, tuple(sorted(set(natures)))


def _known(decided: Sequence[Decided]) -> tuple[Decided, ...]:
    return tuple(sorted((each for each in decided if each.text.strip()), key=lambda each: each.ticket))


def _enough(natures: Sequence[str]) -> list[int]:
    """The positions of tickets whose nature has enough of them; none where fewer than two natures have."""
    counted = Counter(natures)
    often = {nature for nature, count in counted.items() if count >= FEWEST}
    return [n for n, nature in enumerate(natures) if nature in often] if len(often) > 1 else []
