"""Components as plain HTML: what the browser shows until Dash has drawn the same."""

from collections.abc import Mapping
from typing import Any

from dash.development.base_component import Component
from markupsafe import Markup, escape

VOID = frozenset({"img", "br", "hr", "input", "source", "col", "wbr"})
ATTRIBUTES = {
    "className": "class",
    "htmlFor": "for",
    "tabIndex": "tabindex",
    "srcSet": "srcset",
    "dateTime": "datetime",
    "colSpan": "colspan",
    "rowSpan": "rowspan",
}
TAGS = {"MapEl": "map", "ObjectEl": "object"}
# The components of Bootstrap that a page has before anybody has touched it; they cannot be used until Dash is there.
FIELDS = {
    "Input": ("input", "form-control"),
    "Select": ("select", "form-select"),
    "Textarea": ("textarea", "form-control"),
    "Checkbox": ("input", "form-check-input"),
    "Button": ("button", "btn"),
}
LEFT_OUT = frozenset({"children", "n_clicks", "disable_n_clicks", "id"})


def as_html(component: Any) -> Markup:
    """The HTML of a component, a text or a list of them. It has no ids: the real ones come with Dash."""
    if component is None:
        return Markup()
    if isinstance(component, (list, tuple)):
        return Markup().join(as_html(one) for one in component)
    if not isinstance(component, Component):
        return escape(str(component))
    properties = component.to_plotly_json()["props"]
    name = type(component).__name__
    if type(component).__module__.startswith("dash.html"):
        return _element(TAGS.get(name, name.lower()), properties)
    if name in FIELDS:
        return _field(name, properties)
    return as_html(properties.get("children"))  # a store, an address: nothing to see


def _element(tag: str, properties: Mapping[str, Any]) -> Markup:
    attributes = Markup().join(
        _attribute(name, value) for name, value in properties.items() if name not in LEFT_OUT and value is not None
    )
    if tag in VOID:
        return Markup("<{}{}>").format(tag, attributes)
    inside = as_html(properties.get("children"))
    return Markup("<{0}{1}>{2}</{0}>").format(tag, attributes, inside)


def _attribute(name: str, value: Any) -> Markup:
    written = ATTRIBUTES.get(name, name)
    if value is False and not name.startswith("aria-"):
        return Markup()
    if name == "style":
        value = "; ".join(f"{key}: {one}" for key, one in value.items())
    if value is True and not name.startswith("aria-"):
        return Markup(" {}").format(written.lower())
    return Markup(' {}="{}"').format(written, str(value).lower() if isinstance(value, bool) else value)


def _field(name: str, properties: Mapping[str, Any]) -> Markup:
    tag, style = FIELDS[name]
    own = properties.get("className") or properties.get("class_name") or ""
    shown: dict[str, Any] = {"className": f"{style} {own}".strip(), "disabled": True}
    shown |= {key: value for key, value in properties.items() if key.startswith(("aria-", "data-"))}
    if name == "Button":
        return _element(tag, shown | {"children": properties.get("children"), "type": "button"})
    if name == "Select":
        chosen = [one["label"] for one in properties.get("options") or [] if one["value"] == properties.get("value")]
        return _element(tag, shown | {"children": _element("option", {"children": chosen})})
    if name == "Textarea":
        return _element(tag, shown | {"children": properties.get("value")})
    if name == "Checkbox":
        return _element(tag, shown | {"type": "checkbox", "checked": bool(properties.get("value"))})
    return _element(tag, shown | {"value": properties.get("value") or "", "type": properties.get("type") or "text"})
