"""Precedents on the command line."""

import json
from pathlib import Path

import pytest
import yaml

from sdmctl.cli import run
from tests.precedents.test_likeness import CHANGES, FAILINGS
from tests.report.scene import at, contract, ticket

pytest.importorskip("sklearn", reason="the extra `precedents` is not installed")

DONE = at("2024-03-05T10:00", status="resolved")
CRITERIA = {"questions": [{"id": "agreed", "text": "Does it differ?", "yes": "anomaly", "no": "evolution"}]}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    tickets = [
        ticket(f"{nature[0].upper()}-{n}", "2024-03-04T10:00", DONE, title=text, nature=nature)
        for nature, texts in (("anomaly", FAILINGS), ("evolution", CHANGES))
        for n, text in enumerate(texts)
    ]
    tickets += [
        ticket("NEW", "2024-03-06T10:00", title="Erreur : prime de nuit non versée"),
        ticket("ODD", "2024-03-04T10:00", DONE, nature="evolution", title="Erreur : export tronqué, compteurs faux"),
    ]
    documents = [contract(classification=CRITERIA), {"kind": "tickets", "tickets": tickets}]
    for name, document in zip(("contract.yaml", "tickets.yaml"), documents, strict=True):
        (tmp_path / name).write_text(yaml.safe_dump(document, allow_unicode=True), "utf-8")
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    run(arguments)
    return capsys.readouterr().out


def test_explain_shows_the_tickets_most_alike_and_what_they_suggest(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = told(capsys, "explain", "NEW", str(repository), "--period", "2024-03")
    assert "Decided tickets most alike" in text
    assert "Prime non versée" in text
    assert "Precedents suggest: anomaly" in text


def test_explaining_one_level_shows_no_precedents(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "explain", "NEW", str(repository), "--period", "2024-03", "--service-level", "resolution")
    assert "Decided tickets" not in text


def test_classify_says_what_the_precedents_suggest_and_decides_by_the_answers(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = (
        "classify",
        "NEW",
        str(repository),
        "--answers",
        "agreed=no",
        "--by",
        "A",
        "--on",
        "2024-03-07",
        "--dry-run",
    )
    held = json.loads(told(capsys, *asked, "--format", "json"))
    assert (held["decision"]["nature"], held["suggestion"]["nature"]) == ("evolution", "anomaly")
    assert "Precedents suggest: anomaly" in told(capsys, *asked)


def test_the_ticket_whose_text_argues_against_its_nature_is_suspect(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("split", str(repository), "--period", "2024-03", "--suspects")
    held = json.loads(told(capsys, *asked, "--format", "json"))
    first = held["suspects"][0]
    assert (first["ticket"], first["nature"], first["argued"]) == ("ODD", "evolution", "anomaly")
    assert "ODD" in told(capsys, *asked)


def test_without_the_library_it_is_said_which_extra_to_install(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sdmctl.cli.precedents.find_spec", lambda name: None)
    assert run(("split", str(repository), "--period", "2024-03", "--suspects")) == 2
    assert "sdmctl[precedents]" in capsys.readouterr().err
    assert "Decided tickets" not in told(capsys, "explain", "NEW", str(repository), "--period", "2024-03")
