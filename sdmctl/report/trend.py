"""The trend of a line: its figures over successive periods, as a small curve and an arrow."""

from fractions import Fraction

from sdmctl.assess.service_levels.results import Assessment, Line

_BARS = "▁▂▃▄▅▆▇█"
_NO_DATA = "·"
_UP, _DOWN, _LEVEL = "▲", "▼", "▶"


def figures(trend: tuple[Assessment, ...], line: Line) -> tuple[Fraction | None, ...]:
    """The line's compliance in each period; `None` with no data, and in a period outside the contract's term."""
    return tuple(_figure(assessment, line) if in_term(assessment) else None for assessment in trend)


def curve(found: tuple[Fraction | None, ...], objective: Fraction) -> str | None:
    """A bar a period, from the lowest of the figures and the objective up to 100 %, then the way from the last but one.

    `None` where there is one period only, or no figure at all.
    """
    known = [figure for figure in found if figure is not None]
    if len(found) < 2 or not known:
        return None
    floor = min(*known, objective)
    bars = "".join(_NO_DATA if figure is None else _BARS[_height(figure, floor)] for figure in found)
    return f"{bars} {_arrow(found[-2], found[-1])}".strip()


def _figure(assessment: Assessment, line: Line) -> Fraction | None:
    key = (line.service_level, line.priority)
    return next((each.compliance for each in assessment.lines if (each.service_level, each.priority) == key), None)


def in_term(assessment: Assessment) -> bool:
    """Whether the contract ran on some day of the period."""
    term, period = assessment.contract.term, assessment.period
    return period.first <= term.end and term.start < period.after


def _height(figure: Fraction, floor: Fraction) -> int:
    return len(_BARS) - 1 if floor == 1 else int((figure - floor) / (1 - floor) * (len(_BARS) - 1))


def _arrow(before: Fraction | None, now: Fraction | None) -> str:
    if before is None or now is None:
        return ""
    return _UP if now > before else _DOWN if now < before else _LEVEL
