"""Answers that do not change until something new is published: rendered and compressed once, asked for by ETag."""

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

import brotli
from flask import Response, request

KEPT = 512
# a page of 30 kB in 1 ms; the best that there is saves a tenth of it and takes sixty times as long
QUALITY = 5
# the libraries of the signed-in pages, once in the life of a process
THOROUGH = 9
WORTH_IT = 500
A_YEAR = "public, max-age=31536000, immutable"
ASK_AGAIN = "public, no-cache"


@dataclass(frozen=True)
class Rendered:
    """A body in every encoding, and its fingerprint."""

    mimetype: str
    bodies: dict[str, bytes]
    fingerprint: str

    @classmethod
    def of(cls, text: str | bytes, mimetype: str, quality: int = QUALITY) -> "Rendered":
        body = text.encode() if isinstance(text, str) else text
        bodies = {"br": brotli.compress(body, quality=quality), "gzip": gzip.compress(body, mtime=0), "identity": body}
        return cls(mimetype, bodies, hashlib.sha256(body).hexdigest()[:32])

    def response(self, *, cache: str = ASK_AGAIN) -> Response:
        """The answer to the present request: 304 where the reader has it, else the smallest form it accepts."""
        encoding = request.accept_encodings.best_match(["br", "gzip", "identity"], default="identity")
        headers = {
            "ETag": f'"{self.fingerprint}-{encoding}"',
            "Cache-Control": cache,
            "Vary": "Accept-Encoding",
            **({} if encoding == "identity" else {"Content-Encoding": encoding}),
        }
        response = Response(self.bodies[encoding], mimetype=self.mimetype, headers=headers)
        return response.make_conditional(request)


def compressed(response: Response) -> Response:
    """An answer that is made for one reader and kept nowhere, in the smallest form that the reader accepts."""
    encoding = request.accept_encodings.best_match(["br", "gzip"])
    body = response.get_data()
    if encoding is None or len(body) < WORTH_IT:
        return response
    response.set_data(brotli.compress(body, quality=QUALITY) if encoding == "br" else gzip.compress(body, 6))
    response.headers["Content-Encoding"] = encoding
    response.vary.add("Accept-Encoding")
    return response


class Shelf:
    """The latest renderings by what they were made from; the key changes whenever the answer may."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Rendered] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, key: Hashable) -> Rendered | None:
        """What is kept under a key."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def get(self, key: Hashable, render: Callable[[], Rendered]) -> Rendered:
        """What is kept under a key; rendered now where nothing is."""
        if found := self.find(key):
            return found
        rendered = render()
        with self._lock:
            self._kept[key] = rendered
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return rendered
