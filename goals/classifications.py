"""Classifications: official scales for places, kept once for all partnerships by whoever runs the platform.

What a version says is known from the day it was published; until then only those who run the platform see it.
"""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from db import ledger
from goals.entry import about, check_text
from goals.kinds.scales import Scale, Version
from goals.programme.rules import CODE_FORM
from partners import audit
from partners.access import Actor
from partners.errors import NotFound, Refused
from partners.models import (
    Area,
    Classification,
    ClassificationGrade,
    ClassificationVersion,
    Organisation,
    Provenance,
)
from partners.years import check_day, check_year

LONGEST_TITLE = 200
PUBLIC_SOURCE = "public"  # where an official scale comes from, unless something else is said


def scales(session: Session) -> dict[str, Scale]:
    """Every classification as a scale, by code."""
    versions: defaultdict[str, list[ClassificationVersion]] = defaultdict(list)
    oldest_first = (ClassificationVersion.published, ClassificationVersion.year)
    for version in session.scalars(select(ClassificationVersion).order_by(*oldest_first)):
        versions[version.classification_code].append(version)
    return {
        one.code: Scale(
            one.code,
            tuple(one.grades),
            tuple(Version(v.year, v.published, tuple(grades_of(one, v))) for v in versions[one.code]),
        )
        for one in session.scalars(select(Classification))
    }


def grades_of(classification: Classification, version: ClassificationVersion) -> list[str]:
    """The grades that a version knows, worst first: all of the scale's where it does not say."""
    return classification.grades if version.grades is None else version.grades


def name_of(classification: Classification, grade: str) -> Mapping[str, str]:
    """What a grade is called; its code, where nothing else is said."""
    names: Mapping[str, str] = classification.titles.get(grade) or {"sv": grade}
    return names


def classifications(session: Session, actor: Actor) -> list[Classification]:
    """All of them, by code, whole, with what has not been published yet; raises NotFound for anybody else."""
    actor.must_administer()
    places = selectinload(Classification.versions).selectinload(ClassificationVersion.areas)
    whole = (joinedload(Classification.provider), places.joinedload(ClassificationGrade.area))
    return list(session.scalars(select(Classification).options(*whole).order_by(Classification.code)))


def sources(session: Session) -> dict[str, Mapping[str, str]]:
    """Where a grade can come from: codes of provenance, with what each means where the platform says it."""
    rows = session.scalars(select(Provenance).order_by(Provenance.code))
    return {PUBLIC_SOURCE: {}, **{row.code: row.title for row in rows}}


def add_classification(
    session: Session,
    actor: Actor,
    code: str,
    *,
    title: Mapping[str, str],
    provider_id: uuid.UUID,
    grades: Sequence[tuple[str, Mapping[str, str]]],
) -> Classification:
    """Make a scale known to all partnerships: its grades, worst first, each with its names.

    In a session of the platform. Raises NotFound for whoever does not run it and for an unknown provider, or Refused:
    code-unreadable, text-in-swedish-missing, what check_text says, classification-known,
    classification-grades-too-few, classification-grade-twice.
    """
    _take_turn(session, actor)
    _check_code(code, field="code")
    _check_names(title, field="title/sv")
    for grade, names in grades:
        _check_code(grade, field="grades")
        _check_names(names, field="grades")
    if session.get(Organisation, provider_id) is None:
        raise NotFound
    if known := session.get(Classification, code):
        raise Refused("classification-known", title=known.title, given=code)
    codes = [grade for grade, _ in grades]
    if len(codes) < 2:
        raise Refused("classification-grades-too-few")
    if twice := next((grade for grade in codes if codes.count(grade) > 1), None):
        raise Refused("classification-grade-twice", grade=twice)
    titles = {grade: dict(names) for grade, names in grades}
    classification = Classification(
        code=code, title=dict(title), provider_id=provider_id, grades=codes, titles=titles, versions=[]
    )
    session.add(classification)
    session.flush()
    audit.record_on_platform(session, actor, "classification-added", classification=code, grades=codes)
    return classification


