"""Settings: the goals in their order, their groups, and the partnership's own terms."""

from dashapp.page import Page
from dashapp.pages.settings.layout import FORMS
from partners.access import Permission

PAGE = Page("settings", "/<slug>/settings", FORMS.layout, FORMS.callbacks, Permission.GOAL_SET)
