"""A goal as it is set, and a new one of a kind."""

from dashapp.page import Page
from dashapp.pages.goal_settings.layout import FORMS

PAGE = Page(
    "goal_settings",
    "/<slug>/settings/goals/<code>",
    FORMS.layout,
    FORMS.callbacks,
    further=("/<slug>/settings/new-goal/<kind>",),
)
