"""The page on projects shows a project that can be read, and in which nothing is wrong."""

from pathlib import Path
from typing import get_args

from sdmctl.assess.projects.earned_value import earned_value
from sdmctl.assess.projects.projects import projects
from sdmctl.model.project import Rule
from tests.checks.dossiers import found, write

PAGE = (Path(__file__).parents[2] / "docs" / "projects.md").read_text(encoding="utf-8")
CONTRACT = "id: horizon-rh\nlots: {project: {title: Project, nature: project, manager: ada}}"


def test_the_project_on_the_page_is_read_and_nothing_is_found_in_it(tmp_path: Path) -> None:
    example = PAGE.partition("```yaml\n")[2].partition("```")[0]
    written = write(tmp_path, f"{CONTRACT}\n---\n{example}")
    assert found(written.dossier) == []
    [project] = projects(written.dossier)
    assert earned_value(project).ev == 40000 + 66000


def test_the_page_names_every_rule() -> None:
    assert all(f"| `{rule}`" in PAGE for rule in get_args(Rule))
