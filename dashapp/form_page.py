"""Pages of forms, each of which does one deed. What was typed stays in its fields where the domain says no."""

import datetime as dt
import inspect
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from dash import ALL, Input, Output, State, ctx, dcc, html, no_update
from dash.exceptions import PreventUpdate

from dashapp import written
from dashapp.auth.current import visitor
from dashapp.components.form import NOTHING, PLACE, Sent, body_of, field_of, send_of
from dashapp.page import Callbacks, Content
from dashapp.refusals import refusal
from partners.access import Permission
from partners.errors import NotAllowed, NotFound, Refused

LONGEST = 20_000  # characters in one field: what is longer nobody has typed
ADDRESS = "address"  # of dashapp.signed_in: where the browser is


class Wrong(Exception):
    """What is wrong with several fields at once: a sentence for each, by the field's name."""

    def __init__(self, troubles: Mapping[str, str]) -> None:
        super().__init__(troubles)
        self.troubles = troubles


@contextmanager
def beside(name: str) -> Iterator[None]:
    """What is refused in here is said beside this field."""
    try:
        yield
    except (NotFound, NotAllowed):
        raise
    except Refused as refused:
        refused.details.setdefault("field", name)
        raise


@dataclass(frozen=True)
class Given:
    """What somebody has sent: the values of the page's path, what the form is about, its fields by name.

    Anything may come; the readers raise Refused, about their field, for what cannot be read.
    """

    path: Mapping[str, str]
    about: str
    fields: Mapping[str, Any]

    def text(self, name: str) -> str:
        """What stands in a field, without the blanks around it; empty where nothing does."""
        value = self.fields.get(name)
        text = value.strip() if isinstance(value, str) else ""
        if len(text) > LONGEST:
            raise Refused("text-too-long", longest=LONGEST, length=len(text), field=name)
        return text

    def required(self, name: str) -> str:
        """The same, where something must stand."""
        text = self.text(name)
        if not text:
            raise Refused("field-empty", field=name)
        return text

    def texts(self, name: str) -> dict[str, str] | None:
        """A text in its languages, of the fields name/sv and name/en; None where both are empty."""
        found = {language: text for language in ("sv", "en") if (text := self.text(f"{name}/{language}"))}
        if found and "sv" not in found:
            raise Refused("text-in-swedish-missing", field=f"{name}/sv")
        return found or None

    def number(self, name: str) -> Decimal | None:
        """A number as people write it; None in an empty field."""
        with beside(name):
            return written.number(self.fields.get(name), visitor().words.language)

    def percent(self, name: str) -> Decimal | None:
        """A number of per cent, with the sign behind it or without; None in an empty field."""
        with beside(name):
            return written.number(self.text(name).removesuffix("%"), visitor().words.language)

    def day(self, name: str) -> dt.date | None:
        """A day, as the browser's field for days gives it; None in an empty field."""
        text = self.text(name)
        try:
            return dt.date.fromisoformat(text) if text else None
        except ValueError:
            raise Refused("date-unreadable", field=name) from None

    def tick(self, name: str) -> bool:
        """Whether a field is ticked."""
        return self.fields.get(name) is True

    def choice(self, name: str) -> str:
        """What is chosen in a list; empty for nothing of it."""
        text = self.text(name)
        return "" if text == NOTHING else text

    def chosen_key(self, name: str) -> uuid.UUID | None:
        """The row that is chosen in a list; None for none of them, NotFound for what no list of ours offers."""
        text = self.choice(name)
        return _key(text) if text else None

    def required_key(self, name: str) -> uuid.UUID:
        """The same, where one must be chosen."""
        key = self.chosen_key(name)
        if key is None:
            raise Refused("field-empty", field=name)
        return key

    def key(self) -> uuid.UUID:
        """What the form is about, where that is a row; raises NotFound."""
        return _key(self.about)


@dataclass(frozen=True)
class Done:
    """What came of a deed: the sentence that tells it, and the address to go on to where it is another one."""

    said: Any
    go: str = ""


