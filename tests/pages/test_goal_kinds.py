"""Åsa promises things of every kind; each form asks what its kind needs, and says beforehand how it will be judged."""

from decimal import Decimal
from typing import Any

from dashapp.i18n import words
from goals.exporting import goal_as_given
from goals.finding import goals_of
from partners.access import COMMAND_LINE
from tests.dashapp.site import Site
from tests.goals.place import Place
from tests.pages.form_desk import FormDesk
from tests.pages.test_goal_settings import drawing, followed
from tests.pages.test_settings import HERE, opened
from tests.pages.verify_screen import text

UNTIL, SINCE, REPORTED = "2025-12-31", "2025-06-30", {"reporters__saab": True}
TRIED: dict[str, tuple[dict[str, Any], str]] = {
    "ratio": (
        {
            "title__sv": "Klotter bort",
            "numerator__sv": "borta i tid",
            "denominator__sv": "anmälda",
            "baseline__value": "71",
            "baseline__date": SINCE,
            "target__value": "100",
        },
        "Den 30 september 2025 borde det vara 85,5 %. Då är 84,8 % eller mer i fas, 82,6 % eller mer risk",
    ),
    "survey_share": (
        {
            "title__sv": "Fler trygga",
            "survey__provider": "brg",
            "survey__counted_answers__sv": "mycket bra\n\n ganska bra ",
            "survey__questions__0__text__sv": "Hur är tryggheten?",
            "survey__questions__1__text__sv": "Och på kvällen?",
            "baseline__value": "60",
            "baseline__date": SINCE,
            "target__value": "70",
        },
        "Den 31 december 2025 borde det vara 70 %.",
    ),
    "reduction": (
        {
            "title__sv": "Noll vräkningar",
            "unit__sv": "vräkningar",
            "baseline__value": "40",
            "baseline__date": SINCE,
            "target__value": "0",
            "frequency": "quarter",
            "profile": "milestones",
            "milestones__0__date": "2025-09-30",
            "milestones__0__value": "50",
            "milestones__0__measure": "share",
        },
        "borde det vara 20. Då är 21 eller mindre i fas, 24 eller mindre risk och mer efter plan.",
    ),
    "threshold": (
        {"title__sv": "Värdar på plats", "unit__sv": "timmar", "direction": "at_most", "target__value": "8"},
        "Varje rapport ska vara högst 8 timmar. Hålls det i 95 % av perioderna eller fler är läget i fas",
    ),
    "status": (
        {
            "title__sv": "Ett steg upp",
            "baseline__grade": "polisens_lista/sarskilt_utsatt",
            "baseline__date": SINCE,
            "target__grade": "polisens_lista/riskomrade",
        },
        "eller bättre. Till den 31 december 2025 är det annars för tidigt att säga.",
    ),
    "deliverable": (
        {"title__sv": "Ny mötesplats"},
        "Målet är uppnått när en granskad rapport säger att det är gjort. Till den 31 december 2025",
    ),
    "monitor": (
        {"title__sv": "Säkerhetsdörrar", "unit__sv": "dörrar"},
        "Den jämförs inte med något och får inget läge.",
    ),
}


def kept(site: Site) -> dict[str, dict[str, Any]]:
    place = Place(site.database, "handslag-bergsjon")
    return place.see(  # type: ignore[no-any-return]
        lambda session: {one.code: goal_as_given(one) for one in goals_of(session, COMMAND_LINE)}
    )


def form_of(site: Site, kind: str) -> FormDesk:
    return opened(site, path=f"{HERE}/new-goal/{kind}", page="goal_settings")


