from tests.checks.dossiers import Find

CODE = "level-without-targets"


def test_an_availability_has_none(find: Find) -> None:
    level = "{title: A, measures: availability, calendar: always, objective: 99%}"
    assert find(f"service_levels: {{a: {level}}}", CODE) == []
