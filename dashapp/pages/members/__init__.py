"""People: who belongs to a partnership and as what, and which organisations take part."""

from dashapp.form_page import FormPage
from dashapp.page import Page
from dashapp.pages.members.deeds import DEEDS
from dashapp.pages.members.layout import draw
from partners.access import Permission

FORMS = FormPage("members", draw, DEEDS)
PAGE = Page("members", "/<slug>/members", FORMS.layout, FORMS.callbacks, Permission.MEMBER_INVITE)
