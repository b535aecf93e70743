"""What a committee reads, where its document says nothing."""

import pytest

from sdmctl.model.committee import Committee, Type, annexes_of, periods_of, sections_of


def committee(of: Type = Type.STEERING, **parts: list[str]) -> Committee:
    return Committee.model_validate({"kind": "committee", "id": "c", "title": "C", "type": of, **parts})


@pytest.mark.parametrize("of", Type)
def test_what_is_read_is_not_annexed_too(of: Type) -> None:
    found = committee(of)
    assert not set(sections_of(found)) & set(annexes_of(found))


def test_a_section_that_is_named_leaves_the_annexes() -> None:
    assert annexes_of(committee(sections=["rules"], annexes=["rules", "breached"])) == ("breached",)


def test_a_strategic_committee_looks_back_a_year() -> None:
    assert [periods_of(committee(of)) for of in Type] == [6, 6, 12, 6]
    assert periods_of(None) == 6


def test_a_section_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="sections"):
        committee(sections=["meteo"])
