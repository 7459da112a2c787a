"""Releases: frozen by one, approved by another, never changed, taken back with a note."""

import datetime as dt
import json
import uuid
from decimal import Decimal
from types import SimpleNamespace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db import PUBLIC, Database
from goals import contributions, periods, releases
from goals.calendar import Period
from goals.document import compose
from goals.entry import Entry
from goals.models import Contribution, Goal, ReportingPeriod
from goals.release_models import Publication, Release
from goals.setting.goals import new_goal, remove_goal
from goals.setting.groups import set_group
from goals.setting.targets import set_target
from partners.access import COMMAND_LINE
from partners.errors import NotAllowed, NotFound, Refused
from tests.conftest import Cast
from tests.goals.place import Place, entry_of, goal, load_into, programme
from tests.goals.test_setting import given, stands

WAY_TO_ZERO = {
    "target": {"value": 0, "date": "2030-12-31", "prov": "seed"},
    "profile": "milestones",
    "milestones": [{"date": "2025-12-31", "relative_to_baseline": Decimal("0.5"), "prov": "seed"}],
}
MORE = {"target": {"value": 150, "date": "2025-12-31", "prov": "agreed"}, "profile": "linear"}


def public(place: Place) -> releases.Published:
    with place.database.reading(PUBLIC) as session:
        seen = releases.published(session, "handslag-provby")
        assert seen.publication.document  # which is read when somebody asks for it
        return seen


def prepared(place: Place, people: SimpleNamespace, **more: object) -> Release:
    return place.do(releases.prepare, people.asa, **more)


def published(place: Place, people: SimpleNamespace) -> Publication:
    return place.do(releases.approve, people.stina, prepared(place, people).id)


def actual(document: dict[str, object]) -> object:
    return document["goals"][0]["actual"]  # type: ignore[index]


def test_a_release_shows_what_was_settled(place: Place, people: SimpleNamespace) -> None:
    with pytest.raises(NotFound):
        public(place)
    publication = published(place, people)
    seen = public(place)
    assert (seen.publication.number, seen.publication.as_of, seen.withdrawn) == (1, dt.date(2025, 6, 30), None)
    assert (actual(seen.publication.document), publication.approved_by) == (29, people.stina.person_id)
    with place.database.reading(PUBLIC) as session:
        assert [one.number for one in releases.all_published(session)] == [1]


def test_an_earlier_day_may_be_asked_for_and_a_later_one_is_not_settled(place: Place, people: SimpleNamespace) -> None:
    assert actual(prepared(place, people, as_of=dt.date(2025, 3, 30)).document) is None
    assert prepared(place, people, as_of=dt.date(2025, 9, 30)).as_of == dt.date(2025, 6, 30)


def test_nobody_approves_their_own_release(place: Place, people: SimpleNamespace) -> None:
    release = place.do(releases.prepare, COMMAND_LINE)
    own = place.do(lambda session: add_copy(session, release, people.stina.person_id))
    with pytest.raises(Refused, match="own-release"):
        place.do(releases.approve, people.stina, own)
    place.do(releases.approve, people.stina, release.id)


def add_copy(session: Session, release: Release, person_id: uuid.UUID) -> uuid.UUID:
    """The same release as if somebody who steers had prepared it, which no role includes today."""
    copy = Release(as_of=release.as_of, known_at=release.known_at, document=release.document, prepared_by=person_id)
    session.add(copy)
    session.flush()
    return copy.id


def test_a_release_is_approved_once(place: Place, people: SimpleNamespace) -> None:
    release = prepared(place, people)
    place.do(releases.approve, people.stina, release.id)
    with pytest.raises(Refused) as refused:
        place.do(releases.approve, people.stina, release.id)
    assert refused.value.code == "release-published-already"


def test_only_the_newest_release_can_be_approved(place: Place, people: SimpleNamespace) -> None:
    read = prepared(place, people)
    newer = prepared(place, people, as_of=dt.date(2025, 3, 31))
    with pytest.raises(Refused, match="release-overtaken"):
        place.do(releases.approve, people.stina, read.id)
    assert place.do(releases.approve, people.stina, newer.id).number == 1
    with pytest.raises(Refused, match="release-overtaken"):
        place.do(releases.approve, people.stina, read.id)


