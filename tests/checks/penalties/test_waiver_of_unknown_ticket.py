from tests.checks.dossiers import Find

CODE = "waiver-of-unknown-ticket"
TERMS = """\
penalties:
  late: {on: resolution, per: ticket, amount: 150}
  waivers:
    - {ticket: INC-11, reason: power cut, approved_by: L. Roy, approved_on: 2026-04-02}
"""


def test_a_contract_without_any_ticket_yet_has_no_unknown_ones(find: Find) -> None:
    assert find(TERMS, CODE) == []
