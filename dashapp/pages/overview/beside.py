"""What stands beside the numbers of a whole partnership: what happened, what was learnt, and who else works there."""

from collections.abc import Sequence

from dash import html

from dashapp.auth.current import reading, visitor
from dashapp.components.events import events
from dashapp.components.heading import section
from dashapp.components.notes import notes
from dashapp.components.told import told
from dashapp.database import database
from dashapp.i18n import Words
from dashapp.public.environment import address
from db import PUBLIC
from goals.finding import partnership_of
from goals.neighbours import Neighbour, neighbours, place_of
from goals.recording import of_partnership


def beside(words: Words, slug: str) -> list[html.Section | html.P | None]:
    """Events, notes that are about no single goal, and the published partnerships of the same area."""
    with reading(slug) as session:
        partnership = partnership_of(session)
        stands = of_partnership(session, visitor().actor)
        key, place = partnership.id, place_of(session, partnership)
    with database().reading(PUBLIC) as session:
        near = neighbours(session, key, place)
    return [
        section(words("public-events"), events(words, stands["events"])) if stands["events"] else None,
        section(words("public-notes"), notes(words, stands["notes"])) if stands["notes"] else None,
        html.P(html.A(words("app-overview-story"), href=f"/app/{slug}/story"), className="mt-3"),
        _near(words, place["name"], near) if place and near else None,
    ]


def _near(words: Words, area: str, near: Sequence[Neighbour]) -> html.P:
    """Fler partnerskap i Bergsjön: BID Bergsjön, as residents see it."""
    said: list[object] = [words("public-neighbours", area=area), " "]
    for one in near:
        said += [html.A(told(words, one.name), href=address(words.language, one.code)), ", "]
    return html.P(said[:-1], className="m mt-3")
