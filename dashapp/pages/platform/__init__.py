"""The platform, for whoever runs it: what there is, whether it is well, never a partnership's figures."""

from dashapp.page import Page
from dashapp.pages.platform.layout import FORMS

PAGE = Page("platform", "/platform", FORMS.layout, FORMS.callbacks)
