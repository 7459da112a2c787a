"""The fields of where a goal starts, what it is to reach and on which way: a new goal and a decision share them."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashapp.components.form import NOTHING, Form
from dashapp.i18n import Words
from dashapp.pages.goal_settings.kinds import KIND_FORMS
from dashapp.pages.goal_settings.typed import MONTHS, SHARE, VALUE
from goals.classifications import name_of
from goals.kinds import KINDS, Kind, Per
from goals.path import Profile
from partners.models import Classification

Given = Mapping[str, Any]
Scales = Sequence[Classification]


def baseline(words: Words, form: Form, kept: Given, scales: Scales) -> list[Any]:
    """Where it starts, for the kinds that start somewhere."""
    given = KINDS[Kind(kept["kind"])].baseline
    if given is None:
        return []
    start = kept.get("baseline", {})
    return [
        html.P(words(f"app-settings-baseline-what-{given}"), className="m"),
        html.Div(
            [
                _measure(words, form, kept, scales, name="baseline"),
                form.text("baseline/date", words("app-settings-baseline-date"), start.get("date", ""), type_="date"),
            ],
            className="fields",
        ),
    ]


def target(words: Words, form: Form, kept: Given, scales: Scales) -> list[Any]:
    """What is to be reached and by when, and for an activity over what it is promised; a goal may have none."""
    kind = Kind(kept["kind"])
    given, set_ = KINDS[kind].target, kept.get("target", {})
    if given is None:
        return [html.P(words("app-settings-no-target"), className="m")]
    until = words(f"app-settings-target-{KIND_FORMS[kind].until}")
    fields = [
        None if given == "done" else _measure(words, form, kept, scales, name="target"),
        form.text("target/date", until, set_.get("date", ""), type_="date"),
    ]
    if kind is Kind.ACTIVITY_COUNT:
        options = [(str(per), words(f"app-settings-per-{per}")) for per in Per]
        fields.append(form.choice("target/per", words("app-settings-per"), options, set_.get("per", Per.PERIOD)))
    return [html.Div([one for one in fields if one], className="fields")]


def _measure(words: Words, form: Form, kept: Given, scales: Scales, *, name: str) -> html.Div:
    """The baseline or the target: a number, or one of the grades of the goal's scale, for a new goal of any."""
    given, point = getattr(KINDS[Kind(kept["kind"])], name), kept.get(name, {})
    if given == "value":
        return form.number(f"{name}/value", words(f"app-settings-{name}-value"), point.get("value"))
    own = [scale for scale in scales if kept.get("scale", scale.code) == scale.code]
    options = [
        (f"{scale.code}/{grade}", _grade(words, scale, grade, is_alone=len(own) == 1))
        for scale in own
        for grade in scale.grades
    ]
    chosen = f"{kept['scale']}/{point['grade']}" if "grade" in point else NOTHING
    hint = words.text(own[0].title) if len(own) == 1 else None if own else words("app-settings-no-scales")
    choices = [(NOTHING, words("app-settings-choose")), *options]
    return form.choice(f"{name}/grade", words(f"app-settings-{name}-grade"), choices, chosen, hint=hint)


def _grade(words: Words, scale: Classification, grade: str, *, is_alone: bool) -> str:
    """A grade by its name; of several scales with the scale's before it."""
    name = words.text(name_of(scale, grade))
    return name if is_alone else f"{words.text(scale.title)}: {name}"


def way(words: Words, form: Form, kept: Given) -> list[Any]:
    """The profile, the milestones with room for more, and the weights of the months, for the kinds that have a way."""
    kind = Kind(kept["kind"])
    if not KINDS[kind].has_path:
        return [html.P(words("app-settings-activity-way"), className="m")] if kind is Kind.ACTIVITY_COUNT else []
    options = [(str(profile), words(f"app-settings-profile-{profile}")) for profile in Profile]
    hint = words("app-settings-profile-hint")
    return [
        form.choice("profile", words("app-settings-profile"), options, kept.get("profile", Profile.LINEAR), hint=hint),
        _milestones(words, form, kept),
        _weights(words, form, kept),
    ]


def _milestones(words: Words, form: Form, kept: Given) -> html.Fieldset:
    given = kept.get("milestones", [])
    has_shares = KIND_FORMS[Kind(kept["kind"])].has_shares or any("value" not in one for one in given)
    empty = 1 if given else 3
    rows = [
        _milestone(words, form, row, given[row] if row < len(given) else {}, has_shares=has_shares)
        for row in range(max(len(given) + empty, _typed(form)))
    ]
    what = html.P(words("app-settings-milestones-what"), className="s q")
    return html.Fieldset([html.Legend(words("app-settings-milestones")), what, *rows])


def _milestone(words: Words, form: Form, row: int, given: Given, *, has_shares: bool) -> html.Div:
    name, share = f"milestones/{row}", given.get("relative_to_baseline")
    value = given.get("value") if share is None else share * 100
    date = words("app-settings-milestone-date", n=row + 1)
    fields = [
        form.text(f"{name}/date", date, given.get("date", ""), type_="date"),
        form.number(f"{name}/value", words("app-settings-milestone-value", n=row + 1), value),
    ]
    if has_shares:
        options = [(one, words(f"app-settings-milestone-measure-{one}")) for one in (VALUE, SHARE)]
        label = words("app-settings-milestone-measure", n=row + 1)
        fields.append(form.choice(f"{name}/measure", label, options, VALUE if share is None else SHARE))
    return html.Div(fields, className="fields")


def _typed(form: Form) -> int:
    """How many rows stand on the page already: what was typed in them stays."""
    return sum(name.startswith("milestones/") and name.endswith("/date") for name in form.typed)


def _weights(words: Words, form: Form, kept: Given) -> html.Details:
    """January to December; open where they count."""
    weights = kept.get("monthly_weights") or [None] * len(MONTHS)
    fields = [form.number(f"monthly_weights/{month}", _month(words, month), weights[month]) for month in MONTHS]
    is_open = form.value("profile", kept.get("profile")) == Profile.SEASONAL
    what = html.P(words("app-settings-weights-what"), className="s q")
    parts = [html.Summary(words("app-settings-weights")), html.Div([what, html.Div(fields, className="months")])]
    return html.Details(parts, open=is_open, className="more")


def _month(words: Words, month: int) -> str:
    return words("app-settings-month", month=month + 1)
