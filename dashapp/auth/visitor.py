"""The signed-in person behind a request, found anew every time: what was taken away is gone with the next request."""

import uuid
from dataclasses import dataclass, field

from flask_login import UserMixin

from dashapp.i18n import Words, words
from partners.access import Actor
from partners.errors import NotFound
from partners.models import Organisation, Person
from partners.people import Place, actor_in


@dataclass(frozen=True)
class Visitor(UserMixin):  # type: ignore[misc]
    """Who is asking, where that person belongs, and the token of the session that the cookie names."""

    token: str = field(repr=False)
    sign_in_id: uuid.UUID
    person: Person
    organisation: Organisation | None
    places: tuple[Place, ...]

    @property
    def actor(self) -> Actor:
        """The person as the domain knows it."""
        return actor_in(self.person, self.places)

    @property
    def called(self) -> str:
        """By name, and by organisation where there is one."""
        return f"{self.person.name}, {self.organisation.called}" if self.organisation else self.person.name

    @property
    def words(self) -> Words:
        """In the person's own language."""
        return words(self.person.language)

    def get_id(self) -> str:
        """What the cookie holds: never the person's own key."""
        return self.token

    def place(self, slug: str) -> Place:
        """Where the person belongs, by its address; raises NotFound, for others' places and for none alike."""
        for place in self.places:
            if place.code == slug:
                return place
        raise NotFound
