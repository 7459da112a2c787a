"""Where one begins: what waits for me, and my partnerships."""

from dashapp.page import Page
from dashapp.pages.start.layout import layout

PAGE = Page("start", "/", layout)
