"""Style, icon and scripts, each at an address that changes with its content: readers keep them for a year."""

import hashlib
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from dashapp.public.serving import Rendered, Shelf
from partners.errors import NotFound

TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


class Assets:
    """The files of dashapp/static and Bootstrap's style, by their addresses."""

    def __init__(self) -> None:
        self._files: dict[str, tuple[bytes, str]] = {}
        self._addresses: dict[str, str] = {}
        self._shelf = Shelf()
        own = [(file.name, file.read_bytes()) for file in (files("dashapp") / "static").iterdir()]
        for file, body in [*own, ("bootstrap.css", _bootstrap().read_bytes())]:
            stem, _, ending = file.rpartition(".")
            name = f"{stem}.{hashlib.sha256(body).hexdigest()[:12]}.{ending}"
            self._files[name] = (body, TYPES[ending])
            self._addresses[file] = f"/static/{name}"

    def address(self, file: str) -> str:
        """Where a file is served."""
        return self._addresses[file]

    def get(self, name: str) -> Rendered:
        """What is served under a name; raises NotFound."""
        if name not in self._files:
            raise NotFound
        return self._shelf.get(name, lambda: Rendered.of(*self._files[name]))


def _bootstrap() -> Path:
    """Bootstrap's style as its package ships it; the package's own code is not needed."""
    package = find_spec("flask_bootstrap")
    if package is None or not package.submodule_search_locations:
        raise RuntimeError("Bootstrap-Flask is not installed")
    return Path(package.submodule_search_locations[0]) / "static" / "bootstrap5" / "css" / "bootstrap.min.css"