def test_asa_sets_a_goal_of_every_kind(own_site: Site) -> None:
    codes = {}
    for kind, (typed, said) in TRIED.items():
        page, add = form_of(own_site, kind), ("add", kind)
        assert words("sv")("app-settings-seen-not-yet") in page.text or kind == "monitor"
        page.put(*add, **typed, **REPORTED, **({} if kind == "monitor" else {"target__date": UNTIL}))
        assert said in text(followed(page)), kind
        page.press(*add)
        codes[kind] = page.went.rpartition("/")[2]
        again = opened(own_site, path=page.went, page="goal_settings")
        assert said in again.text, "and it stays said on the goal's own page"
        assert again.press("change").note == "Sparat.", "what a form shows it can send"
    goals = {kind: kept(own_site)[code] for kind, code in codes.items()}
    assert goals["ratio"]["numerator"] == {"sv": "borta i tid"}
    assert goals["ratio"]["unit"] == {"sv": "procent", "en": "per cent"}
    assert goals["survey_share"]["survey"] == {
        "provider": "brg",
        "counted_answers": {"sv": ["mycket bra", "ganska bra"]},
        "questions": [
            {"code": "hur-ar-tryggheten", "text": {"sv": "Hur är tryggheten?"}},
            {"code": "och-pa-kvallen", "text": {"sv": "Och på kvällen?"}},
        ],
    }
    assert goals["reduction"]["milestones"] == [
        {"date": "2025-09-30", "relative_to_baseline": Decimal("0.5"), "prov": "demo"}
    ]
    assert goals["threshold"]["direction"] == "at_most"
    status = goals["status"]
    assert [status["scale"], status["baseline"]["grade"], status["target"]["grade"]] == [
        "polisens_lista",
        "sarskilt_utsatt",
        "riskomrade",
    ]
    assert goals["deliverable"]["target"] == {"done": True, "date": UNTIL, "prov": "demo"}
    assert not {"baseline", "target", "profile"} & goals["monitor"].keys()
    settings = opened(own_site).text
    assert "högst 8 timmar till 31 december 2025" in settings
    assert "följs, utan måltal" in settings


def test_a_bad_definition_is_told_beside_its_field(site: Site) -> None:
    for kind, changes, field, trouble in (
        ("ratio", {"target__value": "71"}, "target/value", "71"),
        ("ratio", {"baseline__value": "-1"}, "baseline/value", "0"),
        ("ratio", {"denominator__sv": ""}, "denominator/sv", "Fyll i det här."),
        ("reduction", {"milestones__0__value": "120"}, "milestones/0/value", "1.2 × 40"),
        ("reduction", {"unit__sv": ""}, "unit/sv", "Fyll i det här."),
        ("status", {"target__grade": "polisens_lista/sarskilt_utsatt"}, "target/grade", ""),
        ("status", {"target__grade": "-", "baseline__grade": "-"}, "target/grade", "Fyll i det här."),
        ("survey_share", {"survey__counted_answers__sv": ""}, "survey/counted_answers/sv", "Fyll i det här."),
        ("survey_share", {"survey__provider": "-"}, "survey/provider", "Fyll i det här."),
        ("survey_share", {"survey__questions__0__text__sv": "Karin 640823-3234"}, "survey/questions/0/text/sv", ""),
        ("deliverable", {"target__date": ""}, "target/date", "Fyll i det här."),
    ):
        page, add = form_of(site, kind), ("add", kind)
        page.put(*add, **{**TRIED[kind][0], **REPORTED, "target__date": UNTIL, **changes}).press(*add)
        assert page.trouble("add", field, kind), (kind, field, page.trouble("add"))
        assert trouble in page.trouble("add", field, kind), (kind, page.trouble("add", field, kind))
    page = form_of(site, "survey_share")
    empty = dict.fromkeys((f"survey__questions__{row}__text__sv" for row in range(2)), "")
    page.put("add", "survey_share", **{**TRIED["survey_share"][0], "target__date": UNTIL, **empty})
    assert page.press("add", "survey_share").trouble("add", "survey/questions/0/text/sv", "survey_share")


def test_what_leads_downwards_is_drawn_before_it_is_there(site: Site) -> None:
    page = form_of(site, "reduction")
    page.put("add", "reduction", **TRIED["reduction"][0], target__date=UNTIL)
    assert "Mål 0" in drawing(followed(page))
