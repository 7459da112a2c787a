"""Fields that say of themselves what is wrong with them, to the eye and to screen readers alike."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from dash.development.base_component import Component

Field = TypeVar("Field", bound=Component)


def with_attributes(field: Field, **attributes: str) -> Field:
    """A component of Bootstrap with `aria_describedby="…"`: the browser takes these attributes, its Python does not."""
    field._valid_wildcard_attributes = ["aria-", "data-"]
    for name, value in attributes.items():
        setattr(field, name.replace("_", "-"), value)
    return field


def told_by(field: Field, *, beside: Any, wrong: bool) -> Field:
    """A field whose explanations stand in the component with the id `beside`."""
    return with_attributes(field, aria_describedby=element(beside), aria_invalid=truth(wrong))


def truth(value: bool) -> str:
    """As attributes say it."""
    return "true" if value else "false"


def element(key: str | Mapping[str, Any]) -> str:
    """The id that a component has in the browser."""
    return key if isinstance(key, str) else json.dumps(key, sort_keys=True, separators=(",", ":"))
