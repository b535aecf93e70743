"""Projects as tests of checks write them: a few lines of YAML, of the end of March 2026."""

LOTS = "lots: {build: {title: Build, nature: project, manager: ada}}"
COSTS = "title: Design, budget: 10000, planned_value: 5000, actual_cost: 4000, remaining: 7000"


def project(rest: str, head: str = "") -> str:
    """A project with the lines given."""
    return f"{head}{LOTS}\n---\nkind: project\nlot: build\npricing: fixed\namount: 90000\nas_of: 2026-03-31\n{rest}\n"


def package(parts: str, milestones: str = "{}") -> str:
    """One with a single work package, of which something is spent."""
    return project(f"work_packages: {{WP: {{{COSTS}, {parts}}}}}\nmilestones: {milestones}")


def milestone(parts: str) -> str:
    """One with a single milestone."""
    return project(f"milestones: {{M: {{title: Go-live, {parts}}}}}")
