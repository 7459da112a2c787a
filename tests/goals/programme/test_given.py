"""What a form gives is checked by the rules of a file, and every error says which value it is about."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given as generated
from hypothesis import strategies as st

from goals.kinds.scales import Scale
from goals.programme.given import GivenErrors, check_by, check_goal_given, check_partnership_given, positioned
from goals.programme.keys import GROUP
from goals.programme.positions import Map, Sequence
from tests.goals.place import activity, goal, programme

CODES = {
    "organisation": None,
    "classification": None,
    "area": {"bergsjon"},
    "partner": {"saab", "balder"},
    "goal": set[str](),
    "provenance": {"seed"},
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def wrong(given: Any) -> list[tuple[str, str]]:
    """Where something is wrong with a goal, and what."""
    with pytest.raises(GivenErrors) as caught:
        check_goal_given(given, CODES)
    return [("/".join(map(str, fault.path)), fault.problem.key) for fault in caught.value.faults]


def at(data: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        data = data[part]
    return data


def values(data: Any) -> list[Any]:
    inner = [*data.items()] if isinstance(data, Map) else [*enumerate(data)] if isinstance(data, Sequence) else []
    return [(data.at[key], value) for key, value in inner] + [one for _, value in inner for one in values(value)]


@generated(ANYTHING)
def test_every_value_has_a_position_of_its_own_that_leads_back_to_it(data: Any) -> None:
    placed, places = positioned(data)
    assert placed == data
    assert sorted(places) == sorted(set(places))
    found = values(placed)
    assert len({position for position, _ in found}) == len(found)
    for position, value in found:
        assert at(data, places[position]) == value


def test_a_whole_goal_is_taken_as_it_is() -> None:
    for one in (goal(), activity(), goal(profile="milestones", milestones=[milestone("2024-12-31", 50)])):
        assert check_goal_given(one, CODES) == {**one, "contributions": []}


def milestone(date: str, value: Any) -> dict[str, Any]:
    return {"date": date, "value": value, "prov": "seed"}


def test_an_error_says_which_value_it_is_about() -> None:
    on_its_way = {"profile": "milestones"}
    many = [milestone("2024-12-31", 50), milestone("2024-06-30", 60)]
    assert wrong(goal(title={"en": "Jobs"})) == [("title/sv", "programme-missing-key")]
    assert wrong(goal(target={"value": 0, "date": "2025-12-31", "prov": "seed"})) == [
        ("target/value", "programme-target-equals-baseline")
    ]
    assert wrong(goal(**on_its_way, milestones=many)) == [("milestones/1/date", "programme-milestone-order")]
    assert wrong(goal(**on_its_way, milestones=[milestone("2024-06-30", 160)])) == [
        ("milestones/0/value", "programme-milestone-direction-outside")
    ]
    assert wrong(goal(profile="seasonal")) == [("monthly_weights", "programme-missing-key")]
    assert wrong(goal(profile="seasonal", monthly_weights=[1] * 11 + [-1])) == [
        ("monthly_weights/11", "programme-negative")
    ]
    assert wrong(goal(reporters=["saab", "abb"])) == [("reporters/1", "programme-unknown-code-partner")]
    assert wrong(goal(about={"sv": "Karin 640823-3234"})) == [("about/sv", "programme-personal-identity-number")]
    assert wrong(goal(baseline={"date": "2022-12-31", "prov": "seed"}, unit=None)) == [
        ("baseline/value", "programme-missing-key"),
        ("unit", "programme-missing-key"),
    ]
    assert wrong(goal(area="angered", code="Å"))[0] == ("code", "programme-wrong-type-code")


def test_a_grade_is_one_of_its_scale_s_and_the_one_to_reach_is_better() -> None:
    point = {"date": "2022-12-31", "prov": "seed"}
    graded = {"unit": None, "profile": None, "scale": "lista", "baseline": {"grade": "gul", **point}}
    scales = {"lista": Scale("lista", ("rod", "gul", "ute"), ())}
    for grade, problem in (("rod", "programme-milestone-direction-grade"), ("bla", "programme-grade-not-on-scale")):
        target = {**point, "grade": grade, "date": "2025-12-31"}
        with pytest.raises(GivenErrors) as caught:
            check_goal_given(goal(kind="status", target=target, **graded), CODES, scales=scales)
        (fault,) = caught.value.faults
        assert (fault.path, fault.problem.key) == (("target", "grade"), problem)


def test_a_partnership_is_checked_without_its_lists() -> None:
    (whole,) = programme()["partnerships"]
    given = {key: value for key, value in whole.items() if key not in ("partners", "goals")}
    given["reporting"] = {"first": "2023Q1", "due_days": 15}
    given["thresholds"] = {"on_track": Decimal("0.95"), "at_risk": Decimal("0.8"), "small_count": 5}
    assert check_partnership_given(given, CODES)["name"] == given["name"]
    given |= {"end": "2022-12-31", "reporting": {"first": "2023Q9", "due_days": 15}}
    with pytest.raises(GivenErrors) as caught:
        check_partnership_given(given, CODES)
    assert ("reporting", "first") in [fault.path for fault in caught.value.faults]
    given["reporting"]["first"] = "2023Q1"
    with pytest.raises(GivenErrors) as caught:
        check_partnership_given(given, CODES)
    assert [(fault.path, fault.problem.key) for fault in caught.value.faults] == [
        (("end",), "programme-period-backwards")
    ]


def test_one_rule_alone() -> None:
    check_by(GROUP, {"code": "tryggt", "title": {"sv": "Tryggt"}, "goals": []})
    with pytest.raises(GivenErrors) as caught:
        check_by(GROUP, {"code": "tryggt", "title": {"sv": " "}, "goals": []})
    assert caught.value.faults[0].path == ("title", "sv")