def add_version(
    session: Session, actor: Actor, code: str, year: int, *, published: dt.date, grades: Collection[str]
) -> ClassificationVersion:
    """Add a version, which knows these grades; what it says is known from the day it was published.

    In a session of the platform. Raises NotFound, or Refused: year-outside, classification-version-known,
    classification-version-without-grades.
    """
    classification = _held(session, actor, code)
    check_year(year, field="year")
    check_day(published, field="published")
    if session.get(ClassificationVersion, (code, year)):
        raise Refused("classification-version-known", year=str(year))
    version = ClassificationVersion(
        classification_code=code, year=year, published=published, grades=_some(classification, grades)
    )
    session.add(version)
    session.flush()
    _record(session, actor, "classification-version-added", version)
    return version


def correct_version(
    session: Session, actor: Actor, code: str, year: int, *, published: dt.date, grades: Collection[str]
) -> ClassificationVersion:
    """Correct the day a version was published and the grades that it knows, in a session of the platform.

    Raises NotFound, or Refused: year-outside, classification-version-without-grades, and classification-grade-in-use
    where a place has a grade that the version would no longer know.
    """
    classification, version = _held_version(session, actor, code, year)
    check_day(published, field="published")
    known = _some(classification, grades)
    lost = {one.grade for one in version.areas} - set(known or classification.grades)
    if lost:
        raise Refused("classification-grade-in-use", grade=name_of(classification, min(lost)))
    version.published, version.grades = published, known
    session.flush()
    _record(session, actor, "classification-version-corrected", version)
    return version


def grade_area(
    session: Session,
    actor: Actor,
    code: str,
    year: int,
    area_id: uuid.UUID,
    *,
    grade: str | None,
    provenance: str = PUBLIC_SOURCE,
) -> Area:
    """Say which grade a version gives an area, or correct it; None: the version says nothing of the area.

    In a session of the platform. Raises NotFound, or Refused: classification-grade-unknown-then.
    """
    classification, version = _held_version(session, actor, code, year)
    area = session.get(Area, area_id)
    if area is None or provenance not in sources(session):
        raise NotFound
    if grade is not None and grade not in classification.grades:
        raise NotFound
    if grade is not None and grade not in grades_of(classification, version):
        raise Refused("classification-grade-unknown-then", grade=name_of(classification, grade), year=str(year))
    row = session.get(ClassificationGrade, (code, year, area_id))
    before = row.grade if row else None
    if row is None and grade is not None:
        row = ClassificationGrade(classification_code=code, year=year, area_id=area_id)
        session.add(row)
    if row is not None and grade is not None:
        row.grade, row.provenance = grade, provenance
    elif row is not None:
        session.delete(row)
    session.flush()
    told = {"area": area.code, "before": before, "grade": grade, "provenance": provenance if grade else None}
    audit.record_on_platform(session, actor, "classification-area-graded", classification=code, year=year, **told)
    return area


def _take_turn(session: Session, actor: Actor) -> None:
    """Whoever changes a scale does it alone, also among those who load files; raises NotFound."""
    actor.must_administer()
    ledger.take_turn(session, alone=True)


def _held(session: Session, actor: Actor, code: str) -> Classification:
    _take_turn(session, actor)
    classification = session.get(Classification, code)
    if classification is None:
        raise NotFound
    return classification


def _held_version(session: Session, actor: Actor, code: str, year: int) -> tuple[Classification, ClassificationVersion]:
    classification = _held(session, actor, code)
    version = session.get(ClassificationVersion, (code, year))
    if version is None:
        raise NotFound
    return classification, version


def _some(classification: Classification, grades: Collection[str]) -> list[str] | None:
    """Grades in the order of the scale; None for all of them."""
    if not set(grades) <= set(classification.grades):
        raise NotFound
    if not grades:
        raise Refused("classification-version-without-grades")
    known = [grade for grade in classification.grades if grade in grades]
    return None if known == classification.grades else known


def _check_code(code: str, *, field: str) -> None:
    if not CODE_FORM.fullmatch(code):
        raise Refused("code-unreadable", given=code, field=field)


def _check_names(texts: Mapping[str, str], *, field: str) -> None:
    if not texts.get("sv", "").strip():
        raise Refused("text-in-swedish-missing", field=field)
    for text in texts.values():
        with about(field):
            check_text(text, longest=LONGEST_TITLE)


def _record(session: Session, actor: Actor, deed: str, version: ClassificationVersion) -> None:
    audit.record_on_platform(
        session,
        actor,
        deed,
        classification=version.classification_code,
        year=version.year,
        published=version.published,
        grades=version.grades,
    )
