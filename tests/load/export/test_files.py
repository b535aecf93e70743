"""Which files a source names, and that it stays in its repository."""

from pathlib import Path

import pytest

from sdmctl.diagnostics import InDocument
from sdmctl.load.export.files import Named, Reach, named_files
from sdmctl.model.repository import Read
from tests.load.exports import tickets_source


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with exports, beside which other files lie."""
    root = tmp_path / "root"
    for name in ("a/exports/2.csv", "a/exports/1.csv", "a/exports/.hidden.csv", "a/exports/deep/3.csv", "shared/s.csv"):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("id\n")
    (tmp_path / "secret.csv").write_text("id\n")
    (root / "a" / "exports" / "folder.csv").mkdir()
    return root


def named(root: Path, *files: str, **reach: bool) -> Named:
    read = Read(root / "a" / "source.yaml", tickets_source("x").model_copy(update={"files": files}))
    return named_files(read, Reach(root, **reach))


def names(root: Path, *files: str, **reach: bool) -> list[str]:
    return [str(each.relative_to(root.parent)) for each in named(root, *files, **reach).files]


def codes(root: Path, *files: str) -> list[str]:
    found = named(root, *files)
    assert found.files == []
    return [each.code for each in found.diagnostics]


def test_a_path_and_a_pattern_start_from_the_folder_of_the_document(repository: Path) -> None:
    assert names(repository, "exports/1.csv") == ["root/a/exports/1.csv"]
    assert names(repository, "exports/*.csv") == ["root/a/exports/1.csv", "root/a/exports/2.csv"]


def test_files_are_in_the_order_of_their_paths_and_each_once(repository: Path) -> None:
    assert names(repository, "exports/2.csv", "exports/[12].csv") == ["root/a/exports/1.csv", "root/a/exports/2.csv"]


def test_a_pattern_may_go_into_folders(repository: Path) -> None:
    assert names(repository, "**/3.csv") == ["root/a/exports/deep/3.csv"]


def test_hidden_files_and_folders_match_no_pattern(repository: Path) -> None:
    assert "root/a/exports/.hidden.csv" not in names(repository, "exports/*")
    assert names(repository, "exports/.hidden.csv") == ["root/a/exports/.hidden.csv"]


def test_a_path_may_go_up_as_far_as_it_stays_in_the_repository(repository: Path) -> None:
    assert names(repository, "../shared/*.csv") == ["root/a/../shared/s.csv"]


@pytest.mark.parametrize("files", ["../../secret.csv", "../../*.csv", "../../../**/secret.csv"])
def test_a_path_that_leads_upwards_out_of_the_repository_is_refused(repository: Path, files: str) -> None:
    assert codes(repository, files) == ["outside-repository"]


def test_an_absolute_path_is_refused_unless_it_is_allowed_or_within(repository: Path) -> None:
    secret = str(repository.parent / "secret.csv")
    assert codes(repository, secret) == ["outside-repository"]
    assert names(repository, secret, allow_outside=True) == ["secret.csv"]
    assert names(repository, str(repository / "shared" / "s.csv")) == ["root/shared/s.csv"]


def test_a_link_that_leads_out_of_the_repository_is_refused_however_it_is_named(repository: Path) -> None:
    (repository / "a" / "link.csv").symlink_to("../../secret.csv")
    (repository / "a" / "linked").symlink_to(repository.parent)
    assert codes(repository, "link.csv") == ["outside-repository"]
    assert codes(repository, "link*.csv") == ["outside-repository"]
    assert codes(repository, "linked/*.csv") == ["outside-repository"]
    assert codes(repository, "*/secret.csv") == ["outside-repository"]
    assert names(repository, "link*.csv", allow_outside=True) == ["root/a/link.csv"]


def test_a_file_that_is_not_there_is_said_with_the_nearest_name(repository: Path) -> None:
    (found,) = named(repository, "exports/1.csv", "exports/11.csv").diagnostics
    assert (found.code, found.hint) == ("no-file", "did you mean exports/1.csv?")
    assert found.place == InDocument(repository / "a" / "source.yaml", ("files", 1))


def test_a_pattern_that_matches_nothing_is_said(repository: Path) -> None:
    assert codes(repository, "nowhere/*.csv") == ["no-file"]
    assert codes(repository, "exports/*.xlsx") == ["no-file"]
    assert codes(repository, "exports/**x") == ["no-file"]
    (found,) = named(repository, "nowhere/*.csv").diagnostics
    assert found.place == InDocument(repository / "a" / "source.yaml", ("files",))


def test_a_link_that_leads_nowhere_is_named_so_that_it_can_be_said(repository: Path) -> None:
    (repository / "a" / "gone.csv").symlink_to("nothing.csv")
    assert names(repository, "gone.csv") == ["root/a/gone.csv"]
