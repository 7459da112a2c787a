"""What a signed-in page is: an address, a layout that authorises itself through the domain, and its callbacks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from dash import Dash
from dash.development.base_component import Component

from partners.access import Permission

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True)
class Content:
    """What a layout gives: the page's title, its parts, and the line at its foot."""

    title: str
    body: Sequence[Component]
    foot: str = ""


class Callbacks:
    """The callbacks of a page. Dash would keep global ones for the first application of a process only."""

    def __init__(self) -> None:
        self._kept: list[tuple[tuple[Any, ...], dict[str, Any], Callable[..., Any]]] = []

    def __call__(self, *dependencies: Any, **options: Any) -> Callable[[Function], Function]:
        """As Dash's own decorator; nothing runs before somebody has done something."""

        def keep(function: Function) -> Function:
            self._kept.append((dependencies, {"prevent_initial_call": True} | options, function))
            return function

        return keep

    def install(self, application: Dash) -> None:
        """Give them to an application."""
        for dependencies, options, function in self._kept:
            application.callback(*dependencies, **options)(function)


@dataclass(frozen=True)
class Page:
    """One page. `path` and `further` are rules of werkzeug below /app, whose values the layout gets by name.

    `permission` decides what the menu shows and nothing else: what may be seen and done, the domain decides.
    """

    name: str
    path: str
    layout: Callable[..., Content]
    callbacks: Callbacks = field(default_factory=Callbacks)
    permission: Permission | None = None
    further: tuple[str, ...] = ()
