"""My account: who I am here, where I am signed in, what I may do where."""

from dashapp.page import Page
from dashapp.pages.account.layout import FORMS

PAGE = Page("account", "/account", FORMS.layout, FORMS.callbacks)
