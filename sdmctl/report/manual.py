"""The manual of diagnostics as a document: every code, why it matters, what to write instead, wrong and right."""

import re
from collections.abc import Iterable, Mapping

from sdmctl.checks.manual import Entry

_HEAD = """\
# Diagnostics

What sdmctl says of files in which something is wrong: `file:line:column: error[code]: message`, the line, and what to
write instead. Each code has an entry here. An *error* stops the figures, or leaves out the ticket in which it is, and
ends with exit code 3; a *warning* is shown and changes neither. In the examples `# here` ends the line that is pointed
at; parts of a contract that an example does not show are as they should be.
"""
_YAML = re.compile(r"^\s*(- )?\{?[\w-]+:( |$)", re.MULTILINE)


def render(chapters: Mapping[str, Iterable[Entry]]) -> str:
    """The manual in Markdown, by chapter, with the codes in alphabetical order before."""
    whole = {title: tuple(entries) for title, entries in chapters.items()}
    codes = sorted(entry.code for entries in whole.values() for entry in entries)
    parts = [_HEAD, " · ".join(f"[{code}](#{code})" for code in codes) + "\n"]
    for title, entries in whole.items():
        parts += [f"## {title}\n", *map(_entry, entries)]
    return "\n".join(parts)


def _entry(entry: Entry) -> str:
    return "\n".join(
        (
            f"### {entry.code}\n",
            f"*{entry.severity.capitalize()}.* {entry.what}\n",
            f"**Why it matters.** {entry.why}\n",
            f"**Write instead.** {entry.instead}\n",
            f"Wrong:\n\n{_fenced(entry.wrong)}",
            f"Right:\n\n{_fenced(entry.right)}",
        )
    )


def _fenced(example: str) -> str:
    """An example as a block of its own; some are told in words."""
    language = "yaml" if _YAML.search(example) else "text"
    return f"```{language}\n{example.strip(chr(10))}\n```\n"
