"""What is wrong with the YAML of a file, in words that say what to write instead."""

import re
from dataclasses import dataclass

from yaml import Event, MarkedYAMLError, YAMLError

from sdmctl.diagnostics import Route

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake in the YAML of one file, before it is a diagnostic of that file."""

    code: str
    message: str
    hint: str | None = None
    route: Route = ()
    on_key: bool = False
    index: int | None = None
    """The character of the text at which reading stopped; `None` where the route tells the place."""


_WORDS: dict[str, tuple[str, str | None]] = {
    "mapping values are not allowed in this context": (
        "a `: ` stands where no key can be",
        'put text that holds `: ` in quotes, as title: "Outage: portal", and indent the keys of one block alike',
    ),
    "block sequence entries are not allowed in this context": (
        "a `- ` stands where no list can begin",
        "begin the list on a line of its own, or write [a, b]",
    ),
    "could not find expected ':'": (
        "a key without its `:`",
        "write `key: value`, and indent text that goes on over lines",
    ),
    "did not find expected key": (
        "neither the next key nor the end of the block",
        "indent the keys of one block alike, and put text that begins with a quote, `[` or `{` wholly in quotes",
    ),
    "did not find expected '-' indicator": (
        "neither the next entry of the list nor its end",
        "begin each entry with `- `",
    ),
    "did not find expected ',' or ']'": (
        "a list in brackets is not closed",
        "separate its entries by `, ` and close it with `]`",
    ),
    "did not find expected ',' or '}'": (
        "a block in braces is not closed",
        "separate its keys by `, ` and close it with `}`",
    ),
    "did not find expected node content": (
        "nothing stands where a value is expected",
        "write the value, and close every `[` and `{`",
    ),
    "found unexpected end of stream": ("a quoted text is not closed", "close it with the quote that it began with"),
    "found unexpected document indicator": (
        "a quoted text is not closed",
        "close it with the quote that it began with",
    ),
    "found unknown escape character": ("a `\\` in double quotes", "write single quotes around text that holds `\\`"),
    "did not find expected hexdecimal number": (
        "a `\\` in double quotes",
        "write single quotes around text that holds `\\`",
    ),
    "found undefined tag handle": ("a tag that nothing declares", "remove it: a document holds plain values"),
    "did not find expected <document start>": (
        "something follows the end of the document",
        "write one document a file",
    ),
    "found incompatible YAML document": (
        "a version of YAML that does not exist",
        "remove the line, or write %YAML 1.2",
    ),
    "found a tab character that violates indentation": ("a tab in the indentation", "indent with spaces"),
    "found a tab character where an indentation space is expected": ("a tab in the indentation", "indent with spaces"),
}
"""For a problem as libyaml names it: what is wrong, and what to write."""

_AT_THE_START = frozenset(
    ("found unexpected end of stream", "found unexpected document indicator", "could not find expected ':'")
)
"""Problems that libyaml notices long after the place to mend."""

_IN_ESCAPE = frozenset(("found unknown escape character", "did not find expected hexdecimal number"))
"""Problems that libyaml notices a few characters after the backslash."""


def syntax_mistake(fault: YAMLError, text: str) -> Mistake:
    """Why reading stopped, from what libyaml says."""
    if not isinstance(fault, MarkedYAMLError):
        return _unprintable(text)
    problem = fault.problem or "not YAML"
    mark = fault.problem_mark or fault.context_mark
    start = fault.context_mark
    if start and mark and (problem in _AT_THE_START or not text[mark.index :].strip()):
        mark = start
    index = min(mark.index if mark else 0, len(text))
    if problem in _IN_ESCAPE:
        index = max(0, text.rfind("\\", 0, index + 1))
    if problem == "found character that cannot start any token":
        return Mistake("syntax", *_wrong_start(text[index : index + 1]), index=index)
    return Mistake("syntax", *_WORDS.get(problem, (f"not YAML: {problem}", None)), index=index)


def start_of(event: Event) -> int:
    """The character of the text at which an event begins."""
    return event.start_mark.index if event.start_mark else 0


def _wrong_start(character: str) -> tuple[str, str]:
    if character == "\t":
        return "a tab in the indentation", "indent with spaces"
    return f"a value cannot begin with `{character}`", f'put it in quotes, as "{character}…"'


def _unprintable(text: str) -> Mistake:
    found = _UNPRINTABLE.search(text)
    code = ord(found[0]) if found else 0
    message = f"a control character, U+{code:04X}, which YAML does not allow"
    hint = f'remove it, or write it as "\\u{code:04X}" in double quotes'
    return Mistake("syntax", message, hint, index=found.start() if found else 0)
