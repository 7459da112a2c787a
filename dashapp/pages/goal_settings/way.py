"""The fields of a target and the way to it, which a new goal and a decision about an old one share."""

from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp.components.form import Form
from dashapp.i18n import Words
from dashapp.pages.goal_settings.typed import MONTHS, shown_value
from goals.measures import Per
from goals.path import Profile

Given = Mapping[str, Any]


def target(words: Words, form: Form, kept: Given) -> list[Any]:
    """Value and date, and for an activity over what it is promised."""
    set_, fields = kept.get("target", {}), []
    fields.append(form.number("target/value", words("app-settings-target-value"), set_.get("value")))
    fields.append(form.text("target/date", words("app-settings-target-date"), set_.get("date", ""), type_="date"))
    if kept["kind"] == "activity_count":
        options = [(str(per), words(f"app-settings-per-{per}")) for per in Per]
        fields.append(form.choice("target/per", words("app-settings-per"), options, set_.get("per", Per.PERIOD)))
    return fields


def way(words: Words, form: Form, kept: Given) -> list[Any]:
    """The profile, the milestones with room for more, and the weights of the months; none for an activity."""
    if kept["kind"] == "activity_count":
        return [html.P(words("app-settings-activity-way"), className="m")]
    options = [(str(profile), words(f"app-settings-profile-{profile}")) for profile in Profile]
    hint = words("app-settings-profile-hint")
    return [
        form.choice("profile", words("app-settings-profile"), options, kept.get("profile", Profile.LINEAR), hint=hint),
        _milestones(words, form, kept),
        _weights(words, form, kept),
    ]


def _milestones(words: Words, form: Form, kept: Given) -> html.Fieldset:
    given = kept.get("milestones", [])
    empty = 1 if given else 3
    rows = [
        html.Div(
            [
                form.text(
                    f"milestones/{row}/date",
                    words("app-settings-milestone-date", n=row + 1),
                    given[row]["date"] if row < len(given) else "",
                    type_="date",
                ),
                form.number(
                    f"milestones/{row}/value",
                    words("app-settings-milestone-value", n=row + 1),
                    shown_value(given[row], kept) if row < len(given) else None,
                ),
            ],
            className="fields",
        )
        for row in range(max(len(given) + empty, _typed(form)))
    ]
    what = html.P(words("app-settings-milestones-what"), className="s q")
    return html.Fieldset([html.Legend(words("app-settings-milestones")), what, *rows])


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
