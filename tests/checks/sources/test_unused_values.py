from tests.checks.dossiers import Find

CODE = "unused-values"
SOURCE = "kind: source\nreads: tickets\nfiles: x.csv\ncolumns: {id: I, opened: O, status: S}\nvalues: "


def test_values_of_a_mapped_field_are_used(find: Find) -> None:
    assert find(f"{SOURCE}{{status: {{Open: open}}}}", CODE) == []


def test_a_field_that_has_no_values_to_map_is_another_mistake(find: Find) -> None:
    assert find(f"{SOURCE}{{opened: {{Open: open}}}}", CODE) == []
