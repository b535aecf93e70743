"""Where a report's pictures go, as far as they can be drawn here."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl.report.medium import OnPaper, Pictures

if TYPE_CHECKING:
    from sdmctl.report.document import Report

NEEDED = "sdmctl: pictures need vl-convert: pip install 'sdmctl[pictures]'; the report has its tables instead\n"


def where(asked: Pictures | None, format: str, output: Path | None) -> Pictures:
    """Inline on a page; files beside a Markdown report that is a file itself; else none, where nothing is asked.

    Where they cannot be drawn, that is said, and there are none.
    """
    usual = Pictures.INLINE if format == "html" else Pictures.NONE if output is None else Pictures.FILES
    wanted = asked or usual
    if wanted is not Pictures.NONE and find_spec("vl_convert") is None:
        sys.stderr.write(NEEDED)
        return Pictures.NONE
    return wanted


def markdown(report: Report, pictures: Pictures, output: Path | None) -> str:
    """The report in Markdown; its pictures are written beside its file, in a folder of the report's own name.

    The folder does not depend on the file's name: two parties who render one report get the same bytes.
    """
    from sdmctl.cli.output import write_whole

    medium = OnPaper(report.locale, pictures, f"pictures/{report.name}")
    text = report.markdown(medium)
    for path, svg in medium.files.items():
        write_whole((output or Path()).parent / path, svg)
    return text
