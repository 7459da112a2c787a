"""The target of a goal: decided here, with a reason, and every one that it has had."""

from dashapp.page import Page
from dashapp.pages.goal_target.layout import FORMS

PAGE = Page("goal_target", "/<slug>/settings/goals/<code>/target", FORMS.layout, FORMS.callbacks)