@dataclass(frozen=True)
class Deed:
    """What one kind of form does. `beside` tells beside which field a refusal is said, by its code.

    `needs` is the right that the domain asks for; None where it is no right in a partnership.
    """

    name: str
    act: Callable[[Given], Done]
    needs: Permission | None = None
    beside: Mapping[str, str] = field(default_factory=dict)


class FormPage:
    """A page that is drawn anew after each deed. `draw(sent, **path)` reads, and draws what it has read."""

    def __init__(self, name: str, draw: Callable[..., Content], deeds: Iterable[Deed]) -> None:
        self.name, self._draw = name, draw
        _, *values = inspect.signature(draw).parameters.values()
        self._path = {one.name for one in values}
        self.deeds = {deed.name: deed for deed in deeds}
        self.callbacks = Callbacks()
        fields = field_of(name, ALL, ALL, ALL)
        self.callbacks(
            Output(body_of(name), "children"),
            Output(ADDRESS, "pathname", allow_duplicate=True),
            Input(send_of(name, ALL, ALL), "n_clicks"),
            State(fields, "value"),
            State(fields, "id"),
            State(PLACE, "data"),
        )(self._carry_out)

    def layout(self, **given: str) -> Content:
        """The page as it is opened; what its address leaves out is empty."""
        path = dict.fromkeys(self._path, "") | given
        content = self._draw(Sent(), **path)
        parts = [
            dcc.Store(id=PLACE, data=path),
            html.Div(list(content.body), id=body_of(self.name), **{"data-keep": self.name, "data-once": "true"}),
        ]
        return Content(content.title, parts, content.foot)

    def _carry_out(self, _clicks: Any, values: Any, keys: Any, path: Any) -> tuple[Any, Any]:
        """Do what was pressed, and draw the page as it is then; a refusal is said where it belongs."""
        if not any(one["value"] for one in ctx.triggered):
            raise PreventUpdate  # forms that come and go call too
        if not isinstance(path, dict) or path.keys() != self._path or not all(map(_is_text, path.values())):
            raise NotFound
        pressed = ctx.triggered_id
        deed, about = self._deed(pressed)
        typed = _by_form(keys, values)
        given = Given(path, about, typed.get((deed.name, about), {}))
        try:
            done = deed.act(given)
        except (NotFound, NotAllowed):
            raise
        except Wrong as wrong:
            return self._again(path, Sent(typed, (deed.name, about), wrong.troubles)), no_update
        except Refused as refused:
            name = refused.details.get("field") or deed.beside.get(refused.code, "")
            sentence = refusal(visitor().words, refused)
            return self._again(path, Sent(typed, (deed.name, about), {name: sentence})), no_update
        if done.go:
            return no_update, done.go
        typed.pop((deed.name, about), None)
        return self._again(path, Sent(typed, said=done.said)), no_update

    def _deed(self, pressed: Any) -> tuple[Deed, str]:
        name, about = (pressed.get("deed"), pressed.get("about")) if isinstance(pressed, dict) else (None, None)
        if name not in self.deeds or not isinstance(about, str) or not about.isprintable():
            raise NotFound
        return self.deeds[name], about

    def _again(self, path: Mapping[str, str], sent: Sent) -> list[Any]:
        body = list(self._draw(sent, **path).body)
        if sent.wrong and not _stands(body, send_of(self.name, *sent.wrong)):
            # somebody else was first, and the form has gone: why is told all the same
            said = " ".join(sent.troubles.values())
            return list(self._draw(Sent(sent.typed, said=said), **path).body)
        return body


def _stands(body: list[Any], key: Mapping[str, str]) -> bool:
    """Whether a component with an id has been drawn."""
    return any(getattr(one, "id", None) == key for one in html.Div(body)._traverse())


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _key(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        raise NotFound from None


def _by_form(keys: Any, values: Any) -> dict[tuple[str, str], dict[str, Any]]:
    """What stands in the fields of every form, by deed and what it is about."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    if isinstance(keys, list) and isinstance(values, list):
        for key, value in zip(keys, values, strict=False):
            if isinstance(key, dict) and all(_is_text(key.get(part)) for part in ("deed", "about", "name")):
                found.setdefault((key["deed"], key["about"]), {})[key["name"]] = value
    return found
