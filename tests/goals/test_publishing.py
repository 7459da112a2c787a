"""What is read before a release is approved: what became of each, what it changes and leaves out, what was checked."""

import datetime as dt
from copy import deepcopy
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import PUBLIC, Database
from goals import periods, publishing, releases
from goals.calendar import Period
from goals.document import compose
from goals.document.values import Document
from goals.kinds import Kind
from goals.publishing import Account, Aspect, Hidden, Missing, Part, State, Why, changes, disagreeing, hidden, personal
from goals.publishing.changes import OF_A_GOAL, OF_A_PARTNERSHIP
from partners.access import COMMAND_LINE
from partners.errors import NotAllowed, NotFound
from tests.conftest import Cast
from tests.goals.place import Place, goal, line, load_into, programme

SETTLED = dt.date(2025, 6, 30)
EARLIER = dt.date(2025, 3, 31)


def account(place: Place, people: SimpleNamespace, number: int | None = None) -> Account:
    """What Stina reads of what waits, or of an edition."""

    def read(session: Any) -> Account:
        editions = publishing.history(session, people.stina)
        wanted = [one for one in editions if one.number == number and one.state is not State.OVERTAKEN]
        return publishing.account(session, people.stina, wanted[0], editions)

    return place.see(read)


def test_what_became_of_every_release_is_told_with_names(place: Place, people: SimpleNamespace) -> None:
    def history() -> list[Any]:
        return place.see(publishing.history, people.stina)

    assert history() == []
    place.do(releases.prepare, people.asa, as_of=EARLIER)
    first = place.do(releases.prepare, COMMAND_LINE)
    place.do(releases.approve, people.stina, first.id)
    second = place.do(releases.prepare, people.asa, as_of=EARLIER)
    waiting, published, overtaken = history()
    assert [one.state for one in (waiting, published, overtaken)] == [State.WAITING, State.PUBLISHED, State.OVERTAKEN]
    assert (waiting.number, waiting.as_of, waiting.prepared_by, waiting.approved_by) == (None, EARLIER, "Asa", None)
    assert (published.number, published.as_of, published.prepared_by, published.approved_by) == (
        1, SETTLED, None, "Stina",
    )  # fmt: skip
    assert publishing.candidate(history()) == waiting
    assert publishing.shown_now(history()) == published == publishing.before(history(), waiting)

    place.do(releases.approve, people.stina, second.id)
    place.do(releases.withdraw, people.asa, 2, note="Fel kvartal")
    place.do(releases.approve, people.stina, place.do(releases.prepare, people.asa).id)
    third, taken, published, _ = history()
    assert (taken.state, taken.note, taken.withdrawn_by) == (State.WITHDRAWN, "Fel kvartal", "Asa")
    assert publishing.candidate(history()) is None
    assert publishing.before(history(), taken) == published == publishing.before(history(), third)
    assert publishing.before(history(), published) is None
    place.do(releases.withdraw, people.stina, 3, note="Fel igen")
    assert publishing.shown_now(history()) == published
    assert publishing.before(history(), third) == published, "what was read then, whatever came afterwards"


def test_only_those_who_publish_read_releases_before(place: Place, people: SimpleNamespace, empty: Database) -> None:
    release = place.do(releases.prepare, people.asa)
    assert place.see(publishing.obtain, people.stina, release.id).document == release.document
    for nobody in (people.bo, people.pia, people.vera):
        for read in (lambda session, who: publishing.obtain(session, who, release.id), publishing.history):
            with pytest.raises(NotAllowed):
                place.see(read, nobody)
    load_into(empty, programme(goal(), code="annan-ort"))
    with pytest.raises(NotFound):
        Place(empty, "annan-ort").see(publishing.obtain, Cast(empty).asa, release.id)


