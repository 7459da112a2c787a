"""Before a release is approved, those who may see it read it exactly as residents will, and nobody else does."""

import uuid

from sqlalchemy import select

from goals import releases
from goals.release_models import Publication
from partners.access import COMMAND_LINE
from partners.people import actor_for
from tests.dashapp import third_quarter
from tests.dashapp.site import Site
from tests.goals.place import Place
from tests.pages.desk import Desk
from tests.public.reading import read

SLUG = third_quarter.BERGSJON


def preview(release: object, language: str = "sv", slug: str = SLUG) -> str:
    return f"/app/preview/{slug}/{release}/{language}"


def main_of(page: str) -> str:
    """All that is between the frame's head and foot, byte for byte."""
    return page[page.index("<main") : page.index("</main>")]


def test_what_is_read_before_is_what_residents_read_afterwards(own_site: Site) -> None:
    place = Place(own_site.database, SLUG)
    asa, stina = (actor_for(own_site.database, f"{one}@example.org") for one in ("asa", "stina"))
    third_quarter.verify(place, stina, owner=asa)
    third_quarter.close(place, asa)
    release = third_quarter.prepare(place, asa)
    desk = Desk(own_site, "stina@example.org")
    seen = {language: desk.ask(preview(release.id, language)) for language in ("sv", "en")}
    for answer in seen.values():
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-store"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert "script" not in answer.headers["Content-Security-Policy"]
    assert "Den är inte publicerad." in seen["sv"].text
    assert "It is not published." in seen["en"].text
    own = {preview(release.id, "sv"), preview(release.id, "en"), f"/app/{SLUG}/publish", "/bid-bergsjon"}
    links = {one.attributes["href"] for one in read(seen["sv"].text).all("a")}
    assert {one for one in links if not one.startswith("#")} == own, "it leads nowhere surprising"
    assert main_of(own_site.ask(f"/{SLUG}").text) != main_of(seen["sv"].text), "residents read the one before"

    place.do(releases.approve, stina, release.id)
    for language, path in (("sv", f"/{SLUG}"), ("en", f"/en/{SLUG}")):
        public = own_site.ask(path).text
        assert main_of(public) == main_of(seen[language].text)
        assert "Förhandsvisning" not in public
        assert "Preview" not in public
    published = desk.ask(preview(release.id)).text
    assert "Utgåva 2, så som den publicerades." in published
    assert f'href="/app/{SLUG}/publish/2"' in published


def test_a_release_that_was_never_published_says_so(own_site: Site) -> None:
    place = Place(own_site.database, SLUG)
    first, _ = (place.do(releases.prepare, COMMAND_LINE) for _ in range(2))
    desk = Desk(own_site, "asa@example.org")
    assert "utgåvan blev aldrig publicerad" in desk.ask(preview(first.id)).text
    place.do(releases.withdraw, COMMAND_LINE, 1, note="Fel")
    withdrawn = place.see(lambda session: session.scalars(select(Publication.release_id)).one())
    assert "Den är tillbakadragen." in desk.ask(preview(withdrawn)).text


def test_for_everybody_else_there_is_nothing(site: Site) -> None:
    place = Place(site.database, SLUG)
    release = place.see(releases.newest, COMMAND_LINE).id
    assert site.ask(preview(release), Accept="text/html").status_code == 303
    assert site.ask(preview(release)).status_code == 401
    for name in ("bo", "vera"):
        assert Desk(site, f"{name}@example.org").ask(preview(release)).status_code == 403
    cleo = Desk(site, "cleo@example.org")
    answers = [cleo.ask(preview(*one)) for one in ((release,), (uuid.uuid4(),), (release, "sv", "finns-inte"))]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.data for answer in answers}) == 1
    other = preview(release, slug="handslag-tynnered")
    assert cleo.ask(other).data == answers[0].data, "a release is read in its own partnership only"
    asa = Desk(site, "asa@example.org")
    for path in (preview(uuid.uuid4()), preview(release, "de"), preview("x"), f"/app/preview/{SLUG}"):
        assert asa.ask(path).status_code == 404, path
