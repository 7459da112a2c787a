"""The police's list: kept once for all partnerships, changed by new versions, known from the day of publication."""

import datetime as dt
import itertools
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from db import PLATFORM, Database, within
from goals import classifications
from goals.calendar import Period
from goals.exporting.platform import classifications_as_given
from goals.kinds.scales import Scale, Version
from goals.programme import ProgrammeErrors
from partners.access import COMMAND_LINE
from partners.errors import NotFound, Refused
from partners.models import Area, Classification, Organisation, PlatformEvent
from partners.people import actor_for
from tests.goals.place import Place, load_into, programme
from tests.goals.statements import counted
from tests.goals.test_loading import change, everything
from tests.oracle import check as oracle

CODE = "polisens_lista"
GRADES = ("sarskilt_utsatt", "riskomrade", "utsatt", "ej_pa_listan")
VERSIONS = (
    Version(2021, dt.date(2021, 10, 1), GRADES),
    Version(2023, dt.date(2023, 12, 1), GRADES),
    Version(2025, dt.date(2025, 12, 2), ("sarskilt_utsatt", "utsatt", "ej_pa_listan")),
)
Data = dict[str, Any]


def with_list() -> Data:
    """A file with the list, which gives Norra a grade in two versions and Södra in one."""
    data = programme()
    data["areas"] = [{"code": code, "name": code.title(), "level": "district"} for code in ("norra", "sodra")]
    worst = {"grade": "sarskilt_utsatt", "prov": "public"}
    data["classifications"] = [
        {
            "code": CODE,
            "title": {"sv": "Polisens lista", "en": "The police's list"},
            "provider": "brg",
            "grades": list(GRADES),
            "titles": {grade: {"sv": grade.replace("_", " "), "en": grade.upper()} for grade in GRADES},
            "versions": [
                {"year": 2023, "published": "2023-12-01", "areas": {"norra": {"grade": "riskomrade", "prov": "seed"}}},
                {"year": 2021, "published": "2021-10-01", "areas": {"norra": worst, "sodra": worst}},
                {"year": 2025, "published": "2025-12-02", "grades": list(VERSIONS[-1].grades), "areas": {}},
            ],
        }
    ]
    data["people"].append(
        {"email": "admin@example.org", "name": "Ada", "organisation": "fb", "language": "sv", "platform": True}
    )
    return data


@pytest.fixture
def house(empty: Database) -> Database:
    load_into(empty, with_list())
    return empty


def scale(database: Database) -> Scale:
    with database.reading(PLATFORM) as session:
        return classifications.scales(session)[CODE]


def said(database: Database) -> dict[tuple[int, str], tuple[str, str]]:
    """What each version says of each place, and where from."""
    with database.reading(PLATFORM) as session:
        (kept,) = classifications.classifications(session, COMMAND_LINE)
        return {
            (version.year, one.area.code): (one.grade, one.provenance)
            for version in kept.versions
            for one in version.areas
        }


def events(database: Database, deed: str) -> list[Data]:
    with database.reading(PLATFORM) as session:
        rows = session.scalars(select(PlatformEvent).where(PlatformEvent.deed == deed).order_by(PlatformEvent.at))
        return [row.details for row in rows]


def test_the_list_is_kept_as_the_file_has_it_and_loading_again_changes_nothing(house: Database) -> None:
    assert scale(house) == Scale(CODE, GRADES, VERSIONS)
    assert said(house) == {
        (2021, "norra"): ("sarskilt_utsatt", "public"),
        (2021, "sodra"): ("sarskilt_utsatt", "public"),
        (2023, "norra"): ("riskomrade", "seed"),
    }
    (loaded,) = events(house, "loaded")
    assert (loaded["classifications"], loaded["versions"], loaded["grades"]) == (1, 3, 3)
    before = everything(house)
    turned = with_list()
    turned["classifications"][0]["versions"].reverse()
    load_into(house, turned)
    assert everything(house) == before
    with house.reading(within(Place(house).id)) as session, counted(house) as queries:
        assert classifications.scales(session)[CODE].grades == GRADES
    assert len(queries) == 2


def test_a_new_version_and_new_places_are_added(house: Database) -> None:
    data = with_list()
    versions = data["classifications"][0]["versions"]
    versions.append({"year": 2027, "published": "2027-12-01", "areas": {}})
    versions[0]["areas"]["sodra"] = {"grade": "utsatt", "prov": "public"}
    del versions[1]
    load_into(house, data)
    assert scale(house).versions == (*VERSIONS, Version(2027, dt.date(2027, 12, 1), GRADES)), "what is left out stays"
    assert said(house)[2023, "sodra"] == ("utsatt", "public")
    assert events(house, "loaded")[-1].items() >= {"versions": 1, "grades": 1}.items()