def test_people_prepare_what_is_new_and_settled(place: Place, people: SimpleNamespace) -> None:
    days = place.see(releases.closed_days, people.stina)
    assert (days[0], days[-1], len(days)) == (dt.date(2025, 6, 30), dt.date(2023, 3, 31), 10)
    for day in (dt.date(2025, 6, 29), dt.date(2025, 9, 30), dt.date.min):
        with pytest.raises(Refused, match="release-day-not-closed"):
            place.do(releases.prepare_news, people.asa, as_of=day)
    waiting = place.do(releases.prepare_news, people.asa, as_of=days[0])
    with pytest.raises(Refused, match="release-prepared-already"):
        place.do(releases.prepare_news, people.asa, as_of=days[0])
    place.do(releases.prepare_news, people.asa, as_of=days[1])
    waiting = place.do(releases.prepare_news, people.asa, as_of=days[0])
    place.do(releases.approve, people.stina, waiting.id)
    with pytest.raises(Refused, match="release-unchanged"):
        place.do(releases.prepare_news, people.asa, as_of=days[0])
    assert place.see(releases.newest, people.asa).id == waiting.id, "what is refused leaves nothing behind"
    for nobody in (people.stina, people.bo):
        with pytest.raises(NotAllowed):
            place.do(releases.prepare_news, nobody, as_of=days[1])


def test_what_does_not_exist_is_not_found(place: Place, people: SimpleNamespace) -> None:
    with pytest.raises(NotFound):
        place.see(releases.newest, people.vera)
    with pytest.raises(NotFound):
        place.do(releases.approve, people.stina, uuid.uuid4())
    with pytest.raises(NotFound):
        place.do(releases.withdraw, people.stina, 1, note="Fel")
    with place.database.reading(PUBLIC) as session, pytest.raises(NotFound):
        releases.published(session, "ingenstans")


def test_a_withdrawn_release_gives_way_to_the_one_before(place: Place, people: SimpleNamespace) -> None:
    first, second = published(place, people), published(place, people)
    assert (first.number, second.number) == (1, 2)
    with pytest.raises(Refused, match="reason-missing"):
        place.do(releases.withdraw, people.stina, 2, note=" ")
    with pytest.raises(Refused, match="text-address"):
        place.do(releases.withdraw, people.stina, 2, note="Fråga bo@example.org")
    place.do(releases.withdraw, people.stina, 2, note="Fel i Saabs siffror")
    seen = public(place)
    assert (seen.publication.number, seen.withdrawn and seen.withdrawn.note) == (1, "Fel i Saabs siffror")
    with pytest.raises(Refused) as refused:
        place.do(releases.withdraw, people.asa, 2, note="Igen")
    assert (refused.value.code, refused.value.details) == ("release-withdrawn-already", {"number": 2})
    assert published(place, people).number == 3
    assert public(place).withdrawn is None
    for number in (1, 3):
        place.do(releases.withdraw, people.asa, number, note="Allt tas bort")
    with pytest.raises(NotFound):
        public(place)
    with place.database.reading(PUBLIC) as session:
        assert releases.all_published(session) == []


def test_nothing_closed_nothing_to_release(place: Place, people: SimpleNamespace) -> None:
    data = programme(goal(), code="ny-ort")
    load_into(place.database, data)
    new = Place(place.database, "ny-ort")
    new.do(lambda session: [session.delete(row) for row in session.scalars(select(ReportingPeriod))])
    with pytest.raises(Refused, match="nothing-closed"):
        new.do(releases.prepare, Cast(place.database).asa)


def test_what_people_do_changes_no_public_byte(place: Place, people: SimpleNamespace) -> None:
    publication = published(place, people)
    before = json.dumps(public(place).publication.document)
    draft = place.draft(people.bo, 5)
    receipt = place.move(contributions.submit, people.bo, draft)
    place.move(contributions.verify, people.stina, receipt)
    place.do(periods.close, people.asa, Period.parse("2025Q3"), today=place.today)
    place.do(periods.reopen, people.asa, Period.parse("2025Q1"), reason="Glömd rapport")
    verified = select(Contribution).where(Contribution.period == "2025Q1").order_by(Contribution.id)
    old = place.see(lambda session: session.scalars(verified).first())
    place.move(contributions.retract, people.asa, old, reason="Fel")
    assert json.dumps(public(place).publication.document) == before
    later = prepared(place, people)
    assert json.dumps(public(place).publication.document) == before, "prepared is not published"
    assert actual(later.document) != 29
    frozen = place.see(lambda session: session.get(Release, (place.id, publication.release_id)))
    assert json.dumps(frozen.document) == before