def test_an_account_tells_the_change_and_what_is_missing(place: Place, people: SimpleNamespace) -> None:
    place.do(releases.prepare, people.asa, as_of=EARLIER)
    first = account(place, people)
    assert (first.before, first.changes, first.is_unchanged) == (None, (), False)
    place.do(releases.approve, people.stina, first.edition.release_id)
    place.verified(people.bo, 12, by=people.stina, period="2025Q3")
    place.do(periods.close, people.asa, Period.parse("2025Q3"), today=place.today)
    place.do(releases.prepare, people.asa)
    seen = account(place, people)
    assert seen.before is not None
    assert (seen.before.number, seen.former, seen.is_unchanged) == (1, first.document, False)
    told = {change.key: (change.before, change.after) for change in seen.changes if change.goal == "jobb"}
    assert told["actual"] == (29, 41)
    (jobs,) = seen.document["goals"]
    assert len(seen.missing) == jobs["due"] - jobs["received"]
    assert Missing("jobb", "balder", Period.parse("2025Q3")) in seen.missing
    assert Missing("jobb", "saab", Period.parse("2025Q3")) not in seen.missing
    assert (seen.wrong_sums, seen.unsummed, seen.personal) == ((), (), ())
    place.do(releases.approve, people.stina, seen.edition.release_id)
    place.do(releases.prepare, people.asa)
    assert account(place, people).is_unchanged
    assert account(place, people, number=1).missing == first.missing


KEYS = st.sampled_from(["actual", "title", "status", "by_partner", "new"])
VALUES = st.one_of(st.none(), st.integers(0, 3), st.lists(st.integers(0, 2), max_size=2))
GOALS = st.lists(
    st.tuples(st.sampled_from("abc"), st.dictionaries(KEYS, VALUES)), max_size=3, unique_by=lambda one: one[0]
)
DOCUMENTS = st.builds(
    lambda own, goals: own | {"goals": [{"code": code, **facts} for code, facts in goals]},
    st.dictionaries(st.sampled_from(["name", "as_of", "partners"]), VALUES),
    GOALS,
)


def said(part: Document, key: str) -> Any:
    """An older release may lack a key, which says no less than a list with nothing in it."""
    return None if part.get(key) == [] else part.get(key)


@given(DOCUMENTS, DOCUMENTS)
@settings(deadline=None)
def test_every_difference_between_two_releases_is_told_and_nothing_else(before: Document, after: Document) -> None:
    told = {(change.goal, change.key) for change in changes(before, after)}
    old, new = ({one["code"]: one for one in document["goals"]} for document in (before, after))
    differ = {(code, "") for code in old.keys() ^ new.keys()}
    for code in old.keys() & new.keys():
        keys = old[code].keys() | new[code].keys()
        differ |= {(code, key) for key in keys if said(old[code], key) != said(new[code], key)}
    keys = (before.keys() | after.keys()) - {"goals"}
    differ |= {("", key) for key in keys if said(before, key) != said(after, key)}
    assert told - {("", "goals")} == differ
    stayed = [[code for code in codes if code in old and code in new] for codes in (old, new)]
    assert (("", "goals") in told) == (stayed[0] != stayed[1])
    assert changes(after, deepcopy(after)) == ()


def test_every_key_of_a_release_is_about_something(place: Place) -> None:
    document = place.see(compose, COMMAND_LINE, as_of=SETTLED, known_at=place.now())
    ours = {key for one in document["goals"] for key in one} - {"code"}
    assert ours == OF_A_GOAL.keys()
    assert document.keys() - OF_A_PARTNERSHIP.keys() == {"partnership", "kind"}
    emptied = {**document, "goals": []}
    (gone,) = changes(document, emptied)
    (come,) = changes(emptied, document)
    assert (gone.aspect, come.aspect) == (Aspect.REMOVED, Aspect.ADDED)
    (other,) = changes({**document, "kind": "bid"}, document)
    assert other.aspect is Aspect.OTHER


