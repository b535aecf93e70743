"""How far a work package is: the rule that it declares, applied to what had happened by the project's day."""

from fractions import Fraction

from sdmctl.model.project import Project, WorkPackage

_HALF = Fraction(1, 2)


def progress_of(package: WorkPackage, project: Project) -> Fraction | None:
    """The share of a work package that is done, from 0 to 1; `None` where its rule lacks what it reads.

    `0/100`: all of it once finished. `50/50`: half once begun, the rest once finished. `milestones`: what the ones
    reached are worth. `cost`: AC / (AC + remaining). `physical`: as it is written.
    """
    match package.rule:
        case "0/100":
            return Fraction(_finished(package, project))
        case "50/50":
            return _halves(package, project)
        case "milestones":
            return _weighed(package, project)
        case "cost":
            cost = Fraction(package.actual_cost)
            landing = cost + Fraction(package.remaining)
            return cost / landing if landing else None
        case "physical":
            return package.progress


def _finished(package: WorkPackage, project: Project) -> bool:
    return package.finished is not None and package.finished <= project.as_of


def _halves(package: WorkPackage, project: Project) -> Fraction | None:
    if package.started is None and package.finished is None and package.actual_cost:
        return None  # it has cost something, so it was begun, and nothing says when
    begun = package.started is not None and package.started <= project.as_of
    finished = _finished(package, project)
    return Fraction(1) if finished else begun * _HALF


def _weighed(package: WorkPackage, project: Project) -> Fraction | None:
    if not package.milestones or not package.milestones.keys() <= project.milestones.keys():
        return None
    reached = (
        weight for name, weight in package.milestones.items() if project.milestones[name].is_reached(project.as_of)
    )
    return sum(reached, Fraction())


def not_re_estimated(project: Project) -> bool:
    """Whether remaining = budget − actual cost on every work package that is open and has cost something.

    A package that has cost nothing yet says nothing: its remaining work may well be its budget.
    """
    begun = [each for each in project.work_packages.values() if each.actual_cost and progress_of(each, project) != 1]
    return bool(begun) and all(each.remaining == each.budget - each.actual_cost for each in begun)
