"""Make `docs/precedents.md` again: `python -m tests.precedents.measured`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.metrics import f1_score

from sdmctl.precedents.cues import by_cues
from sdmctl.precedents.likeness import SURE, out_of_fold

PAGE = Path(__file__).parents[2] / "docs" / "precedents.md"
DECIDED = Path(__file__).parent / "decided.csv"
THRESHOLDS = (0, 50, 60, 70, 80)
_HEAD = """\
# Precedents

`sdmctl classify TICKET` and `sdmctl explain TICKET` show the decided tickets that read most like one, with their
nature and their clause, and the nature that they suggest. `sdmctl split --suspects` lists decided tickets whose text
argues against their nature, surest first. Both need the extra `sdmctl[precedents]` (scikit-learn), learn from the
repository's own decided tickets each time they are asked, and send nothing anywhere.

A suggestion decides nothing. It is made only where its confidence is {sure} % or more, and of natures that {fewest}
decided tickets have at least; else the precedents alone are shown. A decided ticket is one that nobody contests and
whose decision, where it has one, has all its evidence; without a decision its life must be over: resolved, closed,
accepted or refused. Texts are compared by words and by pieces of words, with case and accents folded, in French and
in English alike.

## How right it is

{count} tickets of {apps} kinds of business applications, all different, invented and labelled by one person who had
not seen how they would be read; about one in four is worded against its nature. That is harder than a contract's own
tickets, which name the same screens again and again. Each ticket is judged by what the other four fifths teach
(`tests/precedents/decided.csv`; the table is made again by a test).

"""


def page() -> str:
    """The page, with figures to the whole percent."""
    rows = list(csv.DictReader(DECIDED.read_text("utf-8").splitlines()))
    from sdmctl.precedents.likeness import FEWEST

    parts = [_HEAD.format(sure=SURE, fewest=FEWEST, count=len(rows), apps="a dozen")]
    parts += [
        "| tickets | by | suggested for | right | F1 |\n| --- | --- | ---: | ---: | ---: |\n",
        *(f"| {' | '.join(line)} |\n" for line in _lines(rows)),
        _TAIL,
    ]
    return "".join(parts)


def _lines(rows: list[dict[str, str]]) -> Iterator[tuple[str, ...]]:
    for name, chosen in (
        ("French", [row for row in rows if row["language"] == "fr"]),
        ("English", [row for row in rows if row["language"] == "en"]),
        ("both", rows),
    ):
        natures = np.array([row["nature"] for row in chosen])
        texts = [row["text"] for row in chosen]
        commonest = max(sorted(set(natures)), key=list(natures).count)
        yield name, "always the commonest nature", *_figures(natures, np.full(len(natures), commonest))
        said = np.array([str(by_cues(text) or "") for text in texts])
        yield name, "a rule of key words alone", *_figures(natures, said)
        chances, names = out_of_fold(texts, list(natures))
        likeliest, sure = np.array(names)[chances.argmax(1)], (chances.max(1) * 100).astype(int)
        for threshold in THRESHOLDS:
            by = f"precedents, from {threshold} %" if threshold else "precedents, always"
            yield name, by, *_figures(natures, np.where(sure >= threshold, likeliest, ""))


def _figures(natures: np.ndarray, said: np.ndarray) -> tuple[str, str, str]:
    """Coverage, accuracy of what is said, and the mean of the natures' F1 with silence counted as a miss."""
    spoken = said != ""
    right = (natures == said)[spoken].mean() if spoken.any() else 0.0
    score = f1_score(natures, said, labels=sorted(set(natures)), average="macro", zero_division=0.0)
    return f"{spoken.mean():.0%}".replace("%", " %"), f"{right:.0%}".replace("%", " %"), f"{score:.2f}"


_TAIL = """
What to make of it: with a few hundred tickets that have little in common, the text alone is a weak witness, and
sdmctl says so by staying silent on most. It is a reason to look twice, never a reason to decide. What it is good for
is finding the earlier case that was decided on the same screen, and the ticket that everybody passed as a request and
that reads like a failing.

Nothing is kept between two runs. Ten thousand decided tickets are learned from and asked about in less than five
seconds; [performance](performance.md) has what it took.
"""


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
