"""What a new partnership can be made after: the templates, and the partnerships that the visitor coordinates."""

from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp.auth.current import reading, visitor
from dashapp.components.told import told
from dashapp.i18n import Words
from goals.kinds import COUNTS, KINDS, Kind
from goals.templates import Template, template_of_partnership, templates
from partners.access import Permission
from partners.errors import NotFound

FIRST = next(iter(templates()))


def chosen(template: str, model: str) -> Template:
    """The template that the page's address names, the first where it names none; raises NotFound."""
    if model:
        with reading(model) as session:
            return template_of_partnership(session, visitor().actor)
    found = templates().get(template or FIRST)
    if found is None:
        raise NotFound
    return found


def needs_target(goal: Mapping[str, Any]) -> bool:
    """Whether a number has to be said of what a template's goal is to reach."""
    return KINDS[Kind(goal["kind"])].target == "value"


def needs_baseline(goal: Mapping[str, Any]) -> bool:
    """Whether a number has to be said of how it is today: what is counted from the start begins as in the template."""
    kind = Kind(goal["kind"])
    return KINDS[kind].baseline == "value" and kind not in COUNTS


def choice(words: Words, template: str, model: str) -> html.Div:
    """Links to the page with each of them; the one that is chosen is marked."""
    actor, own = visitor().actor, "" if model else template or FIRST
    ours = [(f"/app/new/{code}", one.name, code == own) for code, one in templates().items()]
    theirs = [
        (f"/app/new/like/{place.code}", place.name, place.code == model)
        for place in visitor().places
        if actor.may(Permission.PARTNERSHIP_EXPORT, place.partnership_id)
    ]
    return html.Div(
        [
            html.P(words("app-found-after"), className="s q mb-1"),
            html.Ul([_link(words, *one) for one in ours]),
            html.P(words("app-found-after-own"), className="s q mb-1") if theirs else None,
            html.Ul([_link(words, *one) for one in theirs]) if theirs else None,
        ]
    )


def _link(words: Words, href: str, name: Mapping[str, str], is_chosen: bool) -> html.Li:
    if is_chosen:
        return html.Li(html.Strong(words("app-found-chosen", name=name)))
    return html.Li(html.A(told(words, name), href=href))
