from tests.checks.dossiers import Find

CODE = "two-objectives"


def test_one_target_with_its_own_is_enough(find: Find) -> None:
    targets = "{P1: {within: 1h, objective: 95%}, P2: {within: 1h, objective: 0%}, any: 2h}"
    level = f"{{title: R, measures: response, calendar: office, objective: 90%, targets: {targets}}}"
    found = find(f"service_levels: {{r: {level}}}", CODE)
    assert found == ["`r` has an objective, and so has its target P1, P2"]
