"""The log of a partnership: who did what, when and why."""

from dashapp.page import Page
from dashapp.pages.audit.layout import FORMS
from partners.access import Permission

PAGE = Page(
    "audit",
    "/<slug>/audit",
    FORMS.layout,
    FORMS.callbacks,
    Permission.AUDIT_VIEW,
    further=("/<slug>/audit/<chosen>",),
)
