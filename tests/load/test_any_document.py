"""Whatever a document holds, reading it gives diagnostics, each with a place, and never fails."""

from pathlib import Path
from typing import Any

import pytest
import yaml as pyyaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdmctl.load.locate import locate
from sdmctl.load.repository import read_repository
from sdmctl.model.kinds import KINDS, model_of
from sdmctl.report.diagnostics import render
from tests.load.repositories import CONTRACT, write

WORDS = st.sampled_from(
    ["5", "95%", "4h", "2026-03-02", "2026-03-02T09:00", "09:00-12:00", "mon-fri", "any", "..", "\0", "é"]
)
KEYS = st.sampled_from(
    ["id", "title", "within", "targets", "hours", "mon-fri", "matrix", "P1", "at", "opened", "history", "x"]
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("kind", list(KINDS))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(data=st.data())
def test_any_value_under_any_key_is_read_or_refused(kind: str, tmp_path: Path, data: st.DataObject) -> None:
    keys = [key for key in model_of(kind).model_fields if key not in ("kind", "contract")]
    document = {"kind": kind} | {key: data.draw(VALUES, key) for key in keys}
    text = pyyaml.dump(document, Dumper=pyyaml.SafeDumper, allow_unicode=True)
    root = write(tmp_path, {"contract.yaml": CONTRACT, "d/document.yaml": text})
    found = read_repository(root).diagnostics
    located = locate(found, root)
    assert len(located) == len(found)
    assert all(place.line is not None for _, place in located)
    assert render(located, color=False).count("document.yaml:") >= len(found) - 1
