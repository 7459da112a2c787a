"""Components as plain HTML: what the browser shows until Dash has drawn the same."""

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component
from markupsafe import Markup, escape

VOID = frozenset({"img", "br", "hr", "source", "col", "wbr", "input"})
# React's names of attributes, where they are not HTML's own
ATTRIBUTES = {"className": "class", "htmlFor": "for"}
# The components of Bootstrap that pages use; they cannot be used until Dash is there.
FIELDS = {
    "Input": ("input", "form-control"),
    "Textarea": ("textarea", "form-control"),
    "Checkbox": ("input", "form-check-input"),
    "Select": ("select", "form-select"),
}
LEFT_OUT = frozenset({"children", "n_clicks", "disable_n_clicks", "id"})


def as_html(component: Any) -> Markup:
    """The HTML of a component, a text or a list of them. It has no ids: the real ones come with Dash."""
    pieces: list[str] = []
    _add(pieces, component)
    return Markup("".join(pieces))  # noqa: S704  what people wrote was escaped piece by piece


def _add(pieces: list[str], component: Any) -> None:
    """Its pieces, one after the other: generators within generators would hand each of them up through all levels."""
    if component is None:
        return
    if isinstance(component, (list, tuple)):
        for one in component:
            _add(pieces, one)
    elif not isinstance(component, Component):
        pieces.append(str(escape(str(component))))
    else:
        properties = component.to_plotly_json()["props"]
        name = type(component).__name__
        if type(component).__module__.startswith("dash.html"):
            _add_element(pieces, name.lower(), properties)
        elif name in FIELDS:
            _add_field(pieces, name, properties)
        else:
            _add(pieces, properties.get("children"))  # a store, an address: nothing to see


def _add_element(pieces: list[str], tag: str, properties: Mapping[str, Any]) -> None:
    pieces.append(f"<{tag}")
    for name, value in properties.items():
        if name not in LEFT_OUT and value is not None:
            pieces.append(_attribute(name, value))
    pieces.append(">")
    if tag not in VOID:
        _add(pieces, properties.get("children"))
        pieces.append(f"</{tag}>")


def _attribute(name: str, value: Any) -> str:
    written = ATTRIBUTES.get(name, name.lower())
    if name == "style":
        value = "; ".join(f"{key}: {one}" for key, one in value.items())
    if isinstance(value, bool):
        if not name.startswith("aria-"):
            return f" {written}" if value else ""
        value = str(value).lower()
    return f' {written}="{escape(str(value))}"'


def _add_field(pieces: list[str], name: str, properties: Mapping[str, Any]) -> None:
    tag, style = FIELDS[name]
    own = properties.get("className") or properties.get("class_name") or ""
    shown: dict[str, Any] = {"className": f"{style} {own}".strip(), "disabled": True}
    shown |= {key: value for key, value in properties.items() if key.startswith(("aria-", "data-"))}
    value = properties.get("value")
    if name == "Textarea":
        shown |= {"children": value}
    elif name == "Select":
        value = next((one["label"] for one in properties.get("options", []) if one["value"] == value), "")
        shown |= {"children": html.Option(value)}
    elif name == "Checkbox":
        shown |= {"type": "checkbox", "checked": bool(value)}
    else:
        shown |= {"type": properties.get("type") or "text", "value": value or ""}
    _add_element(pieces, tag, shown)
