"""Projects as a test writes them."""

from typing import Any

from sdmctl.model.project import Project


def project(packages: dict[str, Any] | None = None, milestones: dict[str, Any] | None = None, **parts: Any) -> Project:
    """A project of 100,000 as of the end of March 2026."""
    return Project.model_validate(
        {"kind": "project", "lot": "build", "pricing": "fixed", "amount": "100000", "as_of": "2026-03-31"}
        | {"work_packages": packages or {}, "milestones": milestones or {}}
        | parts
    )


def package(**parts: Any) -> dict[str, Any]:
    """A work package of 10,000, nothing of it planned or spent so far unless it says so."""
    return {"title": "Build", "budget": "10000", "planned_value": 0, "actual_cost": 0, "remaining": "10000"} | parts


def milestone(baseline: str, **parts: Any) -> dict[str, Any]:
    """A milestone with the date that was first promised."""
    return {"title": "Go-live", "baseline": baseline} | parts