LIST = "classifications/0"
DIFFERENCES = [
    (f"{LIST}/title/sv", "Listan", "sv: Polisens lista", "sv: Listan", CODE),
    (f"{LIST}/provider", "saab", "brg", "saab", CODE),
    (f"{LIST}/grades/3", "borta", ", ".join(GRADES), ", ".join((*GRADES[:3], "borta")), CODE),
    (f"{LIST}/titles/utsatt/sv", "Annat", "sv: utsatt", "sv: Annat", f"{CODE}/titles"),
    (f"{LIST}/versions/0/published", "2023-12-02", "2023-12-01", "2023-12-02", f"{CODE}/2023"),
    (f"{LIST}/versions/1/grades", list(GRADES[:1]), ", ".join(GRADES), GRADES[0], f"{CODE}/2021"),
    (f"{LIST}/versions/0/areas/norra/grade", "utsatt", "riskomrade", "utsatt", f"{CODE}/2023/norra"),
    (f"{LIST}/versions/0/areas/norra/prov", "public", "seed", "public", f"{CODE}/2023/norra"),
]


def test_a_difference_is_refused_with_both_values(house: Database) -> None:
    before = everything(house)
    for path, value, stored, given, place in DIFFERENCES:
        data = with_list()
        if path.endswith("grades/3"):
            del data["classifications"][0]["titles"]["ej_pa_listan"]
            del data["classifications"][0]["versions"][2]["grades"]
        change(path, value)(data)
        with pytest.raises(ProgrammeErrors) as refused:
            load_into(house, data)
        problem = refused.value.problems[0]
        assert (problem.code, problem.place) == ("differs", f"classifications/{place}"), path
        assert problem.details["stored"].startswith(stored), path
        assert problem.details["given"].startswith(given), path
    assert everything(house) == before


def test_a_grade_is_known_from_its_day_or_from_the_publication_of_its_year_s_version() -> None:
    own = Scale(CODE, GRADES, VERSIONS)
    (given,) = with_list()["classifications"]
    assert [own.rank(grade) for grade in GRADES] == [0, 1, 2, 3]
    periods = [*map(str, range(2020, 2028)), "2021Q1", "2023Q4", "2025Q4", "2026Q1"]
    for code, day in itertools.product(periods, (None, "2020-01-01", "2021-10-01", "2023-11-30", "2026-05-01")):
        line = {"period": code, **({"date": day} if day else {})}
        version, known = oracle.version_of(given, line)
        asked = Period.parse(code), dt.date.fromisoformat(day) if day else None
        found = own.version_of(*asked)
        assert (found and found.year) == (version and version["year"]), line
        assert own.known_from(*asked, "utsatt") == known, line


class Office:
    """What somebody does to the list, who runs the platform unless somebody else is named."""

    def __init__(self, database: Database, name: str = "admin") -> None:
        self.database, self.actor = database, actor_for(database, f"{name}@example.org")
        with database.reading(PLATFORM) as session:
            self.areas = {one.code: one.id for one in session.scalars(select(Area))}
            self.providers = {one.code: one.id for one in session.scalars(select(Organisation))}

    def do(self, deed: Callable[..., Any], *given: Any, **named: Any) -> Any:
        return self.database.perform(PLATFORM, lambda session: deed(session, self.actor, *given, **named))

    def grade(self, year: int, area: str, grade: str | None, **more: Any) -> Any:
        return self.do(classifications.grade_area, CODE, year, self.areas[area], grade=grade, **more)

    def refused(self, deed: Callable[..., Any], *given: Any, **named: Any) -> str:
        with pytest.raises(Refused) as refused:
            self.do(deed, *given, **named)
        return refused.value.code


def test_a_new_version_comes_in_place_by_place(house: Database) -> None:
    office = Office(house)
    day = dt.date(2027, 12, 1)
    office.do(classifications.add_version, CODE, 2027, published=day, grades=("ej_pa_listan", "utsatt"))
    assert scale(house).versions[-1] == Version(2027, day, ("utsatt", "ej_pa_listan")), "in the order of the scale"
    office.grade(2027, "norra", "utsatt")
    office.grade(2023, "norra", "utsatt", provenance="public")
    office.grade(2021, "sodra", None)
    assert said(house) == {
        (2021, "norra"): ("sarskilt_utsatt", "public"),
        (2023, "norra"): ("utsatt", "public"),
        (2027, "norra"): ("utsatt", "public"),
    }
    graded = [(one["year"], one["before"], one["grade"]) for one in events(house, "classification-area-graded")]
    assert graded == [(2027, None, "utsatt"), (2023, "riskomrade", "utsatt"), (2021, "sarskilt_utsatt", None)]
    later = dt.date(2027, 12, 4)
    office.do(classifications.correct_version, CODE, 2027, published=later, grades=GRADES)
    assert scale(house).versions[-1] == Version(2027, later, GRADES)
    with house.reading(PLATFORM) as session:
        rows = session.scalars(select(PlatformEvent).where(PlatformEvent.person_id == office.actor.person_id))
        assert len(rows.all()) == 5


