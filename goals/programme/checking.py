"""A programme file, read and checked as a whole: everything that is wrong is found before anything is said."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from goals.kinds.scales import Scale
from goals.programme.areas import check_areas
from goals.programme.contributions import Lines
from goals.programme.goals import check_goal
from goals.programme.keys import CLASSIFICATION, FILE, PARTNERSHIP
from goals.programme.partnerships import check_partnership
from goals.programme.positions import Map, Position, Sequence, codes, maps
from goals.programme.problems import Problem, ProgrammeErrors, problem_at
from goals.programme.reading import BEGINNING, read
from goals.programme.scales import check_scale, scale_of
from goals.programme.walking import Place, Spot, Walk
from partners.people import normal_email

FORMAT = "handslag-programme/1"
PROVENANCES = frozenset({"seed", "public", "derived", "demo", "reported", "agreed"})
LISTED = {  # a kind of code → the list of the file that declares it
    "organisation": "organisations",
    "area": "areas",
    "classification": "classifications",
    "partnership": "partnerships",
}
PARTNERS_ROLES = ("reporter", "partner_admin")


@dataclass(frozen=True)
class Known:
    """What is already in the platform, for the lists that a file leaves out. None: nobody knows, so any code will do.

    `classifications` are scales by code, `short_names` what sentences call the organisations, by code; `within` is what
    each area lies in."""

    organisations: frozenset[str] | None = None
    areas: frozenset[str] | None = None
    partnerships: frozenset[str] | None = None
    classifications: Mapping[str, Scale] | None = None
    short_names: Mapping[str, str] = field(default_factory=dict)
    within: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def codes(self) -> dict[str, Collection[str] | None]:
        """By kind of code."""
        return {
            "organisation": self.organisations,
            "area": self.areas,
            "classification": None if self.classifications is None else frozenset(self.classifications),
            "partnership": self.partnerships,
        }


@dataclass(frozen=True)
class Programme:
    """A file in which nothing is wrong: `data` as FORMAT describes it, every value with its position."""

    data: Map


def check(raw: bytes, known: Known, *, reserved: frozenset[str] = frozenset()) -> Programme:
    """Read and check a programme file. `reserved` are addresses in use, which no partnership's code can be.

    Raises ProgrammeErrors with everything that is wrong."""
    data = read(raw)
    problems: list[Problem] = []
    if not isinstance(data, Map):
        problems.append(problem_at(BEGINNING, "format"))
    elif next(iter(data), None) != "format":
        problems.append(problem_at(data.position, "format"))
    elif data["format"] != FORMAT:
        problems.append(problem_at(data.at["format"], "format"))
    if isinstance(data, Map):
        _File(data, known, problems).check(reserved)
    if problems or not isinstance(data, Map):
        raise ProgrammeErrors(problems)
    return Programme(data)


class _File:
    """One file on its way through the rules."""

    def __init__(self, data: Map, known: Known, problems: list[Problem]) -> None:
        self.data = data
        self.codes = known.codes
        self.codes |= {kind: codes(data[key]) for kind, key in LISTED.items() if data.get(key) is not None}
        declared = data.get("provenance")
        written = {key for key in declared if isinstance(key, str)} if isinstance(declared, Map) else set()
        self.codes["provenance"] = PROVENANCES | written
        self.walk = Walk(problems, self.codes)
        self.spot = Spot(Place(), data.position)
        self.kept_scales = known.classifications or {}
        self.within = known.within
        self.scales = dict(self.kept_scales) if data.get("classifications") is None else {}
        self.names = {**known.short_names, **_names(data.get("organisations"))}

    def check(self, reserved: frozenset[str]) -> None:
        self.walk.visit(FILE, self.data, self.spot)
        for key in LISTED.values():
            self.walk.once_by("code", self.data.get(key), Place().key(key))
        addresses = [
            (normal_email(person["email"]), person.at["email"])
            for person in maps(self.data.get("people"))
            if isinstance(person.get("email"), str)
        ]
        self.walk.once(addresses, Place().key("people"), "address")
        check_areas(self.data.get("areas"), self.walk, self.within)
        self._check_scales()
        partnerships = self.data.get("partnerships")
        if isinstance(partnerships, Sequence):
            if not partnerships:
                self.walk.refuse("wrong-type", self.spot.key(self.data, "partnerships"), "at-least-one")
            for partnership, position in zip(partnerships, partnerships.at, strict=True):
                self._check_partnership(partnership, position, reserved)
        self._check_roles()

    def _check_scales(self) -> None:
        classifications = self.data.get("classifications")
        if not isinstance(classifications, Sequence):
            return
        for index, item in enumerate(classifications):
            if self.walk.is_sound(CLASSIFICATION, item):
                check_scale(item, self.spot.key(self.data, "classifications").item(classifications, index), self.walk)
                self.scales[item["code"]] = scale_of(item, self.kept_scales.get(item["code"]))

    def _check_partnership(self, partnership: Any, position: Position, reserved: frozenset[str]) -> None:
        """The place of what stands in a partnership leaves the partnership out: line and column tell which."""
        if not isinstance(partnership, Map):
            self.walk.visit(PARTNERSHIP, partnership, Spot(Place("partnerships"), position))
            return
        code = partnership.get("code")
        name = Place().item(code).shown or "partnerships"
        spot = Spot(Place(name, ""), position)
        own = {
            "partner": codes(partnership.get("partners"), "organisation"),
            "goal": codes(partnership.get("goals")),
            "initiative": codes(partnership.get("initiatives")),
            "series": codes(partnership.get("context")),
        }
        walk = Walk(self.walk.problems, {**self.codes, **own}, name)
        sound = walk.visit(PARTNERSHIP, partnership, spot)
        if isinstance(code, str) and code in reserved:
            walk.refuse("wrong-type", spot.key(partnership, "code"), "reserved", value=code)
        check_partnership(partnership, spot, walk, sound=sound)
        goals = partnership.get("goals")
        if not isinstance(goals, Sequence):
            return
        for index, goal in enumerate(goals):
            here = spot.key(partnership, "goals").item(goals, index)
            if check_goal(goal, here, walk, self.scales):
                Lines(partnership, goal, here, walk, self.scales).check(self.names)

    def _check_roles(self) -> None:
        """Who reports for a partner in a partnership belongs to an organisation that is a partner there."""
        partners = {
            p["code"]: codes(p.get("partners"), "organisation")
            for p in maps(self.data.get("partnerships"))
            if isinstance(p.get("code"), str)
        }
        known = self.codes["organisation"]
        for person in maps(self.data.get("people")):
            organisation, roles = person.get("organisation"), person.get("roles")
            if not isinstance(roles, Map) or not isinstance(organisation, str):
                continue
            if known is not None and organisation not in known:  # which has been said
                continue
            here = Spot(Place().key("people").item(person.get("email")), person.at["organisation"])
            for partnership, role in roles.items():
                if role in PARTNERS_ROLES and partnership in partners:
                    self.walk.member(organisation, partners[partnership], here, case="partner", partnership=partnership)


def _names(organisations: Any) -> dict[str, str]:
    """What sentences call the organisations of a file: the short name, otherwise the name."""
    named = [(item.get("code"), item.get("short") or item.get("name")) for item in maps(organisations)]
    return {code: name for code, name in named if isinstance(code, str) and isinstance(name, str)}