def test_a_release_can_be_composed_again(place: Place, people: SimpleNamespace) -> None:
    """What was promised, decided and taken away since is left aside."""
    place.do(set_group, people.asa, {"sv": "Arbete"})
    gone = place.do(new_goal, people.asa, given(code="extra"), group="arbete")
    report = place.verified(people.bo, 12, by=people.stina)
    place.do(periods.close, people.asa, Period.parse("2025Q3"), today=place.today)
    release = prepared(place, people)
    place.do(periods.reopen, people.asa, Period.parse("2025Q3"), reason="Fel tal")
    draft = place.move(contributions.correct, people.bo, report, entry=entry_of(3), reason="Fel")
    place.move(contributions.verify, people.stina, place.move(contributions.submit, people.bo, draft))
    place.do(remove_goal, people.asa, gone.id)
    place.do(new_goal, people.asa, given(code="nytt"))
    place.do(
        set_target, people.stina, place.goal("jobb"), MORE, reason="Fler", version=stands(place, "jobb")["version"]
    )
    again = place.see(compose, people.asa, as_of=release.as_of, known_at=release.known_at)
    assert json.dumps(again) == json.dumps(release.document)
    assert [(goal["code"], goal["target"], goal["group"]) for goal in again["goals"]] == [
        ("jobb", 100, None),
        ("extra", 100, "arbete"),
    ]
    assert [goal["code"] for goal in prepared(place, people).document["goals"]] == ["jobb", "nytt"]


def test_a_release_of_other_kinds_can_be_composed_again(demo: Database, cast: Cast) -> None:
    """What was measured has been corrected and taken back since, and the baseline and its milestone are new."""
    place = Place(demo, "heimstaden-nollvision")
    place.do(periods.close, cast.disa, Period.parse("2024"), today=place.today)
    release = place.do(releases.prepare, cast.disa)
    evictions, by_municipality = release.document["goals"]
    assert (evictions["actual"], evictions["milestones"][0]["value"]) == (101.8, 50)
    assert [row.get("quantity") for row in by_municipality["by_area"]] == [None, 9, None, None, 0]
    assert (by_municipality["actual"], by_municipality["period"]) == (19, "2024"), (
        "of which the small ones are not told"
    )

    def report(period: str, area: str) -> Contribution:
        statement = select(Contribution).where(Contribution.period == period, Contribution.slot.startswith(area))
        return place.see(lambda session: session.scalars(statement).one())

    for period in ("2023", "2024"):
        place.do(periods.reopen, cast.disa, Period.parse(period), reason="Fel tal")
    place.move(contributions.retract, cast.disa, report("2024", "exempelkommun_b"), reason="Dubbelt")
    draft = place.move(
        contributions.correct, cast.disa, report("2023", ""), entry=Entry(value=Decimal(95)), reason="Fel"
    )
    place.move(contributions.verify, cast.gun, place.move(contributions.submit, cast.disa, draft))
    way = {**WAY_TO_ZERO, "baseline": {"value": 90, "date": "2022-12-31", "prov": "derived"}}
    key = place.goal("vrakningar")
    version = place.see(lambda session: session.scalars(select(Goal.version).where(Goal.id == key)).one())
    place.do(set_target, cast.gun, key, way, reason="Nytt underlag", version=version)
    again = place.see(compose, cast.disa, as_of=release.as_of, known_at=release.known_at)
    assert json.dumps(again) == json.dumps(release.document)
    evictions, by_municipality = place.do(releases.prepare, cast.disa).document["goals"]
    assert (evictions["actual"], evictions["baseline"], evictions["milestones"][0]["value"]) == (95, 90, 45)
    assert by_municipality["actual"] == 10


def test_whether_a_release_says_anything_new(place: Place, people: SimpleNamespace) -> None:
    release = prepared(place, people)
    assert not place.see(releases.is_unchanged, release)
    place.do(releases.approve, people.stina, release.id)
    assert place.see(releases.is_unchanged, prepared(place, people))
    place.move(contributions.submit, people.bo, place.draft(people.bo, entry=entry_of(5)))
    assert place.see(releases.is_unchanged, prepared(place, people)), "a submission changes no public byte"
    place.do(periods.close, people.asa, Period.parse("2025Q3"), today=place.today)
    assert not place.see(releases.is_unchanged, prepared(place, people))
    assert place.see(releases.newest, people.vera).as_of == dt.date(2025, 9, 30)


def test_preparing_approving_and_withdrawing_are_in_the_trail(place: Place, people: SimpleNamespace) -> None:
    before = len(place.events())
    release = prepared(place, people)
    place.do(releases.approve, people.stina, release.id)
    place.do(releases.withdraw, people.asa, 1, note="Fel")
    events = [(event.deed, event.person_id, event.subject_id) for event in place.events()[before:]]
    assert events == [
        ("prepared", people.asa.person_id, release.id),
        ("approved", people.stina.person_id, release.id),
        ("withdrawn", people.asa.person_id, release.id),
    ]
