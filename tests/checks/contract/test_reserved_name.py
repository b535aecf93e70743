from tests.checks.dossiers import Find

CODE = "reserved-name"


def test_any_is_no_priority(find: Find) -> None:
    found = find("priorities: {order: [P1, any]}", CODE)
    assert found == ["any is not a priority's name: it stands for all of them"]


def test_a_service_may_be_called_any_and_a_priority_service(find: Find) -> None:
    assert find("priorities: {order: [service]}\nservices: {any: {title: Any, calendar: office}}", CODE) == []
