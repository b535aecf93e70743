from tests.checks.dossiers import Find

CODE = "without-effect"


def test_a_response_may_pause(find: Find) -> None:
    level = "{title: R, measures: response, calendar: office, objective: 90%, pauses: true, targets: {any: 1h}}"
    assert find(f"service_levels: {{r: {level}}}", CODE) == []


def test_no_other_clock_needs_to_be_told(find: Find) -> None:
    level = "{title: R, measures: quote, calendar: office, objective: 90%, pauses: true, targets: {any: 1h}}"
    assert find(f"service_levels: {{r: {level}}}", CODE) == ["`pauses` changes nothing: a quote pauses by itself"]


def test_an_availability_looks_at_services_only(find: Find) -> None:
    which = "{service: portal, nature: anomaly, type: x, team: y}"
    level = f"{{title: A, measures: availability, calendar: always, objective: 9%, pauses: true, applies_to: {which}}}"
    assert find(f"service_levels: {{up: {level}}}", CODE) == [
        "`pauses` changes nothing: an availability has no clock",
        "`nature` changes nothing: an outage has none",
        "`type` changes nothing: an outage has none",
        "`team` changes nothing: an outage has none",
    ]
