"""The areas of a file: places within larger ones, groups that name some, and nothing within itself."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from goals.programme.positions import Map, Sequence
from goals.programme.walking import Place, Spot, Walk
from partners.areas import reached


def check_areas(areas: Any, walk: Walk, within: Mapping[str, Collection[str]]) -> None:
    """An area lies within its parent and within the groups that name it; following that never leads back to it.

    `within` are the areas that the platform has, each with all that it lies in.
    """
    above = {code: set(codes) for code, codes in within.items()}
    for code, other, here in _links(areas):
        if code == other:
            walk.refuse("circle", here, "itself", area=code)
        elif code in reached(other, above):
            walk.refuse("circle", here, area=code, other=other)
        else:
            above.setdefault(code, set()).add(other)


def _links(areas: Any) -> Iterator[tuple[str, str, Spot]]:
    """An area, what it lies within, and where the file says so."""
    for area in areas if isinstance(areas, Sequence) else ():
        code = area.get("code") if isinstance(area, Map) else None
        if not isinstance(code, str):
            continue
        place = Place("areas", "areas").item(code)
        parent, members = area.get("parent"), area.get("members")
        if isinstance(parent, str):
            yield code, parent, Spot(place.key("parent"), area.at["parent"])
        for index, member in enumerate(members if isinstance(members, Sequence) else ()):
            if isinstance(member, str):
                yield member, code, Spot(place.key("members"), members.at[index])
