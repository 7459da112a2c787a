"""The fields of a goal, but those of its target."""

from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp.components.form import NOTHING, Form
from dashapp.i18n import Words
from dashapp.pages.goal_settings.typed import REPORTER
from goals.calendar import Frequency
from goals.measures import Kind
from goals.setting.reading import Surroundings

Given = Mapping[str, Any]

LEVELS = ("activity", "output", "outcome", "impact")
COUNTS = ("people", "things")


def promise(words: Words, form: Form, kept: Given, around: Surroundings, group: str | None) -> list[Any]:
    """What is promised, where, and what goes with it."""
    areas = [(NOTHING, words("app-settings-own-area")), *((one.code, one.name) for one in around.areas)]
    fields = [
        form.texts("title", words("app-settings-title"), kept.get("title"), hint=words("app-settings-title-hint")),
        form.texts("about", words("app-settings-goal-about"), kept.get("about"), rows=2),
        form.texts("source", words("app-settings-source"), kept.get("source")),
        form.choice("area", words("app-settings-goal-area"), areas, kept.get("area", NOTHING)),
        form.choice(
            "level",
            words("app-settings-level"),
            [(level, words(f"app-settings-level-{level}")) for level in LEVELS],
            kept.get("level", "activity" if kept["kind"] == Kind.ACTIVITY_COUNT else "outcome"),
        ),
    ]
    if around.groups:
        groups = [
            (NOTHING, words("app-settings-no-group")),
            *((one.code, words.text(one.title)) for one in around.groups),
        ]
        fields.append(form.choice("group", words("app-settings-group"), groups, group or NOTHING))
    return fields


def counting(words: Words, form: Form, kept: Given, around: Surroundings, *, fixed: bool) -> list[Any]:
    """How it is counted; where that is fixed, what it is and why it stays."""
    unit = form.texts("unit", words("app-settings-unit"), kept.get("unit"), hint=words("app-settings-unit-hint"))
    if fixed:
        return [unit, html.P(words("app-settings-fixed"), className="m"), _facts(words, kept, around)]
    return [
        unit,
        form.choice(
            "counts",
            words("app-settings-counts"),
            [(one, words(f"app-settings-counts-{one}")) for one in COUNTS],
            kept.get("counts", "things" if kept["kind"] == Kind.ACTIVITY_COUNT else "people"),
            hint=words("app-settings-counts-hint"),
        ),
        form.choice(
            "frequency",
            words("app-settings-frequency"),
            [(str(one), words(f"app-settings-frequency-{one}")) for one in Frequency],
            kept.get("frequency", str(Frequency.QUARTER)),
        ),
        form.text(
            "first",
            words("app-settings-goal-first"),
            str(kept.get("first", "")),
            hint=words("app-settings-goal-first-hint", first=around.first_period),
        ),
    ]


def baseline(words: Words, form: Form, kept: Given, *, fixed: bool) -> list[Any]:
    """Where it starts from; an activity is counted from nothing."""
    if kept["kind"] == Kind.ACTIVITY_COUNT or fixed:
        return []
    start = kept.get("baseline", {})
    return [
        html.P(words("app-settings-baseline-what"), className="m"),
        form.number("baseline/value", words("app-settings-baseline-value"), start.get("value", 0)),
        form.text("baseline/date", words("app-settings-baseline-date"), start.get("date", ""), type_="date"),
    ]


def reporters(words: Words, form: Form, kept: Given, around: Surroundings) -> list[Any]:
    """A tick for every partner; what somebody has reported stays when the tick goes."""
    chosen = kept.get("reporters", ())
    ticks = [form.tick(f"{REPORTER}{one.code}", one.called, one.code in chosen) for one in around.partners]
    return [html.P(words("app-settings-reporters-what"), className="m"), html.Div(ticks, className="ticks")]


def _facts(words: Words, kept: Given, around: Surroundings) -> html.Dl:
    rows = [
        (words("app-settings-counts"), words(f"app-settings-counts-{kept['counts']}")),
        (words("app-settings-frequency"), words(f"app-settings-frequency-{kept['frequency']}")),
        (words("app-settings-goal-first"), str(kept.get("first", around.first_period))),
    ]
    if start := kept.get("baseline"):
        value = words.number(start["value"], decimals=6)
        rows.append((words("app-settings-baseline-value"), f"{value} ({start['date']})"))
    return html.Dl([html.Div([html.Dt(name), html.Dd(value)]) for name, value in rows], className="facts")
