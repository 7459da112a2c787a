"""The classifications of a file: scales, their versions, and the grades that these give to areas."""

import uuid
from collections import Counter
from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from goals.classifications import grades_of
from goals.loading.differences import Differences
from goals.programme import Map
from goals.programme.rules import date_of
from partners.models import Classification, ClassificationGrade, ClassificationVersion

Keys = Mapping[str, uuid.UUID]  # by code


class ClassificationsLoad:
    """Adds what is new of classifications and compares what is there; `new` counts it, by kind."""

    def __init__(self, session: Session, differences: Differences, *, organisations: Keys, areas: Keys) -> None:
        self.session, self.differences = session, differences
        self.organisations, self.areas = organisations, areas
        self.new: Counter[str] = Counter()

    def run(self, rows: Iterable[Map]) -> None:
        """Load them."""
        whole = selectinload(Classification.versions).selectinload(ClassificationVersion.areas)
        known = {one.code: one for one in self.session.scalars(select(Classification).options(whole))}
        for given in rows:
            kept = known.get(given["code"])
            if kept is None:
                kept = self._added(given)
            else:
                self._compare(given, kept)
            versions = {version.year: version for version in kept.versions}
            for version in given["versions"]:
                self._load_version(version, kept, versions.get(int(version["year"])))
        self.session.flush()

    def _added(self, given: Map) -> Classification:
        self.new["classifications"] += 1
        added = Classification(
            code=given["code"],
            title=dict(given["title"]),
            provider_id=self.organisations[given["provider"]],
            grades=list(given["grades"]),
            titles={grade: dict(names) for grade, names in given["titles"].items()},
            versions=[],
        )
        self.session.add(added)
        return added

    def _compare(self, given: Map, kept: Classification) -> None:
        place = f"classifications/{kept.code}"
        providers = {key: code for code, key in self.organisations.items()}
        self.differences.value(given, "title", place, stored=kept.title)
        self.differences.value(given, "provider", place, stored=providers[kept.provider_id])
        self.differences.value(given, "grades", place, stored=kept.grades)
        titles = given["titles"]
        for grade in titles:
            self.differences.value(titles, grade, f"{place}/titles", stored=kept.titles.get(grade))

    def _load_version(self, given: Map, scale: Classification, kept: ClassificationVersion | None) -> None:
        if kept is None:
            self.new["versions"] += 1
            kept = ClassificationVersion(
                year=int(given["year"]),
                published=date_of(given["published"]),
                grades=list(given["grades"]) if "grades" in given else None,
                areas=[],
            )
            scale.versions.append(kept)
        else:
            place = f"classifications/{scale.code}/{kept.year}"
            self.differences.value(given, "published", place, stored=kept.published)
            self.differences.value(given, "grades", place, stored=grades_of(scale, kept), default=scale.grades)
        graded = {one.area_id: one for one in kept.areas}
        for code, said in given["areas"].items():
            self._load_grade(said, scale, kept, code, graded.get(self.areas[code]))

    def _load_grade(
        self,
        given: Map,
        scale: Classification,
        version: ClassificationVersion,
        area: str,
        kept: ClassificationGrade | None,
    ) -> None:
        if kept is None:
            self.new["grades"] += 1
            row = ClassificationGrade(area_id=self.areas[area], grade=given["grade"], provenance=given["prov"])
            version.areas.append(row)
            return
        place = f"classifications/{scale.code}/{version.year}/{area}"
        self.differences.value(given, "grade", place, stored=kept.grade)
        self.differences.value(given, "prov", place, stored=kept.provenance)
