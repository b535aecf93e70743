"""The report as HTML: the text that is its Markdown, its tables as tables, one file with its style and its script."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl.report.foreign import on_one_line
from sdmctl.report.page.medium import PLACE, OnPage
from sdmctl.report.page.tables import html_table
from sdmctl.report.pictures.picture import Picture

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from sdmctl.report.locale import Locale

_HERE = Path(__file__).parent
_LISTED = "h2"
"""The headings that the page's list of contents names."""


@dataclass(slots=True)
class _Body:
    html: list[str] = field(default_factory=list)
    contents: list[tuple[str, str]] = field(default_factory=list)
    """The id and the text of each chapter."""
    title: str = ""
    heading: str = ""
    """The last one that was passed: it is the caption of the tables under it."""
    ids: set[str] = field(default_factory=set)
    captions: Counter[str] = field(default_factory=Counter)


def page(markdown: str, medium: OnPage, locale: Locale, home: str = "") -> str:
    """The whole page, from a document whose tables the medium kept; `home` is the address of the page above it."""
    own = reader()
    body = _body(own, own.parse(markdown), medium, locale)
    style, script = (_HERE.joinpath(name).read_text("utf-8") for name in ("page.css", "page.js"))
    contents = "".join(f'<li><a href="#{anchor}">{escape(text)}</a></li>\n' for anchor, text in body.contents)
    if home:
        above = escape(locale.say("portfolio.home"))
        contents = f'<li><a href="{escape(home)}">{above}</a></li>\n{contents}'
    label = escape(locale.say("page.contents"))
    listed = f'<nav aria-label="{label}">\n<ol>\n{contents}</ol>\n</nav>\n' if contents else ""
    policy = f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; img-src data:"
    return (
        f'<!doctype html>\n<html lang="{locale.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n<title>{escape(body.title)}</title>\n'
        f"<style>{style}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#report">{escape(locale.say("page.skip"))}</a>\n'
        f"{listed}"
        f'<main id="report">\n{"".join(body.html)}</main>\n'
        f'<script data-sort="{escape(locale.say("page.sort"))}">{script}</script>\n</body>\n</html>\n'
    )


def reader() -> MarkdownIt:
    """CommonMark with tables; HTML in it is text, and no address leads to a script."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _body(reader: MarkdownIt, tokens: Sequence[Token], medium: OnPage, locale: Locale) -> _Body:
    """The document block by block: headings get an anchor, the numbers of tables give way to them."""
    body = _Body()
    block: list[Token] = []
    for token in tokens:
        block.append(token)
        if token.level == 0 and token.nesting <= 0:
            _add(body, reader, block, medium, locale)
            block = []
    return body


def _add(body: _Body, reader: MarkdownIt, block: list[Token], medium: OnPage, locale: Locale) -> None:
    first, inline = block[0], next((each for each in block if each.type == "inline"), None)
    text = "" if inline is None else "".join(each.content for each in inline.children or ())
    if first.type == "heading_open":
        body.heading = text
        if first.tag == _LISTED:
            anchor = _anchor(text, body.ids)
            first.attrSet("id", anchor)
            body.contents.append((anchor, text))
        body.title = body.title or text
    place = PLACE.fullmatch(text)
    if place is None:
        body.html.append(reader.renderer.render(block, reader.options, {}))
        return
    kept = medium.kept[int(place[1])]
    if isinstance(kept, Picture):
        body.html.append(_figure(kept, locale))
        return
    caption = kept.title or body.heading
    body.captions[caption] += 1
    number = f" ({body.captions[caption]})" if body.captions[caption] > 1 else ""
    body.html.append(html_table(kept, caption + number, locale, reader.renderInline))


def _figure(picture: Picture, locale: Locale) -> str:
    """The picture with its caption, and the figures behind it, folded away."""
    from sdmctl.report.pictures.drawing import drawn

    figures = ""
    if picture.table is not None:
        table = html_table(picture.table, picture.title, locale, escape)
        figures = f"<details><summary>{escape(locale.say('picture.figures'))}</summary>\n{table}</details>\n"
    return (
        f"<figure>\n{drawn(picture)}<figcaption>{escape(on_one_line(picture.title))}</figcaption>\n{figures}</figure>\n"
    )


def _anchor(text: str, taken: set[str]) -> str:
    """A name for a heading: its letters without accents; a number follows where it is taken."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "section"
    anchor, count = stem, 1
    while anchor in taken or anchor == "report":
        count += 1
        anchor = f"{stem}-{count}"
    taken.add(anchor)
    return anchor


def _digest(text: str) -> str:
    """What lets a browser apply this style or run this script and no other."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
