"""Setting a goal: a new one, or what is said of one that there is."""

from sqlalchemy.orm import Session

from dashapp.auth.current import perform, visitor
from dashapp.form_page import Deed, Done, Given
from dashapp.pages.goal_settings.typed import Typed, chosen_scale, kind_of, promised, way
from dashapp.pages.settings.faults import beside_fields
from dashapp.pages.settings.version import BESIDE, opened_with
from goals.exporting import goal_as_given
from goals.models import Goal
from goals.setting.goals import change_goal, new_goal
from goals.setting.holding import agreed_provenance
from goals.setting.reading import goal_setting
from goals.setting.targets import WAY
from partners.access import Permission


def new_as_typed(session: Session, given: Given) -> Typed:
    """A goal that is not there yet."""
    kind = {"kind": str(kind_of(given.path["kind"]))}
    said, reached = promised(given, kind), way(given, kind, agreed_provenance(session))
    code = {"code": given.text("code").lower()} if given.text("code") else {}
    whole = {**kind, **code, **said.given, **chosen_scale(given), **reached.given}
    return Typed(whole, {**said.rows, **reached.rows})


def changed_as_typed(session: Session, given: Given) -> tuple[Typed, Goal]:
    """A goal that is there, with the target that it has."""
    goal = goal_setting(session, visitor().actor, given.path["code"]).goal
    kept = goal_as_given(goal)
    same = {key: kept[key] for key in ("code", "kind", "scale", *WAY) if key in kept}
    said = promised(given, kept)
    return Typed({**same, **said.given}, said.rows), goal


def _add(given: Given) -> Done:
    slug = given.path["slug"]

    def deed(session: Session) -> str:
        typed = new_as_typed(session, given)
        with beside_fields(typed.field):
            return new_goal(session, visitor().actor, typed.given, group=given.choice("group") or None).code

    code = perform(slug, deed)
    return Done("", f"/app/{slug}/settings/goals/{code}")


def _change(given: Given) -> Done:
    version = opened_with(given).version

    def deed(session: Session) -> None:
        typed, goal = changed_as_typed(session, given)
        kept = goal.grouping.group_code if goal.grouping else None
        group = (given.choice("group") or None) if "group" in given.fields else kept
        with beside_fields(typed.field):
            change_goal(session, visitor().actor, goal.id, typed.given, version=version, group=group)

    perform(given.path["slug"], deed)
    return Done(visitor().words("app-settings-saved"))


DEEDS = (
    Deed("add", _add, Permission.GOAL_SET),
    Deed("change", _change, Permission.GOAL_SET, BESIDE),
)
