"""One goal as it is set: a new one of a kind, or one that there is."""

from collections.abc import Mapping
from typing import Any

from dash import html
from sqlalchemy.orm import Session

from dashapp import sentences
from dashapp.auth.current import reading, visitor
from dashapp.components.form import Form, Sent
from dashapp.components.heading import heading, section
from dashapp.components.told import told
from dashapp.form_page import FormPage, Given
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.goal_settings import fields, seen, way
from dashapp.pages.goal_settings.deeds import DEEDS, changed_as_typed, new_as_typed
from dashapp.pages.settings.version import VersionedForm
from goals.exporting import goal_as_given
from goals.measures import Kind
from goals.preview import preview
from goals.setting.reading import GoalSetting, goal_setting, surroundings
from partners.access import Permission
from partners.errors import NotFound
from partners.partnerships import tenant_of

PAGE = "goal_settings"
# the way is drawn as soon as its numbers are there
UNNAMED = {"code": "new", "title": {"sv": "–"}, "unit": {"sv": "–"}}


def draw(sent: Sent, slug: str, code: str, kind: str) -> Content:
    """The form of a goal by its code, or of a new one of a kind."""
    with reading(slug) as session:
        if code:
            return _old(session, sent, slug, goal_setting(session, visitor().actor, code))
        visitor().actor.must(Permission.GOAL_SET, tenant_of(session))
        if kind not in set(Kind):
            raise NotFound
        return _new(session, sent, slug, kind)


def _new(session: Session, sent: Sent, slug: str, kind: str) -> Content:
    words, around = visitor().words, surroundings(session, visitor().actor)
    form, kept = Form(words, sent, page=PAGE, deed="add", about=kind), {"kind": kind}
    title = words("app-settings-new-title")
    path = {"slug": slug, "code": "", "kind": kind}
    body = [
        heading(title, words(f"app-settings-kind-{_key(kind)}-what"), above=_back(words, slug)),
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
            *fields.baseline(words, form, kept, fixed=False),
            *way.target(words, form, kept),
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
    start = fields.baseline(words, form, kept, fixed=found.is_reported)
    body = [
        heading(told(words, goal.title), words(f"app-settings-kind-{_key(goal.kind)}"), above=_back(words, slug)),
        sent.note(),
        section(words("app-settings-goal-promise"), *fields.promise(words, form, kept, around, group)),
        section(words("app-settings-counting"), *fields.counting(words, form, kept, around, fixed=found.is_reported)),
        section(words("app-settings-reporters"), *fields.reporters(words, form, kept, around)),
        section(words("app-settings-baseline"), *start) if start else None,
        form.version(goal.version),
        form.send(words("app-settings-save"), main=True),
        section(
            words("app-settings-target"),
            html.P(_target(words, kept), className="m"),
            html.P(html.A(words("app-settings-to-target"), href=f"/app/{slug}/settings/goals/{goal.code}/target")),
            seen.place(PAGE, seen.drawn(words, preview(session, visitor().actor, kept, goal_id=goal.id))),
        ),
    ]
    return Content(words.text(goal.title), [html.Div(body, className="settings")])


def _key(kind: str) -> str:
    return kind.replace("_", "-")


def _target(words: Words, kept: Mapping[str, Any]) -> str:
    target = kept["target"]
    value, date = words.number(target["value"], decimals=6), sentences.day(target["date"])
    return words("app-settings-target-now", value=value, date=date)


def _back(words: Words, slug: str) -> html.A:
    return html.A(words("app-settings"), href=f"/app/{slug}/settings")


def _whole(session: Session, given: Given) -> tuple[dict[str, Any], Any]:
    """What was typed as a whole goal, and the key of the one that it changes."""
    if not given.path["code"]:
        return {**UNNAMED, **new_as_typed(session, given)[0]}, None
    whole, goal = changed_as_typed(session, given)
    return whole, goal.id


FORMS = FormPage(PAGE, draw, DEEDS)
seen.follow(FORMS, _whole, "slug", "code", "kind")
