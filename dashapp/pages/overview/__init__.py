"""A partnership at a glance: how its goals stand, worst first, and who has reported what."""

from dashapp.page import Page
from dashapp.pages.overview.layout import layout
from partners.access import Permission

PAGE = Page("overview", "/<slug>", layout, permission=Permission.FIGURES_VIEW)
