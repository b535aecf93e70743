"""A YAML file opened: what it says it is, before it is held against its model."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sdmctl.diagnostics import Diagnostic, InDocument, InFile, error
from sdmctl.load.file_text import read_text, shown_text
from sdmctl.load.lines import Lines
from sdmctl.load.syntax import Mistake
from sdmctl.load.yaml import read_yaml
from sdmctl.model.kinds import KINDS

_SAYS_CONTRACT = re.compile(r"^kind:\s*[\"']?contract\b", re.MULTILINE)
_SAYS_ID = re.compile(r"^id:\s*[\"']?([^\s\"'#]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Opened:
    """A YAML file as far as it could be read."""

    file: Path
    value: Any = None
    """`None` where nothing could be read."""
    says_kind: Any = None
    """What stands under `kind:`, whether it is one or not."""
    contract_id: str | None = None
    """Of a contract its own; of another document that of the contract it names, if it names one."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What is wrong with its YAML."""

    @property
    def kind(self) -> str | None:
        """What it is; `None` where it is no document that this version reads."""
        return self.says_kind if isinstance(self.says_kind, str) and self.says_kind in KINDS else None


def open_file(file: Path) -> Opened:
    """Read a YAML file; a contract that cannot be read is still known as one, and its documents keep their place."""
    text = read_text(file)
    if isinstance(text, Diagnostic):
        return _unread(file, shown_text(file) or "", (text,))
    yaml = read_yaml(text)
    diagnostics = tuple(_diagnostic(file, text, mistake) for mistake in yaml.mistakes)
    if yaml.stopped:
        return _unread(file, text, diagnostics)
    if yaml.value is None:
        hint = "write a document, or remove the file"
        return Opened(file, diagnostics=(error("empty-file", "nothing is written in the file", InFile(file), hint),))
    keys = yaml.value if isinstance(yaml.value, dict) else {}
    kind = keys.get("kind")
    named = keys.get("id" if kind == "contract" else "contract")
    contract_id = None if named is None or isinstance(named, list | dict) else str(named)
    return Opened(file, yaml.value, kind, contract_id, diagnostics)


def _diagnostic(file: Path, text: str, mistake: Mistake) -> Diagnostic:
    if mistake.index is None:
        place: InDocument | InFile = InDocument(file, mistake.route, mistake.on_key)
    else:
        place = InFile(file, *Lines(text).at(mistake.index))
    return error(mistake.code, mistake.message, place, mistake.hint)


def _unread(file: Path, text: str, diagnostics: tuple[Diagnostic, ...]) -> Opened:
    if not _SAYS_CONTRACT.search(text):
        return Opened(file, diagnostics=diagnostics)
    named = _SAYS_ID.search(text)
    return Opened(file, None, "contract", named[1] if named else None, diagnostics)
