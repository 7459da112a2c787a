"""Classifications: ordinal scales whose grades change between versions."""

import datetime as dt
from dataclasses import dataclass

from goals.calendar import Period
from goals.programme.positions import Map
from goals.programme.rules import date_of
from goals.programme.walking import Spot, Walk


@dataclass(frozen=True)
class Version:
    """A scale as published on a day; it may know fewer grades."""

    year: int
    published: dt.date
    grades: tuple[str, ...]


@dataclass(frozen=True)
class Scale:
    """Grades, worst first, and the versions, oldest first."""

    code: str
    grades: tuple[str, ...]
    versions: tuple[Version, ...]

    @classmethod
    def of(cls, data: Map) -> "Scale":
        """The scale of a classification of a file in which nothing is wrong with it."""
        grades = tuple(data["grades"])
        versions = [
            Version(version["year"], day, tuple(version.get("grades", grades)))
            for version in data["versions"]
            if (day := date_of(version["published"]))
        ]
        return cls(data["code"], grades, tuple(sorted(versions, key=lambda version: version.published)))

    def version_of(self, period: Period, day: dt.date | None) -> Version | None:
        """The version of a report: with a day the one in force on it, otherwise that of the period's year."""
        if day is None:
            for version in self.versions:
                if version.year == period.year:
                    return version
        known = [version for version in self.versions if version.published <= (day or period.last_day)]
        return known[-1] if known else None


def check_scale(data: Map, spot: Spot, walk: Walk) -> None:
    """A version's grades, the titles and the areas' grades are grades of the scale, and each stands once."""
    code, grades = data["code"], data["grades"]
    walk.once(list(zip(grades, grades.at, strict=True)), spot.place.key("grades"), "grade")
    versions = data["versions"]
    walk.once([(v["year"], v.at["year"]) for v in versions], spot.place.key("versions"), "version")
    for title in data["titles"]:
        here = Spot(spot.place.key("titles"), data["titles"].keys_at[title])
        walk.member(title, grades, here, code="grade-not-on-scale", scale=code)
    for index, version in enumerate(versions):
        here = spot.key(data, "versions").item(versions, index)
        known = version.get("grades", grades)
        if known is not grades:
            for grade, position in zip(known, known.at, strict=True):
                walk.member(grade, grades, Spot(here.place, position), code="grade-not-on-scale", scale=code)
        for area in version["areas"].values():
            here_too = Spot(here.place, area.at["grade"])
            details = {"scale": code, "year": str(version["year"])}
            walk.member(area["grade"], known, here_too, code="grade-not-on-scale", case="version", **details)
