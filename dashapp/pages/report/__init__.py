"""Where an organisation reports: a row per goal, saved while somebody types, handed in whole."""

from dashapp.page import Page
from dashapp.pages.report.callbacks import CALLBACKS
from dashapp.pages.report.layout import layout
from partners.access import Permission

PAGE = Page(
    "report",
    "/<slug>/report",
    layout,
    CALLBACKS,
    Permission.CONTRIBUTION_WRITE,
    further=("/<slug>/report/<period>", "/<slug>/report/<period>/<partner>"),
)
