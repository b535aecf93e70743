"""Repositories: documents with the contract they belong to, and every mistake at once."""

import gc
from pathlib import Path

import pytest

from sdmctl.load.documents import in_ticket, ticket_positions
from sdmctl.load.repository import read_repository
from tests.load.repositories import CONTRACT, SPECIMEN, said, write

NORTH, SOUTH = CONTRACT.replace("office", "north"), CONTRACT.replace("office", "south")
TICKETS = "kind: tickets\ntickets: [{id: a, opened: 2026-03-02T09:00}]\n"
OUTAGES = "kind: outages\noutages: [{service: portal, start: 2026-03-02T09:00}]\n"


def test_documents_belong_to_the_contract_whose_folder_they_lie_in(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {
            "north/contract.yaml": NORTH,
            "north/2026/03/tickets.yaml": TICKETS,
            "north/outages.yaml": OUTAGES,
            "north/source.yaml": "kind: source\nreads: tickets\nfiles: a.csv\ncolumns: {id: A}\n",
            "north/feedback.yaml": "kind: feedback\nperiod: 2026-03\n",
            "south/the contract.yml": SOUTH,
            "south/tickets.yaml": TICKETS,
        },
    )
    repository = read_repository(root)
    assert repository.diagnostics == ()
    north, south = repository.dossiers
    assert (north.folder, north.contract.document.id) == (root / "north", "north")
    assert [each.file for each in north.tickets] == [root / "north" / "2026" / "03" / "tickets.yaml"]
    assert [len(part) for part in (north.sources, north.outages, north.others)] == [1, 1, 1]
    assert [each.file for each in south.tickets] == [root / "south" / "tickets.yaml"]


def test_the_nearest_contract_around_a_document_is_its_own(tmp_path: Path) -> None:
    root = write(tmp_path, {"c.yaml": NORTH, "t.yaml": TICKETS, "s/c.yaml": SOUTH, "s/a/t.yaml": TICKETS})
    repository = read_repository(root)
    assert repository.diagnostics == ()
    assert [[each.file.relative_to(root).parts for each in dossier.tickets] for dossier in repository.dossiers] == [
        [("t.yaml",)],
        [("s", "a", "t.yaml")],
    ]


def test_a_document_may_name_its_contract_wherever_it_lies(tmp_path: Path) -> None:
    root = write(tmp_path, {"a.yaml": NORTH, "b.yaml": SOUTH, "c.yaml": f"{TICKETS}contract: south\n"})
    repository = read_repository(root)
    assert repository.diagnostics == ()
    assert [len(dossier.tickets) for dossier in repository.dossiers] == [0, 1]


def test_a_contract_whose_id_is_a_number_is_named_by_it(tmp_path: Path) -> None:
    root = write(
        tmp_path, {"a.yaml": CONTRACT.replace("id: office", "id: 2026"), "b.yaml": f"{TICKETS}contract: 2026\n"}
    )
    repository = read_repository(root)
    assert repository.diagnostics == ()
    assert repository.dossiers[0].contract.document.id == "2026"


def test_mistakes_of_all_files_are_collected(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {
            "contract.yaml": CONTRACT.replace("time_zone: Europe/Paris", "time_zone: Paris") + "langage: fr\n",
            "a/tickets.yaml": "kind: tickets\ntickets:\n  - {id: a}\n  - {id: b, opened: tomorrow}\n",
            "b.yaml": "kind: outages\noutages: [\n",
            "c.yaml": "kind: bugdet\n",
        },
    )
    assert said(root) == [
        "a/tickets.yaml:3:5 missing-key",
        "a/tickets.yaml:4:21 unreadable-date",
        "b.yaml:2:11 syntax",
        "c.yaml:1:7 unknown-kind",
        "contract.yaml:6:12 invalid-value",
        "contract.yaml:16:1 unknown-key",
    ]


