"""What the owner of each of the demonstration's programmes would look for on its public page, in its own words."""

import pytest

from tests.dashapp.site import Site

SAID = {
    "handslag-bergsjon": ["395 av 575 personer", "Tillsammans: Familjebostäder 171, Saab 126, Balder 98."],
    "handslag-tynnered": ["Målet ”riskområde” är nått sedan 1 oktober 2021.", "Rapporteras av Polismyndigheten."],
    "handslag-biskopsgarden": ["Två löften går enligt plan, ett är något efter, ett är efter plan."],
    "bid-bergsjon": ["92,6 % (261 av 282)", "Rapporteras av Exempelfastigheter nr 11 (demo).", "Servicenivåer"],
    "heimstaden-nollvision": [
        "Löftet gäller hela bolaget.",
        "Prövas först i Helsingborg, Norrköping, Sandviken, Växjö och Umeå.",
        "101,8 är sämre än utgångsläget 100.",
        "Nästa delmål är 50 till 31 december 2025.",
        "Rapporteras av Heimstaden.",
    ],
    "botkyrka-trygghet": ["Enkät av AktivBo.", "Det är inte detsamma som att det inte är gjort."],
    "sandviken-hand-i-hand": ["Upp till 14 språk", "Inget svar är antecknat här.", "37 hembesök 2017"],
    "herrgarden": [
        "Minskade med nästan 40 % mellan 2012 och 2017",
        "Rapporteras av SEE AB.",
        "mer än 5 000 000 kronor",
    ],
}


@pytest.mark.parametrize("slug", SAID)
def test_a_programme_s_page_says_what_its_owner_would_look_for(site: Site, slug: str) -> None:
    text = site.page(f"/{slug}").text.replace("\N{NO-BREAK SPACE}", " ")
    assert [sentence for sentence in SAID[slug] if sentence not in text] == []


def test_no_real_organisation_alone_falls_short_by_invented_figures(site: Site) -> None:
    """Such parts are played by organisations of the demonstration's own."""
    goals = [(slug, goal) for slug in SAID for goal in site.json(slug)["goals"] if "demo" in goal["provenance"]]
    short = [(slug, goal) for slug, goal in goals if goal["status"] not in ("achieved", "on_track", "too_early")]
    alone = {(slug, goal["code"]): goal["reporters"][0] for slug, goal in short if len(goal["reporters"]) == 1}
    assert len(alone) > 2
    assert [place for place, reporter in alone.items() if not reporter.startswith("demo_")] == []
