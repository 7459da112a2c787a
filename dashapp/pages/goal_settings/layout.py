"""One goal as it is set: a new one of a kind, or one that there is."""

from typing import Any

from dash import html
from sqlalchemy.orm import Session

from dashapp.auth.current import reading, visitor
from dashapp.components.form import Form, Sent
from dashapp.components.heading import heading, section
from dashapp.components.told import told
from dashapp.form_page import FormPage, Given
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.goal_settings import aims, fields, seen, way
from dashapp.pages.goal_settings.deeds import DEEDS, changed_as_typed, new_as_typed
from dashapp.pages.goal_settings.kinds import KIND_FORMS
from dashapp.pages.goal_settings.typed import kind_of
from dashapp.pages.settings.version import VersionedForm
from dashapp.sentences.amounts import key
from goals.exporting import goal_as_given
from goals.kinds import KINDS, Kind
from goals.preview import preview
from goals.setting.former import outdated
from goals.setting.reading import GoalSetting, Surroundings, goal_setting, surroundings
from partners.access import Permission
from partners.partnerships import tenant_of

PAGE = "goal_settings"
# the way is drawn as soon as its numbers are there
NAMELESS = {"sv": "–"}
UNNAMED = {"code": "new", "title": NAMELESS}


def draw(sent: Sent, slug: str, code: str, kind: str) -> Content:
    """The form of a goal by its code, or of a new one of a kind."""
    with reading(slug) as session:
        if code:
            return _old(session, sent, slug, goal_setting(session, visitor().actor, code))
        visitor().actor.must(Permission.GOAL_SET, tenant_of(session))
        return _new(session, sent, slug, kind_of(kind))


def _new(session: Session, sent: Sent, slug: str, kind: Kind) -> Content:
    words, around = visitor().words, surroundings(session, visitor().actor)
    form = Form(words, sent, page=PAGE, deed="add", about=kind)
    kept = {"kind": str(kind), **KIND_FORMS[kind].usual}
    title = words("app-settings-new-title")
    path = {"slug": slug, "code": "", "kind": str(kind)}
    name = words(f"app-settings-kind-{key(kind)}")
    what = words(f"app-settings-kind-{key(kind)}-what")
    body = [
        heading(f"{title}: {name}", what, above=_back(words, slug)),
        sent.note(),
        section(
            words("app-settings-goal-promise"),
            *fields.promise(words, form, kept, around, None),
            form.text("code", words("app-settings-code"), hint=words("app-settings-code-hint")),
        ),
        section(words("app-settings-counting"), *fields.counting(words, form, kept, around, fixed=False)),
        section(words("app-settings-reporters"), *fields.reporters(words, form, kept, around)),
        section(
            words("app-settings-target"),
            *way.baseline(words, form, kept, around.scales),
            *way.target(words, form, kept, around.scales),
            *way.way(words, form, kept),
            seen.place(PAGE, seen.seen(Given(path, kind, form.typed), _whole)),
        ),
        form.send(words("app-settings-add"), main=True),
    ]
    return Content(title, [html.Div(body, className="settings")])


def _old(session: Session, sent: Sent, slug: str, found: GoalSetting) -> Content:
    words, around, goal = visitor().words, surroundings(session, visitor().actor), found.goal
    form, kept = VersionedForm(words, sent, page=PAGE, deed="change"), goal_as_given(goal)
    group = goal.grouping.group_code if goal.grouping else None
    kind = words(f"app-settings-kind-{key(goal.kind)}")
    body = [
        heading(told(words, goal.title), kind, above=_back(words, slug)),
        sent.note(),
        *aims.notes(words, goal, outdated(goal)),
        section(words("app-settings-goal-promise"), *fields.promise(words, form, kept, around, group)),
        section(words("app-settings-counting"), *fields.counting(words, form, kept, around, fixed=found.is_reported)),
        section(words("app-settings-reporters"), *fields.reporters(words, form, kept, around)),
        form.version(goal.version),
        form.send(words("app-settings-save"), main=True),
        section(words("app-settings-target"), *_target(session, words, slug, found, around)),
    ]
    return Content(words.text(goal.title), [html.Div(body, className="settings")])


def _target(session: Session, words: Words, slug: str, found: GoalSetting, around: Surroundings) -> list[Any]:
    """What it is to reach, with the way to another target; a goal that is only followed has none."""
    goal, kept = found.goal, goal_as_given(found.goal)
    drawn = seen.place(PAGE, seen.drawn(words, preview(session, visitor().actor, kept, goal_id=goal.id)))
    if not goal.targets:
        return [drawn]
    said = aims.said_of(words, goal, goal.targets[-1], around.scales)
    href = f"/app/{slug}/settings/goals/{goal.code}/target"
    link = html.A(words("app-settings-to-target"), href=href)
    return [html.P(said, className="m"), html.P(link), drawn]


def _back(words: Words, slug: str) -> html.A:
    return html.A(words("app-settings"), href=f"/app/{slug}/settings")


def _whole(session: Session, given: Given) -> tuple[dict[str, Any], Any]:
    """What was typed as a whole goal, and the key of the one that it changes."""
    if not given.path["code"]:
        whole = new_as_typed(session, given).given
        return {**UNNAMED, **_unit(whole), **whole}, None
    typed, goal = changed_as_typed(session, given)
    return typed.given, goal.id


def _unit(whole: dict[str, Any]) -> dict[str, Any]:
    return {"unit": NAMELESS} if KINDS[Kind(whole["kind"])].has_unit else {}


FORMS = FormPage(PAGE, draw, DEEDS)
seen.follow(FORMS, _whole, "slug", "code", "kind")
