"""Forms: fields with their labels, hints and troubles, and the button that sends them.

A field's id says which page, which deed, about what, and its name; so does the button's. The values come back in
whatever form the browser has sent them (dashapp.form_page).
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashapp.components.fields import element, truth, with_attributes
from dashapp.i18n import NAMES, Words

PLACE = "form-place"
NOTHING = "-"  # chosen in a list: nothing of it; a list shows no words for an empty value, and no code is so
Key = tuple[str, str]  # a deed, and what it is about


def field_of(page: str, deed: Any, about: Any, name: Any) -> dict[str, Any]:
    """The id of a field."""
    return {"part": "field", "page": page, "deed": deed, "about": about, "name": name}


def send_of(page: str, deed: Any, about: Any) -> dict[str, Any]:
    """The id of a form's button."""
    return {"part": "send", "page": page, "deed": deed, "about": about}


def body_of(page: str) -> str:
    """The id of all that is drawn anew."""
    return f"{page}-forms"


@dataclass(frozen=True)
class Sent:
    """What has come before this drawing: what stands in the fields, what is wrong with which form, what was done."""

    typed: Mapping[Key, Mapping[str, Any]] = field(default_factory=dict)
    wrong: Key | None = None
    troubles: Mapping[str, str] = field(default_factory=dict)
    said: Any = None

    def note(self) -> html.Div | None:
        """What has just been done: it gets the focus, and so is read aloud."""
        if self.said is None:
            return None
        return html.Div(self.said, className="note", **_focus())


class Form:
    """One form of a page. Its fields are drawn with what was typed, else with the values given.

    ```
    form = Form(words, sent, page="periods", deed="reopen", about="2025Q2")
    html.Div([form.long("reason", words("app-periods-reason")), form.send(words("app-periods-reopen"))])
    ```
    """

    def __init__(self, words: Words, sent: Sent, *, page: str, deed: str, about: str = "") -> None:
        self.words, self.page, self.deed, self.about = words, page, deed, about
        self.typed = sent.typed.get((deed, about), {})
        self.is_wrong = sent.wrong == (deed, about)
        self.troubles = dict(sent.troubles) if self.is_wrong else {}
        self._drawn: set[str] = set()

    def value(self, name: str, kept: Any = "") -> Any:
        """What stands in a field: what was typed, else what is kept."""
        return self.typed.get(name, kept)

    def text(
        self, name: str, label: str, kept: Any = "", *, hint: Any = None, type_: str = "text", **more: Any
    ) -> html.Div:
        """A line of text; `type_` is the browser's: text, email, date."""
        own = dbc.Input(id=self._id(name), type=type_, value=self.value(name, kept), autocomplete="off", **more)
        return self._labelled(name, label, own, hint)

    def number(self, name: str, label: str, kept: Any = None, *, hint: Any = None) -> html.Div:
        """A number, shown in the reader's form and read back in it."""
        shown = "" if kept is None else self.words.number(kept, decimals=6)
        own = dbc.Input(id=self._id(name), value=self.value(name, shown), inputmode="decimal", autocomplete="off")
        return self._labelled(name, label, own, hint)

    def day(self, name: str, label: str, kept: Any = None, *, hint: Any = None) -> html.Div:
        """A day."""
        return self.text(name, label, kept.isoformat() if kept else "", hint=hint, type_="date")

    def long(self, name: str, label: str, kept: str = "", *, hint: Any = None, rows: int = 3) -> html.Div:
        """Several lines of text."""
        own = dbc.Textarea(id=self._id(name), value=self.value(name, kept), rows=rows)
        return self._labelled(name, label, own, hint)

    def texts(
        self, name: str, label: str, kept: Mapping[str, str] | None = None, *, hint: Any = None, rows: int = 0
    ) -> html.Div:
        """A text in every language, Swedish first; `rows` 0 is a line."""
        one = (lambda *given, **more: self.long(*given, rows=rows, **more)) if rows else self.text
        fields = [
            one(
                f"{name}/{language}",
                f"{label} ({NAMES[language]})",
                (kept or {}).get(language, ""),
                hint=hint if language == "sv" else None,
            )
            for language in NAMES
        ]
        return html.Div(fields, className="fields")

    def choice(
        self, name: str, label: str, options: Sequence[tuple[str, str]], kept: Any = "", *, hint: Any = None
    ) -> html.Div:
        """One of several: (value, words) each."""
        own = dbc.Select(
            id=self._id(name),
            options=[{"value": value, "label": words} for value, words in options],
            value=self.value(name, kept),
            placeholder=dict(options).get("", ""),  # of several ways to say nothing the browser shows this one
        )
        return self._labelled(name, label, own, hint)

    def tick(self, name: str, label: Any, kept: bool = False, *, hint: Any = None) -> html.Div:
        """Yes or no."""
        box = dbc.Checkbox(id=self._id(name), value=bool(self.value(name, kept)), label=label)
        told = html.P(hint, className="s q mb-0") if hint else None
        trouble = self._trouble_of(name)
        return html.Div([box, told, _trouble(trouble, **_focus()) if trouble else None], className="field")

    def send(self, label: Any, *, main: bool = False, **more: Any) -> html.Div:
        """The button, drawn last, and above it what is wrong with no single field. `main`: the page's main deed."""
        style = "btn btn-primary" if main else "btn btn-outline-secondary"
        button = html.Button(
            label, id=send_of(self.page, self.deed, self.about), type="button", className=style, **more
        )
        others = [sentence for name, sentence in self.troubles.items() if name not in self._drawn]
        return html.Div([*(_trouble(sentence, **_focus()) for sentence in others), button], className="deed")

    def folded(self, summary: Any, *inside: Component | None) -> html.Details:
        """A form that is opened first; open where something in it is wrong or has been typed."""
        return html.Details(
            [html.Summary(summary), html.Div(list(inside), className="fold")],
            open=bool(self.is_wrong),
            className="more",
        )

    def _labelled(self, name: str, label: str, own: Component, hint: Any) -> html.Div:
        trouble = self._trouble_of(name)
        attributes: dict[str, str] = {"aria_invalid": truth(bool(trouble))}
        if trouble:
            own.invalid = True
            attributes["data_focus"] = str(uuid.uuid4())
        beside = None
        if trouble or hint:
            attributes["aria_describedby"] = element(self._beside(name))
            told = [html.Span(hint, className="s q d-block") if hint else None, _trouble(trouble) if trouble else None]
            beside = html.Div(told, id=self._beside(name))
        title = html.Label(label, htmlFor=element(self._id(name)))
        return html.Div([title, with_attributes(own, **attributes), beside], className="field")

    def _trouble_of(self, name: str) -> str:
        """What is wrong with a field that is being drawn."""
        self._drawn.add(name)
        return self.troubles.get(name, "")

    def _id(self, name: str) -> dict[str, Any]:
        return field_of(self.page, self.deed, self.about, name)

    def _beside(self, name: str) -> dict[str, Any]:
        return {**self._id(name), "part": "beside"}


def _trouble(sentence: str, **more: Any) -> html.P:
    return html.P(sentence, className="error", **more)


def _focus() -> dict[str, Any]:
    """What makes the script give an element the focus once."""
    return {"tabIndex": -1, "data-focus": str(uuid.uuid4())}
