"""The YAML files of a folder tree."""

import os
from pathlib import Path

import pytest

from sdmctl.load.folder import yaml_files
from tests.load.repositories import write


def names(root: Path, *, allow_outside: bool = False) -> tuple[list[str], list[str]]:
    """Files by their paths below the root, and what is refused as `path code`."""
    files, refused = yaml_files(root, allow_outside=allow_outside)
    below = [str(file.relative_to(root)) for file in files]
    return below, [f"{each.place.file.relative_to(root)} {each.code}" for each in refused]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "outside", {"b.yaml": "", "sub/c.yaml": ""})
    return write(tmp_path / "root", {"a.yaml": ""})


def test_yaml_files_are_found_in_the_order_of_their_paths(root: Path) -> None:
    write(root, {"z.yml": "", "m/b.YAML": "", "m/a.yaml": "", "m/a.txt": "", "export.csv": ""})
    assert names(root) == (["a.yaml", "m/a.yaml", "m/b.YAML", "z.yml"], [])


def test_what_begins_with_a_dot_is_not_read(root: Path) -> None:
    write(root, {".hidden.yaml": "", ".git/config.yaml": "", "m/.x/a.yaml": ""})
    assert names(root) == (["a.yaml"], [])


def test_a_folder_named_as_a_document_is_a_folder(root: Path) -> None:
    write(root, {"x.yaml/b.yaml": ""})
    assert names(root) == (["a.yaml", "x.yaml/b.yaml"], [])


def test_a_link_inside_the_repository_is_not_read_twice(root: Path) -> None:
    write(root, {"m/b.yaml": ""})
    (root / "also").symlink_to("m")
    (root / "0.yaml").symlink_to("m/b.yaml")
    assert names(root) == (["a.yaml", "m/b.yaml"], [])


def test_a_link_to_what_is_not_read_otherwise_is_followed(root: Path) -> None:
    write(root, {".store/content": "", ".kept/d.yaml": ""})
    (root / "b.yaml").symlink_to(".store/content")
    (root / "kept").symlink_to(".kept")
    assert names(root) == (["a.yaml", "b.yaml", "kept/d.yaml"], [])


def test_links_in_a_circle_end(root: Path) -> None:
    write(root, {"m/b.yaml": ""})
    (root / "m" / "up").symlink_to("..")
    (root / "m" / "self").symlink_to("self")
    (root / "m" / "self.yaml").symlink_to("self.yaml")
    assert names(root) == (["a.yaml", "m/b.yaml", "m/self.yaml"], [])


def test_a_link_out_of_the_repository_is_refused(root: Path) -> None:
    (root / "b.yaml").symlink_to("../outside/b.yaml")
    (root / "c.yaml").symlink_to(root.parent / "outside" / "b.yaml")
    (root / "sub").symlink_to("../outside/sub")
    (root / "notes.txt").symlink_to("../outside/b.yaml")
    assert names(root) == (["a.yaml"], [f"{name} outside-repository" for name in ("b.yaml", "c.yaml", "sub")])


def test_a_link_out_of_the_repository_is_followed_where_that_is_allowed(root: Path) -> None:
    (root / "b.yaml").symlink_to("../outside/b.yaml")
    (root / "all").symlink_to("..")
    assert names(root, allow_outside=True) == (["a.yaml", "all/outside/b.yaml", "all/outside/sub/c.yaml"], [])


def test_a_dangling_link_is_left_to_reading(root: Path) -> None:
    (root / "b.yaml").symlink_to("../outside/none.yaml")
    (root / "none").symlink_to("nowhere")
    assert names(root) == (["a.yaml", "b.yaml"], [])


def test_a_repository_may_itself_be_a_link(root: Path) -> None:
    link = root.parent / "link"
    link.symlink_to("root")
    assert names(link) == (["a.yaml"], [])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_without_permission_is_refused(root: Path) -> None:
    (root / "m").mkdir()
    (root / "m").chmod(0)
    assert names(root) == (["a.yaml"], ["m unreadable-file"])
