"""The page on penalties: each piece of YAML on it is read, and costs what the page says."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from sdmctl.model.agreed import agreed
from sdmctl.model.contract import Contract
from tests.assess.penalised import World, world
from tests.checks.dossiers import dossier, found

PAGE = Path(__file__).parents[2] / "docs" / "penalties.md"
SECTIONS = ("Penalties", "Repeats", "Service points", "What is at risk", "Waivers", "Bonus and earn-back")
"""Those with YAML, in the order of the page."""

TICKETS = """\
kind: tickets
tickets:
  - {id: INC-12, opened: 2026-01-05T09:00, nature: anomaly, service: portal, priority: P2, status: open}
"""
LATE = "  late-tickets: {on: up, per: line, amount: 100}\n"
"""The rule that the waivers speak of."""


def written(section: str) -> str:
    """The YAML of a section as the contract's `penalties` have it."""
    text = PAGE.read_text(encoding="utf-8").partition(f"# {section}\n")[2]
    block = text.partition("```yaml\n")[2].partition("```")[0]
    return block if not block.startswith("penalties:") else block.partition("\n")[2]


def costing(folder: Path, section: str, compliance: list[str], fee: int = 1000, more: str = "") -> World:
    """A contract with the penalties of a section, its availability so good in each month."""
    return world(folder, written(section).rstrip() + f"\n{more}", compliance, fee=fee)


def test_every_piece_of_yaml_on_the_page_is_run_here() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text.count("```yaml\n") == len(SECTIONS)
    assert all(written(each) for each in SECTIONS)


@pytest.mark.parametrize("section", SECTIONS)
def test_what_is_written_on_the_page_is_read_and_nothing_of_it_is_passed_over(section: str, tmp_path: Path) -> None:
    levels = "{title: T, measures: %s, calendar: always, objective: 99%%%s}"
    late = LATE if section == "Waivers" else ""
    timed = levels % ("resolution", ", targets: {any: 8h}")
    made = dossier(
        tmp_path,
        f"priorities: {{order: [P1, P2, P3]}}\nservice_levels:\n  resolution: {timed}\n"
        f"  response: {timed.replace('resolution', 'response')}\n  up: {levels % ('availability', '')}\n"
        f"penalties:\n{written(section)}\n{late}---\nkind: outages\noutages: []\n---\nkind: budget\nyear: 2026\n"
        f"lines: {{fee: {{title: Fee, pricing: subscription, monthly_fee: 1000}}}}\n---\n{TICKETS}",
    )
    assert [each.message for each in found(made) if each.severity == "error"] == []
    contract = made.contract.document
    assert isinstance(contract, Contract)
    known, read = yaml.load(written(section), Loader=yaml.BaseLoader), agreed(contract.penalties)
    assert set(known) - {"caps", "service_points", "at_risk", "waivers"} == set(read.rules) - {"late-tickets"} | (
        set(known) & {"late-tickets"}
    )


def test_a_line_that_is_missed_again_costs_twice_as_the_page_says(tmp_path: Path) -> None:
    repeats = written("Repeats").splitlines()[0]
    made = world(tmp_path, repeats, ["98", "98", "98", "100", "98"])
    assert [made.month(number).applied for number in range(1, 6)] == [100, 200, 200, 0, 100]


def test_the_points_of_three_months_are_those_of_the_page(tmp_path: Path) -> None:
    made = costing(tmp_path, "Service points", ["96.5", "98.5", "96.5"])
    points = [[each.points for each in made.month(number).charges if each.service_level] for number in (1, 2, 3)]
    assert points == [[3], [2], [6]]
    assert [made.month(number).applied for number in (1, 2, 3)] == [0, 0, 0]  # 5 points and more, below 10: 0


def test_a_miss_of_a_pool_costs_what_the_page_says(tmp_path: Path) -> None:
    made = costing(tmp_path, "What is at risk", ["98"], fee=100_000)
    assert made.month(1).applied == 2000
    assert made.owed("2026-01").caps["at_risk"].amount == 10_000


@pytest.mark.parametrize(
    ("terms", "owed"),
    [
        ("exempt_below: {amount: 300, scope: contract}", [0, 0, 0, 400]),
        ("exempt_below: {amount: 300, scope: month}", [0] * 4),
    ],
)
def test_the_franchise_of_the_page(terms: str, owed: list[int], tmp_path: Path) -> None:
    assert "`exempt_below: {amount: 300, scope: contract}`" in PAGE.read_text(encoding="utf-8")
    made = world(tmp_path, f"  low: {{on: up, per: line, amount: 100}}\n  {terms}", ["98"] * 4)
    assert [made.month(number).applied for number in range(1, 5)] == owed


def test_what_the_page_waives_is_waived(tmp_path: Path) -> None:
    made = world(tmp_path, LATE + written("Waivers").replace("P3", "P2"), ["98", "98", "98"], more=[TICKETS])
    march = made.month(3)
    assert [march.gross, march.waived, march.applied] == [100, 100, 0]
    assert made.month(2).applied == 100


def test_earn_back_and_bonus_are_those_of_the_page(tmp_path: Path) -> None:
    back = written("Bonus and earn-back").splitlines()[1]
    made = world(tmp_path, f"{back}\n  caps: {{month: 30}}", ["98", "99.5", "99.5"])
    assert [made.month(number).applied for number in (1, 2, 3)] == [30, 0, -30]
    bonus = written("Bonus and earn-back").splitlines()[0]
    assert world(tmp_path / "bonus", bonus, ["100", "99.5"]).month(1).applied == -200


def test_the_caps_of_the_page_are_those_of_the_fee(tmp_path: Path) -> None:
    rules = written("Penalties").replace("resolution", "up").replace("started_hour_late", "line")
    made = world(tmp_path, rules.replace("amounts: {P1: 150, P2: 60}", "amount: 500"), ["98"] * 4)
    assert [made.month(number).applied for number in (3, 4)] == [0, Fraction(150)]  # nothing in the first three months
    caps = made.owed("2026-04").caps
    assert {name: cap.amount for name, cap in caps.items()} == {"month": 150, "year": 1200, "rolling_year": 30000}
