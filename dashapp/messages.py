"""What a signed-in page says to the server: only messages of the shape that our own pages send get through.

Dash takes ids, properties and their order from the message itself, and fails on what it does not expect. Values are
not looked at here: what they mean is for the callback to find out, and whether it may be for the domain.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any


def is_sound(message: Any, callbacks: Mapping[str, Any]) -> bool:
    """Whether a message is for one of the callbacks, with the inputs, states and outputs that it has."""
    if not isinstance(message, dict) or not isinstance(message.get("output"), str):
        return False
    callback = callbacks.get(message["output"])
    if callback is None:
        return False
    outputs = message.get("outputs")
    given = [
        (callback["inputs"], message.get("inputs", [])),
        (callback["state"], message.get("state", [])),
        (_outputs(message["output"]), outputs if isinstance(outputs, list) else [outputs]),
    ]
    if not all(_fits(wanted, properties) for wanted, properties in given):
        return False
    changed = message.get("changedPropIds", [])
    names = {_name(one) for properties in message["inputs"] for one in _each(properties)}
    return isinstance(changed, list) and all(isinstance(one, str) and one in names for one in changed)


def _outputs(name: str) -> list[dict[str, str]]:
    """The outputs in a callback's name: "a.b", or "..a.b...c.d.." for several."""
    several = name[2:-2].split("...") if name.startswith("..") else [name]
    return [{"id": one.rpartition(".")[0], "property": one.rpartition(".")[2]} for one in several]


def _fits(wanted: Sequence[Mapping[str, Any]], given: Any) -> bool:
    """As many properties as wanted, each of the right component; where a pattern matches many, a list of them."""
    return (
        isinstance(given, list)
        and len(given) == len(wanted)
        and all(
            isinstance(one, (dict, list)) and all(_is(part, of) for part in _each(one))
            for of, one in zip(wanted, given, strict=True)
        )
    )


def _each(given: Any) -> list[Any]:
    return given if isinstance(given, list) else [given]


def _is(given: Any, wanted: Mapping[str, Any]) -> bool:
    """Whether a property is the one that is wanted: the same id, or one that its pattern matches."""
    if not isinstance(given, dict) or given.get("property") != wanted["property"]:
        return False
    if not wanted["id"].startswith("{"):
        return bool(given.get("id") == wanted["id"])
    pattern, key = json.loads(wanted["id"]), given.get("id")
    if not isinstance(key, dict) or key.keys() != pattern.keys():
        return False
    return all(_matches(key[name], of, is_optional="allow_optional" in wanted) for name, of in pattern.items())


def _matches(given: Any, pattern: Any, *, is_optional: bool) -> bool:
    """Whether a part of an id is what the pattern says; where nothing is there that may be missing, Dash names it."""
    if not isinstance(pattern, list):
        return bool(given == pattern)
    return isinstance(given, (str, int)) or (is_optional and given == {"wild": pattern[0]})


def _name(given: Mapping[str, Any]) -> str:
    key = given["id"]
    written = key if isinstance(key, str) else json.dumps(key, sort_keys=True, separators=(",", ":"))
    return f"{written}.{given['property']}"
