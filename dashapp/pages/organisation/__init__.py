"""My organisation in all partnerships that both of us belong to."""

from dashapp.page import Page
from dashapp.pages.organisation.layout import layout

PAGE = Page("organisation", "/organisation", layout)
