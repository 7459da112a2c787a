"""The page: after what, and then the form. To whoever may found no partnership there is no such page."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashapp import clock
from dashapp.auth.current import visitor
from dashapp.components.form import NOTHING, Form, Sent
from dashapp.components.heading import heading, section
from dashapp.database import database
from dashapp.form_page import FormPage
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.found.deeds import DEEDS
from dashapp.pages.found.models import choice, chosen, needs_baseline, needs_target
from dashapp.pages.members.words import kinds
from db import PLATFORM
from goals.calendar import ONE_DAY, Frequency, Period
from goals.kinds import Per
from goals.templates import Template
from partners import directory
from partners.access import Role
from partners.errors import NotFound
from partners.models import Area, Organisation

YEARS = 3


def draw(sent: Sent, template: str, model: str) -> Content:
    """Raises NotFound for whoever may not."""
    if not visitor().actor.may_found:
        raise NotFound
    words, after = visitor().words, chosen(template, model)
    with database().reading(PLATFORM) as session:
        areas, organisations = directory.areas(session), directory.organisations(session)
    form = Form(words, sent, page="found", deed="found")
    title = words("app-found")
    body = [
        heading(title, words("app-found-lead")),
        sent.note(),
        section(words("app-found-model"), choice(words, template, model)),
        section(words("app-found-what"), *_what(words, form, areas)),
        section(words("app-found-goals"), html.P(words("app-found-goals-lead"), className="q"), *_goals(form, after)),
        _coordinator(words, form, organisations) if visitor().actor.administrator else None,
        form.send(words("app-found-send"), main=True),
    ]
    return Content(title, body)


def _what(words: Words, form: Form, areas: Sequence[Area]) -> list[Any]:
    start, end = _span(clock.today(database()))
    within = [(NOTHING, words("app-found-area-none")), *((str(one.id), one.name) for one in areas)]
    levels = [(level, words("app-found-level", level=level)) for level in directory.LEVELS]
    return [
        form.texts("name", words("app-found-name")),
        html.Div(
            [form.day("start", words("app-found-start"), start), form.day("end", words("app-found-end"), end)],
            className="fields",
        ),
        form.text("code", words("app-found-code"), hint=words("app-found-code-hint"), maxLength=63),
        form.choice("area", words("app-found-area"), within, NOTHING),
        form.folded(
            words("app-found-area-new"),
            form.text("area/name", words("app-found-area-name")),
            form.choice("area/level", words("app-found-area-level"), levels, "district"),
            form.choice("area/within", words("app-found-area-within"), within, NOTHING),
        ),
    ]


def _span(today: dt.date) -> tuple[dt.date, dt.date]:
    """What is proposed: from the next quarter on, for whole years."""
    start = Period.containing(today, Frequency.QUARTER).following.first_day
    return start, start.replace(year=start.year + YEARS) - ONE_DAY


def _goals(form: Form, after: Template) -> list[Any]:
    """The goals of the template, those of a group under its title."""
    group_of = {code: group for group in after.groups for code in group["goals"]}
    drawn: list[Any] = []
    told: set[str] = set()
    for goal in after.goals:
        group = group_of.get(goal["code"])
        if group is None:
            drawn.append(_goal(form, goal))
        elif group["code"] not in told:
            told.add(group["code"])
            inside = [_goal(form, one) for one in after.goals if one["code"] in group["goals"]]
            drawn.append(html.Fieldset([html.Legend(form.words.text(group["title"])), *inside]))
    return drawn


def _goal(form: Form, goal: Mapping[str, Any]) -> html.Div:
    """Whether the partnership has it, how it is today and how much is to be reached, where its kind has these."""
    words, code = form.words, goal["code"]
    unit = words.text(goal["unit"]) if "unit" in goal else ""
    about = words.text(goal["about"]) if "about" in goal else ""
    told = [about] if about else []
    numbers = []
    if needs_baseline(goal):
        numbers.append(form.number(f"baseline/{code}", words("app-found-baseline", unit=unit)))
    if needs_target(goal):
        label = words(f"app-found-target-{_sort(goal)}", unit=unit)
        numbers.append(form.number(f"target/{code}", label, goal["target"]["value"]))
    else:
        told.append(words(f"app-found-without-{goal['kind'].replace('_', '-')}"))
    tick = form.tick(f"goal/{code}", words.text(goal["title"]), True, hint=" ".join(told) or None)
    return html.Div([tick, *numbers], className="fields")


def _sort(goal: Mapping[str, Any]) -> str:
    """Which sort of promise a target is: reached at the end, every year, or held on one side of it."""
    if "direction" in goal:
        return str(goal["direction"]).replace("_", "-")
    return "yearly" if goal["target"].get("per") == Per.YEAR else "reached"


def _coordinator(words: Words, form: Form, organisations: Sequence[Organisation]) -> html.Section:
    """An administrator names who runs the partnership."""
    runs_one = Role.COORDINATOR in visitor().actor.roles.values()
    listed = [(NOTHING, words("app-found-choose")), *((str(one.id), one.name) for one in organisations)]
    return section(
        words("app-found-coordinator"),
        html.P(words("app-found-coordinator-or-you" if runs_one else "app-found-coordinator-lead"), className="q"),
        form.text("email", words("app-found-email"), type_="email"),
        form.text("person", words("app-found-person")),
        form.choice("organisation", words("app-found-organisation"), listed, NOTHING),
        form.folded(
            words("app-found-organisation-new"),
            form.text("organisation/name", words("app-found-organisation-name")),
            form.choice(
                "organisation/kind",
                words("app-members-kind"),
                [(NOTHING, words("app-found-choose")), *kinds(words, directory.KINDS)],
                NOTHING,
            ),
        ),
    )


FORMS = FormPage("found", draw, DEEDS)
