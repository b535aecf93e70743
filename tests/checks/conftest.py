"""What tests of checks share."""

from pathlib import Path

import pytest

from tests.checks.dossiers import Find, dossier, found


@pytest.fixture
def find(tmp_path: Path) -> Find:
    """What is found under a code in a few lines of YAML: the messages."""

    def messages(text: str, code: str) -> list[str]:
        return [each.message for each in found(dossier(tmp_path, text)) if each.code == code]

    return messages
