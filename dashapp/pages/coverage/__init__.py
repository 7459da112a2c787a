"""Who has reported what in a period."""

from dashapp.page import Page
from dashapp.pages.coverage.layout import layout
from partners.access import Permission

PAGE = Page(
    "coverage",
    "/<slug>/coverage",
    layout,
    permission=Permission.CONTRIBUTION_VERIFY,
    further=("/<slug>/coverage/<period>",),
)