def test_a_contract_that_is_wrong_has_no_dossier_and_its_documents_are_read_on(tmp_path: Path) -> None:
    root = write(tmp_path, {"c.yaml": f"{CONTRACT}x: 1\n", "t.yaml": TICKETS, "u.yaml": f"{TICKETS}contract: office\n"})
    assert read_repository(root).dossiers == ()
    assert said(root) == ["c.yaml:16:1 unknown-key"]


@pytest.mark.parametrize("content", [f"{CONTRACT}x: [\n", CONTRACT.replace("Office", "Café").encode("cp1252")])
def test_a_contract_that_cannot_be_read_is_still_known(tmp_path: Path, content: str | bytes) -> None:
    root = write(tmp_path, {"c.yaml": content, "t.yaml": TICKETS, "u.yaml": f"{TICKETS}contract: office\n"})
    assert len(said(root)) == 1
    assert said(root)[0].startswith("c.yaml:")


def test_a_folder_without_documents_has_no_contract(tmp_path: Path) -> None:
    assert said(tmp_path) == [". no-contract"]


def test_a_folder_that_does_not_exist_has_no_contract(tmp_path: Path) -> None:
    (diagnostic,) = read_repository(tmp_path / "none").diagnostics
    assert (diagnostic.code, diagnostic.message) == ("no-contract", "there is no such folder")


def test_a_file_is_no_folder_of_a_contract(tmp_path: Path) -> None:
    write(tmp_path, {"contract.yaml": CONTRACT})
    (diagnostic,) = read_repository(tmp_path / "contract.yaml").diagnostics
    assert (diagnostic.code, diagnostic.message) == (
        "no-contract",
        "a file, where the folder of a contract is expected",
    )


def test_documents_without_any_contract_are_one_mistake(tmp_path: Path) -> None:
    root = write(tmp_path, {"a.yaml": TICKETS, "b.yaml": OUTAGES, "c.yaml": f"{TICKETS}contract: x\n"})
    assert said(root) == [". no-contract"]


def test_files_of_others_outside_a_contracts_folder_are_passed_over(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "north/contract.yaml": NORTH,
        "mkdocs.yml": "site_name: x\nemoji: !!python/name:a\n",
        "list.yaml": "- a\n",
        "deployment.yaml": "kind: Deployment\n",
        "north/compose.yml": "services: {}\n",
        "north/deployment.yaml": "kind: Deployment\n",
        "north/list.yaml": "- a\n",
        "north/odd.yaml": "kind: [a]\n",
    }
    assert said(write(tmp_path, files)) == [
        "north/compose.yml no-kind",
        "north/deployment.yaml:1:7 unknown-kind",
        "north/list.yaml no-kind",
        "north/odd.yaml:1:7 unknown-kind",
    ]


def test_of_two_contracts_with_one_id_the_first_is_kept(tmp_path: Path) -> None:
    root = write(tmp_path, {"a/c.yaml": NORTH, "b/c.yaml": NORTH, "a/t.yaml": TICKETS, "b/t.yaml": TICKETS})
    repository = read_repository(root)
    assert [dossier.folder for dossier in repository.dossiers] == [root / "a"]
    (diagnostic,) = repository.diagnostics
    assert diagnostic.message == "the contract's id `north` is taken by a/c.yaml"


def test_only_the_tickets_that_are_wrong_are_left_out(tmp_path: Path) -> None:
    good = "{id: g, opened: 2026-03-02T09:00}"
    tickets = [good, "{id: a}", good, "5", good, "{id: b, id: c, opened: 2026-03-02T09:00}", "{id: !!int 7, opened: x}"]
    text = "kind: tickets\ntickets:\n" + "".join(f"  - {ticket}\n" for ticket in tickets)
    root = write(tmp_path, {"c.yaml": CONTRACT, "t.yaml": text})
    repository = read_repository(root)
    (read,) = repository.dossiers[0].tickets
    assert read.wrong == {1, 3, 5, 6}
    assert [ticket.id for ticket in read.document.tickets] == ["g", "g", "g"]
    assert list(ticket_positions(read)) == [0, 2, 4]
    assert sorted(filter(None, map(in_ticket, repository.diagnostics))) == [1, 3, 5, 6, 6]


