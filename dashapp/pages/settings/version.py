"""The version that a form was opened with, which it sends along: nobody overwrites what they have not seen."""

import dash_bootstrap_components as dbc

from dashapp.components.form import Form, field_of
from dashapp.form_page import Given
from partners.errors import NotFound

VERSION = "version"
BESIDE = {"set-meanwhile": VERSION}  # what deeds with a version say beside it


def version_field(form: Form, kept: int) -> dbc.Input:
    """Nothing to see. After a conflict the form goes on from what stands now: the reader has been told."""
    seen = kept if VERSION in form.troubles else form.value(VERSION, kept)
    return dbc.Input(id=field_of(form.page, form.deed, form.about, VERSION), type="hidden", value=str(seen))


def version_of(given: Given) -> int:
    """The version that was sent; raises NotFound for what no form of ours sends."""
    text = given.text(VERSION)
    if not text.isdecimal() or len(text) > 9:
        raise NotFound
    return int(text)
