"""How the domain says no. A refusal carries a code and details; the words live with the languages."""

from typing import Any


class Refused(Exception):
    """The domain said no, for a reason that a person can be told."""

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details


class NotFound(Refused):
    """There is no such thing, or it is none of the actor's business: the two cannot be told apart."""

    def __init__(self) -> None:
        super().__init__("not-found")


class NotAllowed(Refused):
    """A member asks for something that the member's role does not include."""

    def __init__(self, permission: str) -> None:
        super().__init__("not-allowed", permission=permission)


class Conflict(Refused):
    """Somebody else was first; the details carry what stands now, so that nothing typed is lost."""
