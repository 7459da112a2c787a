"""The classifications of a file."""

from goals.kinds.scales import Scale, Version
from goals.programme.positions import Map
from goals.programme.rules import date_of
from goals.programme.walking import Spot, Walk


def scale_of(data: Map, kept: Scale | None = None) -> Scale:
    """The scale of a classification of a file in which nothing is wrong with it.

    `kept` is the scale as the platform has it: its versions come along where the file has none of their year.
    """
    grades = tuple(data["grades"])
    versions = {version.year: version for version in (kept.versions if kept else ())}
    for version in data["versions"]:
        if published := date_of(version["published"]):
            versions[version["year"]] = Version(version["year"], published, tuple(version.get("grades", grades)))
    return Scale(data["code"], grades, tuple(sorted(versions.values(), key=lambda one: (one.published, one.year))))


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
