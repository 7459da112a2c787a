"""The templates: sound programme files in both languages, with nobody's figures in them."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from goals.programme import Known, check
from goals.templates import CODES, provenance, templates


def texts(value: Any) -> Iterator[dict[str, str]]:
    """Every text of a file."""
    if isinstance(value, dict):
        if "sv" in value:
            yield value
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def provenances(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "prov" in value:
            yield value["prov"]
        for inner in value.values():
            yield from provenances(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from provenances(inner)


@pytest.mark.parametrize("code", CODES)
def test_a_template_is_a_definition_and_nothing_more(code: str) -> None:
    data = check((files("goals.templates") / f"{code}.yaml").read_bytes(), Known()).data
    assert data.keys() == {"format", "provenance", "partnerships"}
    (partnership,) = data["partnerships"]
    assert (partnership["code"], partnership["area"], partnership["partners"]) == (code, None, [])
    assert (partnership["reporting"]["closed_through"], partnership["reporting"]["open"]) == ("2024Q4", [])
    for goal in partnership["goals"]:
        assert (goal["reporters"], goal["contributions"]) == ([], [])
        assert "about" in goal, "what is counted is told"
    assert all({"sv", "en"} <= text.keys() for text in texts(data))
    assert set(provenances(partnership)) == {"template"} == data["provenance"].keys()


def test_they_are_offered_in_order() -> None:
    assert list(templates()) == list(CODES)
    assert provenance() == {"template": {"sv": "ur mallen", "en": "from the template"}}
    holiday = templates()["handslag"].goals[-1]
    assert (holiday["code"], holiday["profile"], len(holiday["monthly_weights"])) == ("lovjobb", "seasonal", 12)
