"""The first words of addresses that are in use, now or in what is being built: no partnership can have them."""

from dashapp.i18n import DEFAULT, LANGUAGES

RESERVED = frozenset(
    {
        *LANGUAGES,
        "account",
        "api",
        "app",
        "datasets",
        "embed",
        "healthz",
        "metrics",
        "new",
        "organisation",
        "platform",
        "preview",
        "readyz",
        "signin",
        "signout",
        "static",
        "vendor",
    }
)


def language_of(path: str) -> str:
    """The language that a path asks for: /en/… is English, everything else Swedish."""
    first = path.split("/")[1] if "/" in path else ""
    return first if first in LANGUAGES else DEFAULT