@pytest.fixture
def few(empty: Database) -> SimpleNamespace:
    """A partnership that counts small numbers of people, and its people."""
    lines = [
        *(line(partner, "2024Q4", number) for partner, number in (("saab", 20), ("balder", 30))),
        *(line(partner, "2025Q1", number) for partner, number in (("saab", 2), ("fb", 1))),
        line("balder", "2025Q2", 9),
    ]
    load_into(empty, programme(goal(lines=lines, reporters=["saab", "balder", "fb"]), goal("moten", counts="things")))
    return SimpleNamespace(place=Place(empty), people=Cast(empty))


def test_what_is_withheld_is_told_with_its_reason(few: SimpleNamespace) -> None:
    few.place.do(releases.prepare, few.people.asa)
    seen = account(few.place, few.people)
    told = {(one.part, one.of): one.why for one in seen.hidden}
    assert {one.goal for one in seen.hidden} == {"jobb"}
    assert told == {
        (Part.PARTNER, "saab"): Why.TELLING,
        (Part.PARTNER, "fb"): Why.SMALL,
        (Part.PERIOD, "2025Q1"): Why.SMALL,
        (Part.PERIOD, "2025Q2"): Why.TELLING,
        (Part.RUNNING_SUM, "2025Q1"): Why.TELLING,
        (Part.YEARS, ""): Why.SMALL,
    }
    assert seen.unsummed == ("jobb", "moten"), "what is withheld cannot be added up by anybody"
    assert hidden(seen.document, {}) == tuple(
        Hidden("jobb", part, of, Why.TELLING if part is Part.RUNNING_SUM else None)
        for part, of in ((one.part, one.of) for one in seen.hidden)
        if part is not Part.YEARS
    ), "of a goal that is gone nobody knows why"


def test_figures_that_do_not_agree_are_found(demo: Database) -> None:
    """Every kind of the demonstration, with each of its numbers changed in turn."""
    checked: set[str] = set()
    with demo.reading(PUBLIC) as session:
        goals = [one for shown in releases.all_published(session) for one in shown.document["goals"]]
    for one in goals:
        if (wrong := disagreeing(one)) is None:
            continue
        assert wrong is False, one["code"]
        for changed in falsified(one):
            checked.add(one["kind"])
            assert disagreeing(changed), (one["code"], changed)
        assert disagreeing({**one, "series": [*one["series"], {"period": "2025Q2", "withheld": True}]}) is None
    assert checked == set(Kind)


def falsified(one: Document) -> list[Document]:
    """The goal with one of its numbers changed."""
    found = []

    def change(row: Document, key: str) -> None:
        number = row[key]
        row[key] = not number if isinstance(number, bool) else f"{number}-" if isinstance(number, str) else number + 1
        found.append(deepcopy(copy))
        row[key] = number

    copy = deepcopy(one)
    change(copy, "actual")
    for row in (*copy["by_partner"][:1], *copy["series"][-1:]):
        for key in ("quantity", "cumulative", "numerator", "denominator", "value", "met", "grade", "done"):
            if key in row and (key, one["kind"]) != ("value", Kind.THRESHOLD):  # by how much it was met is no sum
                change(row, key)
    if copy["table"]:
        change(copy["table"]["totals"], 0)
    return found


@pytest.mark.parametrize(
    ("text", "is_personal"),
    [
        ("Fråga bo@example.org.", True),
        ("Anna, 640823-3234, var med", True),
        ("https://example.org/@handslag", False),
        ("Mål 2025: 1 000 jobb @ Bergsjön", False),
    ],
)
def test_addresses_and_identity_numbers_are_found_in_any_text(text: str, *, is_personal: bool) -> None:
    document: Document = {"about": None, "goals": [{"code": "jobb", "reference": {"text": {"sv": text}}}]}
    assert personal(document) == (["jobb"] if is_personal else [])
    contact = {"function": {"sv": "Teamet"}, "address": text}
    for partnership in ({"about": {"sv": text}, "goals": []}, {"about": None, "contact": contact, "goals": []}):
        assert personal(partnership) == ([""] if is_personal else [])
