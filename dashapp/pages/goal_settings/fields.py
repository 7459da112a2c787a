"""The fields of a goal, but those of where it starts and what it is to reach."""

from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp.components.form import NOTHING, Form
from dashapp.i18n import Words
from dashapp.pages.goal_settings.kinds import KIND_FORMS
from dashapp.pages.goal_settings.typed import REPORTER
from dashapp.sentences.amounts import key, period
from goals.calendar import Frequency
from goals.kinds import KINDS, Kind
from goals.setting.reading import Surroundings

Given = Mapping[str, Any]

LEVELS = ("activity", "output", "outcome", "impact")
QUESTIONS = ("how_much", "how_well", "better_off", "population")
COUNTS = ("people", "things")


def promise(words: Words, form: Form, kept: Given, around: Surroundings, group: str | None) -> list[Any]:
    """What is promised, and what goes with it."""
    example = words(f"app-settings-kind-{key(kept['kind'])}-example")
    levels = [(level, words(f"app-settings-level-{level}")) for level in LEVELS]
    questions = [(one, words(f"app-settings-rba-{key(one)}")) for one in QUESTIONS]
    fields = [
        form.texts("title", words("app-settings-title"), kept.get("title"), hint=example),
        form.texts("about", words("app-settings-goal-about"), kept.get("about"), rows=2),
        form.texts("source", words("app-settings-source"), kept.get("source")),
        form.choice("level", words("app-settings-level"), levels, kept["level"]),
        form.choice(
            "rba",
            words("app-settings-rba"),
            [(NOTHING, words("app-settings-rba-none")), *questions],
            kept.get("rba", NOTHING),
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
    """How it is counted or measured; where that is fixed, what it is and why it stays."""
    kind = Kind(kept["kind"])
    fields: list[Any] = []
    if KINDS[kind].has_unit:
        hint = words("app-settings-unit-hint")
        fields.append(form.texts("unit", words("app-settings-unit"), kept.get("unit"), hint=hint))
        hint = words("app-settings-unit-one-hint")
        fields.append(form.texts("unit_one", words("app-settings-unit-one"), kept.get("unit_one"), hint=hint))
    fields += KIND_FORMS[kind].draw(words, form, kept, around, fixed)
    if fixed:
        return [*fields, html.P(words("app-settings-fixed"), className="m"), _facts(words, kept, around)]
    where = words("app-settings-area-hint")
    areas = list(_areas(words, kept, around).items())
    fields.append(form.choice("area", words("app-settings-goal-area"), areas, kept.get("area", NOTHING), hint=where))
    if "counts" in KIND_FORMS[kind].usual:
        counts = [(one, words(f"app-settings-counts-{one}")) for one in COUNTS]
        hint = words("app-settings-counts-hint")
        fields.append(form.choice("counts", words("app-settings-counts"), counts, kept["counts"], hint=hint))
    frequencies = [(str(one), words(f"app-settings-frequency-{one}")) for one in Frequency]
    fields.append(form.choice("frequency", words("app-settings-frequency"), frequencies, kept["frequency"]))
    hint = words("app-settings-goal-first-hint", first=around.first_period)
    fields.append(form.text("first", words("app-settings-goal-first"), str(kept.get("first", "")), hint=hint))
    return fields


def _areas(words: Words, kept: Given, around: Surroundings) -> dict[str, str]:
    """The names of the places that the goal can have, by code; the one that it has is among them."""
    areas = {NOTHING: words("app-settings-own-area"), **{one.code: one.name for one in around.areas}}
    own = kept.get("area", NOTHING)
    return {own: own, **areas}


def reporters(words: Words, form: Form, kept: Given, around: Surroundings) -> list[Any]:
    """A tick for every partner; what somebody has reported stays when the tick goes."""
    chosen = kept.get("reporters", ())
    ticks = [form.tick(f"{REPORTER}{one.code}", one.called, one.code in chosen) for one in around.partners]
    return [html.P(words("app-settings-reporters-what"), className="m"), html.Div(ticks, className="ticks")]


def _facts(words: Words, kept: Given, around: Surroundings) -> html.Dl:
    rows = [
        (words("app-settings-goal-area"), _areas(words, kept, around)[kept.get("area", NOTHING)]),
        (words("app-settings-frequency"), words(f"app-settings-frequency-{kept['frequency']}")),
        (words("app-settings-goal-first"), period(words, str(kept.get("first", around.first_period)))),
    ]
    if "counts" in KIND_FORMS[Kind(kept["kind"])].usual:
        rows.insert(0, (words("app-settings-counts"), words(f"app-settings-counts-{kept['counts']}")))
    if "direction" in kept:
        direction = words(f"app-settings-direction-{key(kept['direction'])}")
        rows.append((words("app-settings-direction"), direction))
    return html.Dl([html.Div([html.Dt(name), html.Dd(value)]) for name, value in rows], className="facts")
