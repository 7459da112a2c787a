"""What stands beside the numbers, told and kept: events, notes, promises, initiatives, evaluations, estimates."""

from dashapp.page import Page
from dashapp.pages.story.layout import FORMS
from partners.access import Permission

PAGE = Page("story", "/<slug>/story", FORMS.layout, FORMS.callbacks, Permission.FIGURES_VIEW)
