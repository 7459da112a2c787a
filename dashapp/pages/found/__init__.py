"""New partnership: for whoever coordinates one, or runs the platform."""

from dashapp.page import Page
from dashapp.pages.found.layout import FORMS

PAGE = Page("found", "/new", FORMS.layout, FORMS.callbacks, further=("/new/<template>", "/new/like/<model>"))
