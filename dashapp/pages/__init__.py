"""Every signed-in page, in the order of the menu."""

from dashapp.pages import goal, organisation, overview, report, start, verify

PAGES = (start.PAGE, organisation.PAGE, overview.PAGE, goal.PAGE, goal.EVERY, report.PAGE, verify.PAGE)
