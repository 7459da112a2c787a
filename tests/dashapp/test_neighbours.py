"""Partnerships in one area lead to each other's pages, as long as they are published."""

from sqlalchemy import select

from db import PLATFORM, enter
from goals import releases
from partners.access import COMMAND_LINE
from partners.models import Partnership
from tests.dashapp.site import Site


def told(site: Site, path: str) -> list[str]:
    """Where the line about neighbours leads."""
    lines = [one for one in site.page(path).all("p", class_="contact") if one.text.startswith(("Fler ", "More "))]
    return [link.attributes["href"] for line in lines for link in line.all("a")]


def test_bergsjon_s_two_lead_to_each_other_and_others_to_nobody(site: Site) -> None:
    assert told(site, "/handslag-bergsjon") == ["/bid-bergsjon"]
    assert told(site, "/en/bid-bergsjon") == ["/en/handslag-bergsjon"]
    for slug in ("handslag-biskopsgarden", "heimstaden-nollvision", "herrgarden"):
        assert told(site, f"/{slug}") == []


def test_a_neighbour_that_is_no_longer_published_is_not_told(own_site: Site) -> None:
    assert told(own_site, "/handslag-bergsjon") == ["/bid-bergsjon"]
    with own_site.database.transaction(PLATFORM) as session:
        enter(session, session.scalars(select(Partnership.id).where(Partnership.code == "bid-bergsjon")).one())
        releases.withdraw(session, COMMAND_LINE, 1, note="Fel siffra")
    assert told(own_site, "/handslag-bergsjon") == []
