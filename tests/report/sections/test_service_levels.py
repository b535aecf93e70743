"""The table of service levels: what each line grants, its figure, its status in a word."""

from fractions import Fraction

from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.sections.promises import promises
from sdmctl.report.sections.service_levels import service_levels
from tests.report.scene import at, contract, dossier, over, specimen, ticket


def material(tickets: list[dict[str, object]], count: int = 1, **parts: object) -> Material:
    held = dossier(tickets, contract(**parts))
    return Material(over(held, count=count), held, Locale("en", "Europe/Paris"), "")


def level(**parts: object) -> dict[str, object]:
    return {"title": "Answer", "measures": "response", **parts}


def test_a_line_shows_target_objective_counts_figure_status_and_trend() -> None:
    held = specimen()
    told = service_levels(Material(over(held), held, Locale("fr", "Europe/Paris"), ""))
    rows = [tuple(row.values()) for row in told["lines"]]
    assert rows[5] == (
        "Rétablissement (GTR)", "P2", "8\u00a0h", Fraction(9, 10), 6, 2, Fraction(4, 6), "**✘ manqué**", "····▁▅ ▲",
    )  # fmt: skip
    assert [row[7] for row in rows].count("≈ toléré") == 3
    assert rows[10] == (
        "Disponibilité de la paie", None, None, Fraction(99, 100),
        None, None, Fraction(44140, 44580), "✔ atteint", "···██▁ ▼",
    )  # fmt: skip
    assert [column.heading for column in told["trend"].columns][2:] == [
        "oct. 23", "nov. 23", "déc. 23", "janv. 24", "févr. 24", "mars 24",
    ]  # fmt: skip


def test_without_a_period_before_there_is_no_trend() -> None:
    told = service_levels(material([ticket("1", "2024-03-04T10:00", at("2024-03-04T11:00", status="resolved"))]))
    assert told["trend"] is None
    assert [row["trend"] for row in told["lines"]] == [None, None]


def test_a_line_for_the_other_priorities_says_so() -> None:
    targets = {"P1": {"within": "1h", "objective": "90%"}, "any": {"within": "2h", "objective": "80%"}}
    of = material([], service_levels={"a": level(targets=targets)})
    assert [(row["priority"], row["target"]) for row in service_levels(of)["lines"]] == [
        ("P1", "1\u00a0h"),
        ("others", "2\u00a0h"),
    ]
    assert [of.line(line) for line in of.assessment.lines] == ["Answer P1", "Answer (other priorities)"]
    assert [row["priority"] for row in promises(of)] == ["P1", "others"]


def test_a_line_for_several_targets_says_that_the_priority_decides() -> None:
    of = material([], service_levels={"a": level(objective="90%", targets={"P1": "1h", "any": "2h"})})
    (row,) = service_levels(of)["lines"]
    assert (row["priority"], row["target"]) == (None, "by priority")
    assert of.line(of.assessment.lines[0]) == "Answer"


def test_a_line_for_a_single_target_shows_it() -> None:
    for targets in ({"any": "3bd"}, {"P2": "3bd"}):
        of = material([], service_levels={"a": level(objective="90%", targets=targets)})
        (row,) = service_levels(of)["lines"]
        assert (row["priority"], row["target"]) == (None, "3 business days")


def test_what_internal_teams_and_suppliers_promise_is_a_table_of_its_own_measured_like_the_rest() -> None:
    own = {"title": "Resolution", "measures": "resolution", "objective": "90%", "targets": {"any": "8h"}}
    levels = {"resolution": own, "host": own | {"title": "Hosting", "by": "host", "targets": {"any": "1h"}}}
    parties = {"host": {"name": "Quay Hosting", "role": "subcontractor", "agreement": "uc"}}
    late = ticket("1", "2024-03-04T10:00", at("2024-03-04T12:00", status="resolved"))
    told = service_levels(material([late], service_levels=levels, parties=parties, rules={"small_sample": "none"}))
    assert [(row["title"], row["status"]) for row in told["lines"]] == [("Resolution", "✔ achieved")]
    assert [(row["party"], row["title"], row["status"]) for row in told["below"]] == [
        ("Quay Hosting (UC)", "Hosting", "**✘ missed**")
    ]
