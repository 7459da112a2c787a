"""The rules between the keys of a partnership, its goals and their lines apart."""

from typing import Any

from goals.programme.positions import Map, maps
from goals.programme.rules import is_number, is_whole, period_of
from goals.programme.walking import Spot, Walk

PLEDGE_NEEDS: dict[str, tuple[str, ...]] = {"results": ("goal", "amount"), "skills": ("text",)}
LISTS_OF_CODES = ("goals", "groups", "initiatives", "context", "evaluations", "valuations")


def check_partnership(partnership: Map, spot: Spot, walk: Walk, *, sound: bool) -> None:
    """What stands once, what ends after it starts, what a pledge needs; `sound`: nothing is wrong with the keys."""
    for key in LISTS_OF_CODES:
        walk.once_by("code", partnership.get(key), spot.place.key(key))
    if sound:
        _check_spans(partnership, spot, walk)
        goals = [group["goals"] for group in maps(partnership.get("groups"))]
        grouped = [pair for codes in goals for pair in zip(codes, codes.at, strict=True)]
        walk.once(grouped, spot.place.key("groups"))
        partners = maps(partnership["partners"])
        names = [(p["organisation"], p["role"], p.get("from")) for p in partners]
        walk.once(
            [(name, partner.position) for name, partner in zip(names, partners, strict=True)],
            spot.place.key("partners"),
            "partner",
            told={name: {"value": name[0]} for name in names},
        )
    for pledge in maps(partnership.get("pledges")):
        _check_pledge(pledge, Spot(spot.place.key("pledges").item(None), pledge.position), walk)


def _check_spans(partnership: Map, spot: Spot, walk: Walk) -> None:
    _refuse_backwards(partnership, "start", "end", spot, walk)
    for index, partner in enumerate(partnership["partners"]):
        here = spot.key(partnership, "partners").item(partnership["partners"], index, "organisation")
        _refuse_backwards(partner, "from", "to", here, walk)
    for index, evaluation in enumerate(partnership.get("evaluations", [])):
        if "covers" in evaluation:
            here = spot.key(partnership, "evaluations").item(partnership["evaluations"], index)
            _refuse_backwards(evaluation["covers"], "first", "last", here.key(evaluation, "covers"), walk)


def _refuse_backwards(holder: Map, first: str, last: str, spot: Spot, walk: Walk) -> None:
    """An end before its start: dates as they are written, periods by their last day."""
    start, end = holder.get(first), holder.get(last)
    if start and end and _last_day(end) < _last_day(start):
        walk.refuse("period", spot.key(holder, last), "backwards", first=start, last=end)


def _last_day(value: Any) -> str:
    period = period_of(value)
    return period.last_day.isoformat() if period else str(value)


def _check_pledge(pledge: Map, spot: Spot, walk: Walk) -> None:
    """Results need a goal and an amount, skills a text instead of an amount, money is whole kronor."""
    kind, amount = pledge.get("kind"), pledge.get("amount")
    for key in PLEDGE_NEEDS.get(str(kind), ("amount",)):
        if key not in pledge:
            walk.missing_key(key, spot)
    if kind == "skills" and "amount" in pledge:
        walk.unknown_key("amount", spot, pledge, "skills")
    if kind == "money" and is_number(amount) and not is_whole(amount):
        walk.refuse("wrong-type", spot.key(pledge, "amount"), "money", value=amount)
