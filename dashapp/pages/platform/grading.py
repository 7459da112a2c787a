"""What can be done with classifications: add one, add a version or correct it, say which grade a place has in it."""

import datetime as dt

from dashapp.auth.current import visitor
from dashapp.database import database
from dashapp.form_page import Deed, Done, Given
from dashapp.pages.platform.deeds import administrator
from db import PLATFORM
from goals import classifications
from partners.errors import NotFound, Refused

TICK = "grade/"  # before a grade's code: whether a version knows it
UNMENTIONED = "-none"  # chosen for a place that a version says nothing of; no code begins so
YEAR_LENGTH = 4


def add(given: Given) -> Done:
    """A scale that every partnership's goals can be about."""
    actor, code = administrator(), given.required("code")
    title, provider, grades = given.texts("title") or {}, given.required_key("provider"), _lines(given)
    added = database().perform(
        PLATFORM,
        lambda session: classifications.add_classification(
            session, actor, code, title=title, provider_id=provider, grades=grades
        ),
    )
    return Done(visitor().words("app-platform-scale-added", title=added.title))


def _lines(given: Given) -> list[tuple[str, dict[str, str]]]:
    """Grades as they are typed, one per line: code: Swedish | English."""
    found = []
    for number, line in enumerate(given.required("grades").splitlines(), start=1):
        if not line.strip():
            continue
        code, colon, names = (part.strip() for part in line.partition(":"))
        swedish, _, english = (part.strip() for part in names.partition("|"))
        if not (code and colon and swedish):
            raise Refused("classification-grade-unreadable", line=number, field="grades")
        found.append((code, {"sv": swedish, **({"en": english} if english else {})}))
    return found


def add_version(given: Given) -> Done:
    """A new version of a scale, which is known from the day it is published."""
    actor, code, year = administrator(), given.about, given.required("year")
    if not _is_year(year):
        raise Refused("classification-year-unreadable", given=year, field="year")
    published, grades = _published(given)
    database().perform(
        PLATFORM,
        lambda session: classifications.add_version(
            session, actor, code, int(year), published=published, grades=grades
        ),
    )
    return Done(visitor().words("app-platform-version-added", year=year, published=published))


def correct_version(given: Given) -> Done:
    """The day it was published, the grades that it knows."""
    actor, (code, year) = administrator(), _version(given)
    published, grades = _published(given)
    database().perform(
        PLATFORM,
        lambda session: classifications.correct_version(session, actor, code, year, published=published, grades=grades),
    )
    return Done(visitor().words("app-platform-version-corrected", year=str(year)))


def grade_area(given: Given) -> Done:
    """The grade that a version gives a place; none, where it says nothing of it."""
    actor, (code, year) = administrator(), _version(given)
    area, chosen = given.required_key("area"), given.choice("grade")
    if not chosen:
        raise Refused("field-empty", field="grade")
    grade = None if chosen == UNMENTIONED else chosen
    source = given.choice("source") or classifications.PUBLIC_SOURCE
    graded = database().perform(
        PLATFORM,
        lambda session: classifications.grade_area(session, actor, code, year, area, grade=grade, provenance=source),
    )
    key = "app-platform-graded" if grade else "app-platform-grade-removed"
    return Done(visitor().words(key, area=graded.name, year=str(year)))


def _published(given: Given) -> tuple[dt.date, frozenset[str]]:
    published = given.day("published")
    if published is None:
        raise Refused("field-empty", field="published")
    ticked = (name for name in given.fields if name.startswith(TICK) and given.tick(name))
    return published, frozenset(name.removeprefix(TICK) for name in ticked)


def _version(given: Given) -> tuple[str, int]:
    """The scale and the year that a form is about."""
    code, _, year = given.about.partition("/")
    if not _is_year(year):
        raise NotFound
    return code, int(year)


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) == YEAR_LENGTH


ADD_SCALE = Deed(
    "add-scale",
    add,
    beside={
        "classification-known": "code",
        "classification-grades-too-few": "grades",
        "classification-grade-twice": "grades",
    },
)
ADD_VERSION = Deed(
    "add-version",
    add_version,
    beside={"classification-year-unreadable": "year", "classification-version-known": "year"},
)
CORRECT_VERSION = Deed("correct-version", correct_version)
GRADE_AREA = Deed("grade-area", grade_area, beside={"classification-grade-unknown-then": "grade"})
