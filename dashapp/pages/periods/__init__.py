"""The reporting periods: open them, move the day when reports are due, close them, reopen them."""

from dashapp.page import Page
from dashapp.pages.periods.layout import FORMS
from partners.access import Permission

PAGE = Page("periods", "/<slug>/periods", FORMS.layout, FORMS.callbacks, Permission.PERIOD_RUN)
