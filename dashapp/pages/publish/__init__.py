"""What waits to be published: what it changes, what it leaves out, who lets the public read it; and all before it."""

from dashapp.page import Page
from dashapp.pages.publish.layout import FORMS
from partners.access import Permission

PAGE = Page(
    "publish",
    "/<slug>/publish",
    FORMS.layout,
    FORMS.callbacks,
    Permission.RELEASE_VIEW,
    further=("/<slug>/publish/<number>",),
)
