"""The figures of the demonstration are those that the specification computes by itself."""

from typing import Any

import pytest
import yaml

from db import PUBLIC, Database
from goals import releases
from tests.conftest import DEMO
from tests.oracle import check as oracle

KINDS = ("cumulative_count", "activity_count")


def oracle_figures() -> list[Any]:
    data = yaml.load(DEMO.read_bytes().decode(), oracle.Core)  # noqa: S506  the oracle's own safe loader
    as_of = oracle.day(data["demo"]["as_of"])
    return [
        pytest.param(partnership["code"], goal["code"], oracle.figure(partnership, goal, as_of, data))
        for partnership in data["partnerships"]
        for goal in partnership["goals"]
        if goal["kind"] in KINDS
    ]


@pytest.mark.parametrize(("partnership", "code", "expected"), oracle_figures())
def test_a_published_figure_is_the_specification_s(
    demo: Database, partnership: str, code: str, expected: dict[str, Any]
) -> None:
    with demo.reading(PUBLIC) as session:
        document = releases.published(session, partnership).publication.document
    goal = next(goal for goal in document["goals"] if goal["code"] == code)
    for key, tolerance in (("actual", 0.05), ("expected", 0.05), ("progress", 0.0005), ("ratio", 0.0005)):
        if expected[key] is None:
            assert goal[key] is None
        else:
            assert goal[key] == pytest.approx(expected[key], abs=tolerance + 1e-9)
    same = ("status", "received", "due", "preliminary", "target", "target_date", "at")
    assert {key: goal[key] for key in same} == {key: expected[key] for key in same}
