"""One goal from all sides: how it stands, on which way, who, where and when, and every report behind the figure."""

from dashapp.page import Page
from dashapp.pages.goal.layout import layout, reports

PAGE = Page("goal", "/<slug>/goals/<code>", layout)
EVERY = Page("goal-reports", "/<slug>/goals/<code>/all", reports)