def test_a_scale_is_added_and_is_there_for_files_to_name(house: Database) -> None:
    office = Office(house)
    grades = [("rod", {"sv": "Röd", "en": "Red"}), ("gron", {"sv": "Grön"})]
    title = {"sv": "Kommunens karta"}
    office.do(
        classifications.add_classification, "karta", title=title, provider_id=office.providers["fb"], grades=grades
    )
    with house.reading(PLATFORM) as session:
        added = session.get_one(Classification, "karta")
        assert (added.title, added.provider.code, added.titles) == (title, "fb", dict(grades))
        assert classifications.scales(session)["karta"] == Scale("karta", ("rod", "gron"), ())
    assert events(house, "classification-added") == [{"classification": "karta", "grades": ["rod", "gron"]}]
    data = with_list()
    del data["classifications"]
    status = {
        "code": "karta", "title": {"sv": "Grön"}, "kind": "status", "scale": "karta", "level": "impact",
        "frequency": "irregular", "reporters": ["fb"], "contributions": [],
        "baseline": {"grade": "rod", "date": "2022-12-31", "prov": "seed"},
        "target": {"grade": "lila", "date": "2025-12-31", "prov": "seed"},
    }  # fmt: skip
    data["partnerships"][0]["goals"].append(status)
    with pytest.raises(ProgrammeErrors) as refused:
        load_into(house, data)
    assert [one.code for one in refused.value.problems] == ["grade-not-on-scale"]


def test_what_cannot_be_is_refused_and_changes_nothing(house: Database) -> None:
    office, day = Office(house), dt.date(2027, 12, 1)
    office.grade(2025, "sodra", "utsatt")
    before = everything(house)
    two = [("rod", {"sv": "Röd"}), ("gron", {"sv": "Grön"})]
    usual = {"title": {"sv": "Karta"}, "provider_id": office.providers["fb"], "grades": two}
    for code, changes, refusal in (
        ("Karta", {}, "code-unreadable"),
        ("karta", {"grades": [("Röd", {"sv": "Röd"}), *two]}, "code-unreadable"),
        ("karta", {"title": {"en": "Map"}}, "text-in-swedish-missing"),
        ("karta", {"title": {"sv": "K" * 201}}, "text-too-long"),
        ("karta", {"grades": [("rod", {"sv": "811218-9876"}), *two]}, "personal-identity-number"),
        ("karta", {"provider_id": uuid.uuid4()}, "not-found"),
        ("karta", {"grades": two[:1]}, "classification-grades-too-few"),
        ("karta", {"grades": [*two, two[0]]}, "classification-grade-twice"),
        (CODE, {}, "classification-known"),
    ):
        assert office.refused(classifications.add_classification, code, **(usual | changes)) == refusal, (code, changes)
    for deed, code, year, grades, refusal in (
        (classifications.add_version, CODE, 2023, GRADES, "classification-version-known"),
        (classifications.add_version, CODE, 202, GRADES, "year-outside"),
        (classifications.add_version, CODE, 2027, (), "classification-version-without-grades"),
        (classifications.add_version, CODE, 2027, ("lila",), "not-found"),
        (classifications.add_version, "karta", 2027, GRADES, "not-found"),
        (classifications.correct_version, CODE, 2027, GRADES, "not-found"),
        (classifications.correct_version, CODE, 2025, ("ej_pa_listan",), "classification-grade-in-use"),
    ):
        assert office.refused(deed, code, year, published=day, grades=grades) == refusal, (deed, year)
    for year, area, grade, source, refusal in (
        (2025, office.areas["norra"], "riskomrade", "public", "classification-grade-unknown-then"),
        (2025, office.areas["norra"], "lila", "public", "not-found"),
        (2025, office.areas["norra"], "utsatt", "hearsay", "not-found"),
        (2025, uuid.uuid4(), "utsatt", "public", "not-found"),
        (2027, office.areas["norra"], "utsatt", "public", "not-found"),
    ):
        more = {"grade": grade, "provenance": source}
        assert office.refused(classifications.grade_area, CODE, year, area, **more) == refusal, (year, grade)
    assert everything(house) == before


def test_only_who_runs_the_platform_sees_what_is_not_published_and_changes_it(house: Database) -> None:
    office, asa = Office(house), Office(house, "asa")
    day, norra = dt.date(2027, 12, 1), office.areas["norra"]
    for deed, given, named in (
        (classifications.add_version, (CODE, 2027), {"published": day, "grades": GRADES}),
        (classifications.correct_version, (CODE, 2023), {"published": day, "grades": GRADES}),
        (classifications.grade_area, (CODE, 2023, norra), {"grade": "utsatt"}),
        (
            classifications.add_classification, ("karta",),
            {"title": {"sv": "Karta"}, "provider_id": office.providers["fb"], "grades": []},
        ),
        (classifications.classifications, (), {}),
    ):  # fmt: skip
        with pytest.raises(NotFound):
            asa.do(deed, *given, **named)


def test_what_is_exported_of_a_list_is_the_list(house: Database) -> None:
    with house.reading(PLATFORM) as session:
        assert classifications_as_given(session, set()) == []
        (given,) = classifications_as_given(session, {CODE, "karta"})
    data = with_list()
    own = data["classifications"][0]
    own["versions"].sort(key=lambda version: version["year"])
    assert given == own
    assert list(given["titles"]) == list(GRADES), "the worst first"
