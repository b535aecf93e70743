"""Where the pictures of a report go."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sdmctl.cli.pictures import NEEDED, where
from sdmctl.report.medium import Pictures

EXAMPLE = Path(__file__).parents[2] / "examples" / "horizon-rh"


def sdmctl(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sdmctl", "report", str(EXAMPLE), "--period", "2024-03", *arguments]
    path = os.pathsep.join(filter(None, (str(EXAMPLE.parents[1]), os.environ.get("PYTHONPATH"))))
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        cwd=cwd,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path},
    )


def test_they_stand_beside_a_markdown_file_in_a_folder_of_the_report_s_name(tmp_path: Path) -> None:
    pytest.importorskip("vl_convert", reason="the extra `pictures` is not installed")
    sdmctl("--output", "march.md", cwd=tmp_path)
    text = (tmp_path / "march.md").read_text("utf-8")
    files = sorted((tmp_path / "pictures" / "horizon-rh-2024-03-fr").iterdir())
    assert len(files) > 5
    assert all(f"](pictures/horizon-rh-2024-03-fr/{file.name})" in text for file in files)


def test_there_are_none_on_standard_output(tmp_path: Path) -> None:
    assert "<svg" not in sdmctl(cwd=tmp_path).stdout
    assert not list(tmp_path.iterdir())


def test_they_can_be_in_the_text(tmp_path: Path) -> None:
    pytest.importorskip("vl_convert", reason="the extra `pictures` is not installed")
    assert sdmctl("--pictures", "inline", cwd=tmp_path).stdout.count("<svg") > 5


def test_they_are_in_the_page(tmp_path: Path) -> None:
    pytest.importorskip("vl_convert", reason="the extra `pictures` is not installed")
    page = sdmctl("--format", "html", cwd=tmp_path).stdout
    assert page.count("<figure>") == page.count("<svg") > 5


@pytest.mark.parametrize(
    ("asked", "written", "output", "found"),
    [
        (None, "markdown", None, Pictures.NONE),
        (None, "markdown", Path("a.md"), Pictures.FILES),
        (None, "html", None, Pictures.INLINE),
        (Pictures.NONE, "html", None, Pictures.NONE),
        (Pictures.INLINE, "markdown", Path("a.md"), Pictures.INLINE),
    ],
)
def test_the_format_and_the_output_say_where(
    asked: Pictures | None, written: str, output: Path | None, found: Pictures
) -> None:
    pytest.importorskip("vl_convert", reason="the extra `pictures` is not installed")
    assert where(asked, written, output) is found


def test_without_the_library_it_is_said_which_extra_to_install_and_there_are_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sdmctl.cli.pictures.find_spec", lambda name: None)
    assert where(None, "html", None) is Pictures.NONE
    assert capsys.readouterr().err == NEEDED
    assert "sdmctl[pictures]" in NEEDED
