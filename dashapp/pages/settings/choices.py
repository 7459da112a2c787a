"""Choices that may be none: the browser's empty value is what nobody has chosen yet, so none has a word of its own."""

from dashapp.form_page import Given

NONE = "-"  # no code is so


def chosen(given: Given, name: str) -> str | None:
    """What was chosen; None for none of them."""
    text = given.text(name)
    return None if text in ("", NONE) else text
