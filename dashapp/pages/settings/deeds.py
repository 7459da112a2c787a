"""What can be done on the page of settings: the partnership's own terms, the order of goals, groups."""

import uuid
from collections.abc import Mapping
from typing import Any

from dashapp.auth.current import perform, perform_on_platform, visitor
from dashapp.form_page import Deed, Done, Given
from dashapp.pages.settings.faults import beside_fields
from dashapp.pages.settings.goals import GOAL
from dashapp.pages.settings.version import BESIDE, Opened, opened_with
from goals.exporting.values import number, present
from goals.setting.goals import place_goal, remove_goal
from goals.setting.groups import remove_group, set_group
from goals.setting.partnership import set_partnership
from partners.access import Permission
from partners.errors import NotFound


def _set(given: Given) -> Done:
    said, version = _terms(given), opened_with(given).version
    with beside_fields():
        perform_on_platform(
            given.path["slug"],
            lambda session: set_partnership(session, visitor().actor, said, version=version),
        )
    return Done(visitor().words("app-settings-saved"))


def _terms(given: Given) -> dict[str, Any]:
    """The partnership as it was typed, in the words of a file; what is empty is left out."""
    contact = present({"function": given.texts("contact/function"), "address": given.text("contact/address") or None})
    shares = {key: given.percent(f"thresholds/{key}") for key in ("on_track", "at_risk")}
    return present(
        {
            "name": given.texts("name"),
            "vision": given.texts("vision"),
            "about": given.texts("about"),
            "contact": contact or None,
            "thresholds": present(
                {
                    **{key: None if share is None else number(share / 100) for key, share in shares.items()},
                    "small_count": number(given.number("thresholds/small_count")),
                }
            ),
            "reporting": present(
                {
                    "first": given.text("reporting/first").upper() or None,
                    "due_days": number(given.number("reporting/due_days")),
                }
            ),
            "start": given.text("start") or None,
        }
    ) | {"area": given.choice("area") or None, "end": given.text("end") or None}


def _place(given: Given) -> Done:
    key, _, position = given.about.partition(":")
    if not position.isdecimal() or len(position) > 9:
        raise NotFound
    goal = _key(key)
    perform(given.path["slug"], lambda session: place_goal(session, visitor().actor, goal, int(position)))
    return Done(visitor().words("app-settings-placed"))


def _key(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        raise NotFound from None


def _remove(given: Given) -> Done:
    key = given.key()
    perform(given.path["slug"], lambda session: remove_goal(session, visitor().actor, key))
    return Done(visitor().words("app-settings-removed"))


def _set_group(given: Given) -> Done:
    title, goals = given.texts("title") or {}, _ticked(given.fields)
    code, seen = given.about or None, _seen_group(opened_with(given)) if given.about else None
    ordered = given.choice("sort") == "stages"
    with beside_fields():
        perform(
            given.path["slug"],
            lambda session: set_group(
                session, visitor().actor, title, code=code, ordered=ordered, goals=goals, seen=seen
            ),
        )
    return Done(visitor().words("app-settings-group-saved", title=title))


def _ticked(fields: Mapping[str, Any]) -> list[str]:
    """The goals that are to stand in a group."""
    return [name.removeprefix(GOAL) for name, value in fields.items() if name.startswith(GOAL) and value is True]


def _seen_group(opened: Opened) -> dict[str, Any]:
    """A group as it stood when its form was opened."""
    fields = opened.fields
    title = {language: text for language in ("sv", "en") if (text := fields.get(f"title/{language}"))}
    return {"title": title, "ordered": fields.get("sort") == "stages", "goals": _ticked(fields)}


def _remove_group(given: Given) -> Done:
    perform(given.path["slug"], lambda session: remove_group(session, visitor().actor, given.about))
    return Done(visitor().words("app-settings-group-removed"))


DEEDS = (
    Deed("set", _set, Permission.PARTNERSHIP_SET, BESIDE),
    Deed("place", _place, Permission.GOAL_SET),
    Deed("remove", _remove, Permission.GOAL_SET),
    Deed("group", _set_group, Permission.GOAL_SET, BESIDE),
    Deed("ungroup", _remove_group, Permission.GOAL_SET),
)
