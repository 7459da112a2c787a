"""Whom residents turn to, and goals that belong together: what a file may say of them."""

from typing import Any

import pytest

from goals.programme import Known, Problem, ProgrammeErrors, check
from tests.goals.place import activity, as_file, goal, programme


def problems(**changes: Any) -> list[Problem]:
    with pytest.raises(ProgrammeErrors) as refused:
        check(as_file(programme(goal(), activity(), **changes)), Known())
    return refused.value.problems


def test_a_contact_is_no_person_s_address() -> None:
    contact = {"function": {"sv": "Teamet"}, "address": "asa@example.org"}
    (problem,) = problems(contact=contact)
    assert (problem.key, problem.place) == ("refused-text-address", "contact/address")
    (problem,) = problems(contact={"function": {"sv": "Åsa, asa@example.org"}, "address": "Torget 1"})
    assert (problem.key, problem.place) == ("refused-text-address", "contact/function/sv")
    (problem,) = problems(contact={"function": {"sv": "Teamet"}})
    assert (problem.code, problem.details["key"]) == ("missing-key", "address")
    assert check(as_file(programme(goal(), contact={**contact, "address": "Torget 1"})), Known())


def test_a_goal_stands_in_one_group_at_most() -> None:
    first = {"code": "steg", "title": {"sv": "Stegen"}, "goals": ["jobb", "moten"], "ordered": True}
    second = {"code": "annat", "title": {"sv": "Annat"}, "goals": ["moten"]}
    (problem,) = problems(groups=[first, second])
    assert (problem.code, problem.place, problem.details["value"]) == ("duplicate", "groups", "moten")
    (problem,) = problems(groups=[{**second, "goals": ["ingen"]}])
    assert (problem.code, problem.place) == ("unknown-code", "groups/annat/goals")
    (problem,) = problems(groups=[{**second, "goals": ["jobb"]}, second])
    assert (problem.code, problem.details["value"]) == ("duplicate", "annat")
