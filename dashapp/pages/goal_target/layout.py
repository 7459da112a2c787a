"""What a goal is to reach, and from where: decided with a reason; the former targets stay beside it."""

from typing import Any

from dash import html
from sqlalchemy.orm import Session

from dashapp.auth.current import may, perform, reading, visitor
from dashapp.components.form import Sent
from dashapp.components.heading import heading, section
from dashapp.components.told import told
from dashapp.form_page import Deed, Done, FormPage, Given
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.goal_settings import aims, seen, way
from dashapp.pages.goal_settings.typed import Typed
from dashapp.pages.goal_settings.typed import way as typed_way
from dashapp.pages.settings.faults import beside_fields
from dashapp.pages.settings.version import BESIDE, VersionedForm, opened_with
from goals.exporting import goal_as_given
from goals.models import Goal
from goals.preview import preview
from goals.setting.former import outdated
from goals.setting.holding import agreed_provenance
from goals.setting.reading import GoalSetting, every_scale, goal_setting
from goals.setting.targets import set_target, with_target
from partners.access import Permission
from partners.errors import NotFound, Refused

PAGE = "goal_target"


def draw(sent: Sent, slug: str, code: str) -> Content:
    """The form, for whoever decides; who that is, for everybody else; and the targets so far."""
    words, actor = visitor().words, visitor().actor
    with reading(slug) as session:
        found = goal_setting(session, actor, code, to=Permission.FIGURES_VIEW)
        if not found.goal.targets:
            raise NotFound  # it is only followed
        scales = every_scale(session)
        decided = "steering" if found.decided_with is Permission.TARGET_DECIDE else "coordinator"
        body = [
            heading(
                words("app-settings-target"),
                words(f"app-settings-decided-{decided}"),
                above=_above(words, slug, found.goal),
            ),
            sent.note(),
            *aims.notes(words, found.goal, outdated(found.goal)),
            *(_form(session, words, sent, found, scales) if may(found.decided_with, slug) else []),
            section(words("app-settings-targets"), aims.every_version(words, found.goal, scales)),
        ]
        return Content(
            f"{words('app-settings-target')}: {words.text(found.goal.title)}", [html.Div(body, className="settings")]
        )


def _above(words: Words, slug: str, goal: Goal) -> list[Any]:
    home = html.A(told(words, visitor().place(slug).name), href=f"/app/{slug}")
    return [home, " · ", html.A(told(words, goal.title), href=f"/app/{slug}/goals/{goal.code}")]


def _form(session: Session, words: Words, sent: Sent, found: GoalSetting, scales: aims.Scales) -> list[Any]:
    form, goal = VersionedForm(words, sent, page=PAGE, deed="decide"), found.goal
    kept = goal_as_given(goal)
    start = way.baseline(words, form, kept, scales)
    return [
        *way.target(words, form, kept, scales),
        *way.way(words, form, kept),
        *([form.folded(words("app-settings-baseline-correct"), *start)] if start else []),
        seen.place(PAGE, seen.drawn(words, preview(session, visitor().actor, kept, goal_id=goal.id))),
        form.long("reason", words("app-settings-reason"), hint=words("app-settings-reason-hint")),
        form.version(goal.version),
        form.send(words("app-settings-decide"), main=True),
    ]


def _as_typed(session: Session, given: Given) -> tuple[Goal, Typed]:
    goal = goal_setting(session, visitor().actor, given.path["code"], to=Permission.FIGURES_VIEW).goal
    return goal, typed_way(given, goal_as_given(goal), agreed_provenance(session))


def _whole(session: Session, given: Given) -> tuple[dict[str, Any], Any]:
    goal, typed = _as_typed(session, given)
    return with_target(goal, typed.given), goal.id


def _decide(given: Given) -> Done:
    version, reason = opened_with(given).version, given.text("reason")

    def deed(session: Session) -> bool:
        goal, typed = _as_typed(session, given)
        before = goal.version
        with beside_fields(typed.field):
            decided = set_target(session, visitor().actor, goal.id, typed.given, reason=reason, version=version)
        return decided.version > before

    if not perform(given.path["slug"], deed):
        raise Refused("target-unchanged")  # the reason stays in its field
    return Done(visitor().words("app-settings-decided"))


BESIDE_FIELDS = {**BESIDE, "reason-missing": "reason", "text-too-long": "reason", "personal-identity-number": "reason"}
FORMS = FormPage(PAGE, draw, [Deed("decide", _decide, beside=BESIDE_FIELDS)])
seen.follow(FORMS, _whole, "slug", "code")
