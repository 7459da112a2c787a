"""What a partnership is exported as, is the partnership: loaded into an empty database it publishes the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db import PLATFORM, Database
from goals import contributions, periods, releases
from goals.entry import Entry
from goals.exporting import file_of
from goals.models import Contribution, Goal
from goals.programme import Known, check, written
from goals.programme.reading import UNREADABLE, read
from partners import partnerships
from partners.access import COMMAND_LINE
from partners.errors import NotAllowed
from tests.databases import Workshop
from tests.goals import all_kinds, generated
from tests.goals.place import Place, entry_of, load_into
from tests.goals.statements import counted
from tests.goals.test_loading import small

APART = ("release", "published")
Data = dict[str, Any]


def exported(place: Place, **more: Any) -> Data:
    """The file of a place, read back from its bytes."""
    chosen = {"with_contributions": True, "people": False, **more}
    raw = written(place.see(file_of, COMMAND_LINE, **chosen))
    return check(raw, Known()).data


def published(place: Place) -> Data:
    """What the public is shown."""

    def release(session: Any) -> Data:
        prepared = releases.prepare(session, COMMAND_LINE)
        return dict(releases.approve(session, COMMAND_LINE, prepared.id).document)

    return {key: value for key, value in place.do(release).items() if key not in APART}


@contextmanager
def elsewhere(workshop: Workshop) -> Iterator[Database]:
    """Another database, with nothing in it."""
    with workshop.copy_of("empty", lambda _database: None) as url:
        database = Database(url)
        yield database
        database.close()


def test_every_partnership_of_the_demonstration_comes_back_as_it_was(demo: Database, workshop: Workshop) -> None:
    with demo.reading(PLATFORM) as session:
        codes = [one.code for one in partnerships.every(session)]
    with elsewhere(workshop) as other:
        for code in codes:
            place = Place(demo, code)
            file = exported(place, people=True)
            load_into(other, written(file))
            again = Place(other, code)
            assert published(again) == published(place)
            assert exported(again, people=True) == file
            assert again.reconciled()


def test_any_partnership_comes_back_as_it_was(empty: Database, workshop: Workshop) -> None:
    """Goals of every kind, with all that they can have."""
    tried: list[str] = []
    with elsewhere(workshop) as other:

        @given(generated.by_chance(generated.partnership))
        @settings(max_examples=4, deadline=None, phases=[Phase.explicit, Phase.generate], database=None)
        def comes_back(partnership: Data) -> None:
            tried.append(f"ort-{len(tried)}")
            load_into(empty, generated.file_of({**partnership, "code": tried[-1]}))
            place = Place(empty, tried[-1])
            file = exported(place)
            load_into(other, written(file))
            again = Place(other, tried[-1])
            assert published(again) == published(place)
            assert exported(again) == file

        comes_back()


def test_what_counts_is_exported_and_what_does_not_keeps_its_state(empty: Database) -> None:
    data = small()
    data["provenance"] = {"seed": {"sv": "ur avtalet"}, "egen": {"sv": "egen uppgift"}}
    data["partnerships"][0] |= {
        "contact": {"function": {"sv": "Teamet", "en": "The team"}, "address": "Torget 1, Provby"},
        "groups": [{"code": "steg", "title": {"sv": "Stegen"}, "ordered": True, "goals": ["moten", "jobb"]}],
    }
    load_into(empty, data)
    place = Place(empty)
    (first,) = place.see(lambda session: list(session.scalars(select(Contribution).where(Contribution.shares != None))))  # noqa: E711
    place.move(contributions.correct, COMMAND_LINE, first, entry=entry_of(99), reason="Fel")
    file = exported(place)
    (partnership,) = file["partnerships"]
    source = data["partnerships"][0]
    for key in ("contact", "start", "end", "area", "pilot_areas", "partners", "reporting"):
        assert partnership[key] == source[key]
    jobs, meetings = partnership["goals"]
    assert partnership["groups"] == [{**source["groups"][0], "goals": ["jobb", "moten"]}], "in the agreement's order"
    by_place = {(one["partner"], one["period"]): one for one in jobs["contributions"]}
    assert by_place["saab", "2025Q1"]["shares"] == {"saab": 15, "balder": 5}
    assert by_place["saab", "2025Q1"]["state"] == "verified", "a correction that is being written counts for nothing"
    assert {key: one["state"] for key, one in by_place.items() if key[1] == "2025Q3"} == {
        ("saab", "2025Q3"): "draft",
        ("balder", "2025Q3"): "submitted",
    }
    assert meetings["first"] == "2024Q1"
    assert jobs["monthly_weights"] == [0, 0, 0, 0, 0, 1, 2, 1, 0, 0, 0, 0]
    assert "people" not in file
    assert file["provenance"] == data["provenance"]


def test_what_is_left_out_of_an_export(place: Place, people: SimpleNamespace) -> None:
    """Retracted reports, drafts that say nothing, goals that were removed, and people unless they are asked for."""
    every = select(Contribution).order_by(Contribution.id)
    first, _ = place.see(lambda session: list(session.scalars(every)))
    place.move(contributions.retract, COMMAND_LINE, first, reason="Fel")
    place.draft(people.bo)
    with_people = exported(place, people=True)
    (jobs,) = with_people["partnerships"][0]["goals"]
    assert [(one["partner"], one["quantity"]) for one in jobs["contributions"]] == [("balder", 9)]
    assert {one["email"]: one["roles"] for one in with_people["people"]}["vera@example.org"] == {
        "handslag-provby": "viewer"
    }
    definition = exported(place, with_contributions=False)["partnerships"][0]
    assert definition["goals"][0]["contributions"] == []
    assert definition["reporting"] == {"first": "2023Q1", "closed_through": "2022Q4", "open": [], "due_days": 15}
    removed_at = place.now()
    place.do(lambda session: setattr(session.scalars(select(Goal)).one(), "removed_at", removed_at))
    assert exported(place)["partnerships"][0]["goals"] == []


def test_a_draft_of_half_a_measure_is_left_out_of_an_export(empty: Database) -> None:
    """Whoever types saves one number after the other; a file has whole reports only, or it could not be loaded."""
    load_into(empty, all_kinds.promises())
    place = Place(empty)
    drafts = {"ratio": Entry(numerator=Decimal(3)), "survey_share": Entry(value=Decimal(60)), "reduction": Entry()}
    for code, entry in {**drafts, "threshold": Entry(value=Decimal(7))}.items():
        place.draft(COMMAND_LINE, goal=code, partner="saab", entry=entry)
    goals = exported(place)["partnerships"][0]["goals"]
    assert [goal["code"] for goal in goals if goal["contributions"]] == ["threshold"]


def test_people_are_read_at_once_however_many_they_are(place: Place) -> None:
    with counted(place.database) as without:
        exported(place)
    with counted(place.database) as with_people:
        assert len(exported(place, people=True)["people"]) == 5
    assert len(with_people) == len(without) + 1


def test_only_a_coordinator_exports(place: Place, people: SimpleNamespace) -> None:
    assert place.see(file_of, people.asa, with_contributions=True)["format"]
    for person in (people.bo, people.pia, people.stina, people.vera):
        with pytest.raises(NotAllowed):
            place.see(file_of, person, with_contributions=True)


def test_a_partnership_in_which_nothing_is_closed_comes_back_so(empty: Database) -> None:
    data = small()
    data["partnerships"][0]["reporting"] |= {"closed_through": "2022Q4", "open": []}
    load_into(empty, data)
    place = Place(empty)
    assert place.see(periods.settled_through) is None
    assert exported(place)["partnerships"][0]["reporting"]["closed_through"] == "2022Q4"


KEYS = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,20}", fullmatch=True)
TEXTS = st.one_of(
    st.text(max_size=40).filter(lambda text: not UNREADABLE.search(text)),
    st.sampled_from(["", " ", "no", "Null", "~", "010", "1e3", "0x1F", ".5", "1_000", "2025", "- a", "a: b", "a #b"]),
)
SCALARS = st.one_of(
    TEXTS, st.integers(), st.booleans(), st.none(), st.decimals(allow_nan=False, allow_infinity=False, places=6)
)
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        SCALARS, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3))
    ),
    min_size=1,
    max_size=4,
)


@given(DATA)
@settings(max_examples=150, deadline=None)
def test_what_is_written_is_read_back(data: Data) -> None:
    assert read(written(data)) == data


def test_what_no_file_can_hold_becomes_a_blank_and_old_readers_are_not_misled() -> None:
    assert read(written({"note": "a\x07b"})) == {"note": "a b"}
    raw = written({"yes": "no", "year": "2025", "day": "2025-06-30", "name": "Ärlig Åsa (demo), 2"})
    assert raw.decode() == '"yes": "no"\nyear: "2025"\nday: 2025-06-30\nname: Ärlig Åsa (demo), 2\n'
