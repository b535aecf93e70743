from tests.checks.dossiers import Find

CODE = "availability-with-targets"


def test_every_other_level_has_targets(find: Find) -> None:
    level = "{title: A, measures: update, calendar: always, objective: 99%, targets: {any: 1h}}"
    assert find(f"service_levels: {{a: {level}}}", CODE) == []