def test_where_no_ticket_is_wrong_positions_are_those_of_the_file(tmp_path: Path) -> None:
    root = write(tmp_path, {"c.yaml": CONTRACT, "t.yaml": TICKETS})
    (read,) = read_repository(root).dossiers[0].tickets
    assert list(ticket_positions(read)) == [0]


def test_a_mistake_outside_the_tickets_leaves_no_document(tmp_path: Path) -> None:
    root = write(tmp_path, {"c.yaml": CONTRACT, "t.yaml": f"{TICKETS}exported_at: tomorrow\n"})
    repository = read_repository(root)
    assert repository.dossiers[0].tickets == ()
    assert [in_ticket(each) for each in repository.diagnostics] == [None]


def test_a_document_whose_tickets_are_no_list_is_left_out(tmp_path: Path) -> None:
    root = write(tmp_path, {"c.yaml": CONTRACT, "t.yaml": "kind: tickets\ntickets: 5\n"})
    assert said(root) == ["t.yaml:2:10 wrong-type"]


def test_of_tickets_written_twice_the_last_count(tmp_path: Path) -> None:
    twice = "{id: a, id: b, opened: 2026-03-02T09:00}"
    root = write(
        tmp_path,
        {
            "c.yaml": CONTRACT,
            "t.yaml": f"kind: tickets\ntickets: [{twice}, {twice}]\ntickets: [{{id: g, opened: 2026-03-02T09:00}}]\n",
            "u.yaml": f"kind: tickets\ntickets: [{twice}]\ntickets: 5\n",
        },
    )
    assert {each.code for each in read_repository(root).diagnostics} == {"duplicate-key", "wrong-type"}


def test_what_follows_from_a_tag_or_a_merge_is_not_said_again(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "c.yaml": CONTRACT,
        "a.yaml": "kind: outages\noutages: !!set {a, b}\n",
        "b.yaml": OUTAGES.replace("[", "[&a ").replace("]", ", {<<: *a, planed: true}]"),
        "d.yaml": "<<: {a: b}\nkind: feedback\n",
    }
    assert said(write(tmp_path, files)) == [
        "a.yaml:2:10 forbidden-tag",
        "b.yaml:2:59 merge-key",
        "b.yaml:2:67 unknown-key",
        "d.yaml:1:1 merge-key",
    ]


def test_many_mistakes_alike_are_counted(tmp_path: Path) -> None:
    tickets = "".join(f"  - {{id: {n}, opened: 2026-03-02T09:00, sev: 1}}\n" for n in range(500))
    root = write(tmp_path, {"c.yaml": CONTRACT, "t.yaml": f"kind: tickets\ntickets:\n{tickets}"})
    repository = read_repository(root)
    assert len(repository.diagnostics) == 10
    assert repository.diagnostics[-1].message == (
        "an entry of `tickets` has no key `sev`, and so 490 times more in this file"
    )
    assert len(repository.dossiers[0].tickets[0].wrong) == 500


def test_the_garbage_collector_is_left_as_it_was(tmp_path: Path) -> None:
    read_repository(tmp_path)
    assert gc.isenabled()
    gc.disable()
    try:
        read_repository(tmp_path)
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.skipif(not SPECIMEN.is_dir(), reason="the specimen lies beside the repository, and is not there")
def test_the_specimen_is_read_without_a_mistake(tmp_path: Path) -> None:
    names = ("budget", "contract", "feedback", "outages", "project", "tickets")
    root = write(tmp_path, {f"{name}.yaml": (SPECIMEN / f"{name}.yaml").read_bytes() for name in names})
    repository = read_repository(root)
    assert repository.diagnostics == ()
    (dossier,) = repository.dossiers
    assert dossier.contract.document.id == "horizon-rh"
    assert len(dossier.tickets[0].document.tickets) == 25
    assert sorted(type(each.document).__name__ for each in dossier.others) == ["Budget", "Feedback", "Project"]
