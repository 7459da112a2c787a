"""What a goal would look like with what is being typed: its curve and one sentence, after each change."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from dash import ALL, Input, Output, State, html
from sqlalchemy.orm import Session

from dashapp import sentences
from dashapp.auth.current import reading, visitor
from dashapp.components import goal as parts
from dashapp.components.form import PLACE, field_of
from dashapp.figures import charts
from dashapp.figures.burnup import Beside, burnup
from dashapp.figures.picture import picture
from dashapp.form_page import FormPage, Given
from dashapp.i18n import Words
from dashapp.pages.goal.drawings import NARROW
from goals.kinds import Kind, Per
from goals.preview import Expected, Preview, preview
from goals.programme.given import GivenErrors
from partners.errors import NotAllowed, NotFound, Refused

Goal = Mapping[str, Any]
# what was typed, as a whole goal, and the key of the one that it changes
Whole = Callable[[Session, Given], tuple[dict[str, Any], Any]]


def place_of(page: str) -> str:
    """The id of what is drawn anew."""
    return f"{page}-seen"


def follow(forms: FormPage, whole: Whole, *path_names: str) -> None:
    """Draw anew whenever something on the page changes; `whole` makes a goal of what was typed and of the path."""
    fields = field_of(forms.name, ALL, ALL, ALL)

    def draw(values: Any, keys: Any, path: Any) -> list[Any]:
        if not isinstance(path, dict) or not all(isinstance(path.get(name), str) for name in path_names):
            raise NotFound
        return seen(Given(path, "", _typed(values, keys)), whole)

    forms.callbacks(
        Output(place_of(forms.name), "children"), Input(fields, "value"), State(fields, "id"), State(PLACE, "data")
    )(draw)


def _typed(values: Any, keys: Any) -> dict[str, Any]:
    if not isinstance(values, list) or not isinstance(keys, list):
        return {}
    named = zip(keys, values, strict=False)
    return {key["name"]: value for key, value in named if isinstance(key, dict) and isinstance(key.get("name"), str)}


def place(page: str, inside: list[Any]) -> html.Div:
    """Where it is drawn; a reader who cannot see the curve hears its sentence."""
    return html.Div(inside, id=place_of(page), **{"aria-live": "polite"})


def seen(given: Given, whole: Whole) -> list[Any]:
    """The goal as it was typed, or that something is missing yet."""
    try:
        with reading(given.path["slug"]) as session:
            goal, goal_id = whole(session, given)
            return drawn(visitor().words, preview(session, visitor().actor, goal, goal_id=goal_id))
    except (NotFound, NotAllowed):
        raise
    except (GivenErrors, Refused):
        return [html.P(visitor().words("app-settings-seen-not-yet"), className="m q")]


def drawn(words: Words, found: Preview) -> list[Any]:
    """The way as it is drawn on the goal's own page, and what it asks for."""
    goal, expected = found.figures, found.expected
    is_drawn = expected is not None and goal["per"] != Per.YEAR and goal["first_day"] < goal["last_day"]
    figure = [_figure(words, goal)] if is_drawn else []
    mark = parts.demo(words, goal)
    asked = _expected(words, goal, expected) if expected else [_held(words, found)]
    said = [" ".join([*asked, *_now(words, goal)]), *([" · ", mark] if mark else [])]
    return [*figure, html.P(said, className="m")]


def _figure(words: Words, goal: Goal) -> html.Picture:
    shown = goal if charts.has_curve(goal) else _begun(goal)
    wide, narrow = (picture(burnup(words, shown, Beside(), narrow=one)) for one in (False, True))
    small = html.Source(srcSet=narrow, media=NARROW)
    return html.Picture([small, html.Img(src=wide, alt=sentences.road(words, goal), className="d-block w-100 h-auto")])


def _begun(goal: Goal) -> dict[str, Any]:
    """A goal that nothing can be told of yet, as it stands on its first day."""
    start = goal["path"][0][1]
    return {**goal, "series": [], "at": goal["first_day"], "actual": start, "expected": goal["target"]}


def _expected(words: Words, goal: Goal, expected: Expected) -> list[str]:
    """What it should be, and from where on it goes to plan."""
    value = sentences.number(words, goal, expected.value)
    said = [words("app-settings-seen-expected", date=expected.day, expected=value)]
    if expected.on_track is not None and expected.at_risk is not None:
        lines = {"on": expected.on_track, "risk": expected.at_risk}
        key = "app-settings-seen-falling" if expected.is_falling else "app-settings-seen-judged"
        said.append(words(key, **{name: sentences.number(words, goal, line) for name, line in lines.items()}))
    return said


def _held(words: Words, found: Preview) -> str:
    """How a goal is judged that is not on its way to somewhere."""
    goal = found.figures
    facts: dict[str, Any] = {"date": sentences.day(goal["target_date"])} if goal["target_date"] else {}
    if goal["kind"] == Kind.THRESHOLD:
        level = sentences.amount(words, goal, goal["target"])
        shares = {"on": found.thresholds.on_track, "risk": found.thresholds.at_risk}
        facts |= {"level": words(f"app-settings-{goal['direction'].replace('_', '-')}", value=level)}
        facts |= {name: words.percent(Decimal(share.numerator) / share.denominator) for name, share in shares.items()}
    if goal["kind"] == Kind.STATUS:
        titles = {one["grade"]: one["title"] for one in goal["scale"]["grades"]}
        facts |= {"scale": goal["scale"]["title"], "grade": titles[goal["target"]]}
    return words(f"app-settings-seen-{goal['kind'].replace('_', '-')}", **facts)


def _now(words: Words, goal: Goal) -> list[str]:
    """Where something is reported, how it would stand."""
    if goal["actual"] is None or goal["status"] is None:
        return []
    return [words("app-settings-seen-now", why=sentences.because(words, goal))]
