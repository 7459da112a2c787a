"""Style and icon, each at an address that changes with its content: readers keep them for a year."""

import hashlib
from importlib.resources import files

from dashapp.public.serving import Rendered
from partners.errors import NotFound

TYPES = {"css": "text/css", "svg": "image/svg+xml"}


class Assets:
    """The files of dashapp/static, by their addresses."""

    def __init__(self) -> None:
        self._rendered: dict[str, Rendered] = {}
        self._addresses: dict[str, str] = {}
        for file in (files("dashapp") / "static").iterdir():
            stem, _, ending = file.name.rpartition(".")
            body = file.read_bytes()
            name = f"{stem}.{hashlib.sha256(body).hexdigest()[:12]}.{ending}"
            self._rendered[name] = Rendered.of(body, TYPES[ending])
            self._addresses[file.name] = f"/static/{name}"

    def address(self, file: str) -> str:
        """Where a file is served."""
        return self._addresses[file]

    def get(self, name: str) -> Rendered:
        """What is served under a name; raises NotFound."""
        if name not in self._rendered:
            raise NotFound
        return self._rendered[name]
