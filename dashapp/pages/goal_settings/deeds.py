"""Setting a goal: a new one, or what is said of one that there is."""

from typing import Any

from sqlalchemy.orm import Session

from dashapp.auth.current import perform, visitor
from dashapp.form_page import Deed, Done, Given
from dashapp.pages.goal_settings.typed import Way, promised, way
from dashapp.pages.settings.faults import beside_fields
from dashapp.pages.settings.version import BESIDE, opened_with
from goals.exporting import goal_as_given
from goals.models import Goal
from goals.setting.goals import change_goal, new_goal
from goals.setting.holding import agreed_provenance
from goals.setting.reading import goal_setting
from goals.setting.targets import WAY
from partners.access import Permission


def new_as_typed(session: Session, given: Given) -> tuple[dict[str, Any], Way]:
    """A goal that is not there yet."""
    kind, own = given.path["kind"], agreed_provenance(session)
    typed = way(given, {}, own)
    code = {"code": given.text("code").lower()} if given.text("code") else {}
    return {"kind": kind, **code, **promised(given, {}, own), **typed.given}, typed


def changed_as_typed(session: Session, given: Given) -> tuple[dict[str, Any], Goal]:
    """A goal that is there, with the target that it has."""
    goal = goal_setting(session, visitor().actor, given.path["code"]).goal
    kept = goal_as_given(goal)
    same = {key: kept[key] for key in ("code", "kind", *WAY) if key in kept}
    return {**same, **promised(given, kept, agreed_provenance(session))}, goal


def _add(given: Given) -> Done:
    slug = given.path["slug"]

    def deed(session: Session) -> str:
        whole, typed = new_as_typed(session, given)
        with beside_fields(typed.field):
            return new_goal(session, visitor().actor, whole, group=given.choice("group") or None).code

    code = perform(slug, deed)
    return Done("", f"/app/{slug}/settings/goals/{code}")


def _change(given: Given) -> Done:
    version = opened_with(given).version

    def deed(session: Session) -> None:
        whole, goal = changed_as_typed(session, given)
        kept = goal.grouping.group_code if goal.grouping else None
        group = (given.choice("group") or None) if "group" in given.fields else kept
        with beside_fields():
            change_goal(session, visitor().actor, goal.id, whole, version=version, group=group)

    perform(given.path["slug"], deed)
    return Done(visitor().words("app-settings-saved"))


DEEDS = (
    Deed("add", _add, Permission.GOAL_SET),
    Deed("change", _change, Permission.GOAL_SET, BESIDE),
)
