"""Goals that belong together stand under a heading of their own; residents read whom to ask."""

from tests.public.documents import document, goal
from tests.public.faces import json_of, page
from tests.public.reading import read

GROUPS = [
    {"group": "arbete", "title": {"sv": "Arbete", "en": "Work"}, "ordered": False},
    {"group": "skola", "title": {"sv": "Skola"}, "ordered": False},
]
CONTACT = {"function": {"sv": "Handslagets kansli", "en": "The office"}, "address": "Box 5, 415 02 Göteborg"}
GROUPED = {
    **document(
        goal(code="a", group="skola"),
        goal(code="b", group=None),
        goal(code="c", group="arbete"),
        goal(code="d", group="arbete"),
    ),
    "groups": GROUPS,
    "contact": CONTACT,
}


def test_groups_stand_in_the_agreement_s_order_each_under_its_heading() -> None:
    shown = read(page(GROUPED, "en"))
    assert [one.attributes["id"] for one in shown.all("article")] == ["goal-a", "goal-b", "goal-c", "goal-d"]
    sections = [(one.one("h2").text, len(list(one.all("h3")))) for one in shown.all("section", class_="group")]
    assert sections == [("Skola", 1), ("Work", 2)]
    assert shown.one("article", id="goal-b").has("h2")


def test_residents_read_whom_to_ask() -> None:
    assert "Frågor om löftena: Handslagets kansli, Box 5, 415 02 Göteborg" in read(page(GROUPED, "sv")).text
    assert "Questions about the promises: The office, Box 5" in read(page(GROUPED, "en")).text


def test_open_data_have_groups_and_contact_where_there_are_any() -> None:
    answer = json_of(GROUPED, "en", banner=None)
    assert answer["contact"] == {"function": "The office", "address": "Box 5, 415 02 Göteborg"}
    assert [one["title"] for one in answer["groups"]] == ["Work", "Skola"]
    assert [one.get("group") for one in answer["goals"]] == ["skola", None, "arbete", "arbete"]
    alone = json_of(document(goal()), banner=None)
    assert not {"contact", "groups"} & alone.keys()
    assert "group" not in alone["goals"][0]
    assert not read(page(document(goal()), "sv")).has("section", class_="group")
