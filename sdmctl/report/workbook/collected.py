"""The tables of a report as sheets: in their order, each under the heading that it has in the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from sdmctl.report.page.medium import PLACE, OnPage
from sdmctl.report.page.page import reader
from sdmctl.report.table import Cell, Table

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


def collected(markdown: str, medium: OnPage) -> Iterator[Table]:
    """Each table that the medium kept, titled by its heading where it has no title; its texts are no Markdown more."""
    own, heading, opens = reader(), "", False
    for token in own.parse(markdown):
        if token.type == "inline":
            text = "".join(each.content for each in token.children or ())
            place = PLACE.fullmatch(text)
            kept = medium.kept[int(place[1])] if place else None
            if isinstance(kept, Table):
                rows = tuple(tuple(_plain(cell, own) for cell in row) for row in kept.rows)
                yield replace(kept, title=kept.title or heading, rows=rows)
            heading = text if opens else heading
        opens = token.type == "heading_open"


def _plain(cell: Cell, own: MarkdownIt) -> Cell:
    """A text as it is read, without marks of Markdown; all else as it is."""
    if not isinstance(cell, str):
        return cell
    return "".join(each.content for token in own.parseInline(cell) for each in token.children or ())
