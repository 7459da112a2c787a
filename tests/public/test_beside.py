"""What stands beside the numbers on a public page: told calmly, with its caveats, and only where there is any."""

from typing import Any

from dashapp import beside as beside_the_numbers
from dashapp.i18n import LANGUAGES, NO_BREAK_SPACE, words
from tests.public.documents import BERGSJON, document, goal
from tests.public.faces import page
from tests.public.reading import Element, read

NOTE = {"kind": "lesson", "period": "2018Q1", "goal": None, "addressed_to": None, "state": None, "prov": "seed"}
OBSTACLE = {"kind": "obstacle", "addressed_to": {"sv": "Socialtjänsten", "en": "Social services"}, "state": "open"}
RECORDS: dict[str, Any] = {
    "events": [
        {"date": "2022-12-06", "title": {"sv": "Starten", "en": "The start"}, "prov": "public"},
        {"date": "2024-01-02", "title": {"sv": "Skolan stänger"}, "prov": "demo"},
    ],
    "notes": [
        {**NOTE, "goal": "jobb", "text": {"sv": "Talet är bara en del."}},
        {**NOTE, "text": {"sv": "Öppet hus fungerar."}},
        {**NOTE, **OBSTACLE, "text": {"sv": "Beslut dröjer."}},
        {**NOTE, **OBSTACLE, "state": "vidare_till_rätten", "text": {"sv": "Ett annat."}},
    ],
    "promises": [{"year": 2025, "text": {"sv": "Fler jobb."}, "goals": ["jobb", "lovjobb"], "prov": "seed"}],
    "initiatives": [
        {
            "initiative": "jobbspar",
            "title": {"sv": "Jobbspår"},
            "state": "scaled_up",
            "lead": "Balder",
            "partners": ["Saab"],
            "goals": ["jobb"],
            "decisions": [
                {
                    "kind": "scale_up",
                    "date": "2024-02-15",
                    "forum": "Styrgrupp",
                    "reason": {"sv": "Det går."},
                    "prov": "demo",
                }
            ],
            "prov": "seed",
        }
    ],
    "evaluations": [
        {
            "evaluation": "rapport",
            "title": {"sv": "Rapporten"},
            "author": "SEE",
            "commissioned_by": "SEE",
            "covers": {"first": "2013", "last": "2013"},
            "documents": ["summary", "film"],
            "finding": {"sv": "Fler arbetar."},
            "prov": "public",
        }
    ],
    "valuations": [
        {
            "valuation": "vinst",
            "title": {"sv": "Vinst"},
            "amount": 5_000_000,
            "qualifier": "more_than",
            "horizon_years": None,
            "people": 23,
            "total": None,
            "commissioned_by": "SEE",
            "method": {"sv": "bokslut"},
            "prov": "public",
        }
    ],
}
TOLD = {**BERGSJON, **RECORDS}


def shown(language: str = "sv") -> Element:
    return read(page(TOLD, language))


def texts(within: Element, tag: str) -> list[str]:
    return [one.text.replace(NO_BREAK_SPACE, " ") for one in within.all(tag)]


def beside(title: str) -> Element:
    (found,) = (one for one in shown().all("section", class_="beside") if one.one("h2").text == title)
    return found


def test_a_page_without_any_of_it_has_none_of_its_headings() -> None:
    """As every page had that was published before there was any."""
    assert 'class="beside"' not in page(BERGSJON)
    empty = {**BERGSJON, **{key: [] for key in RECORDS}}
    assert page(empty) == page(BERGSJON)


def test_a_note_stands_with_its_goal_and_the_others_by_themselves() -> None:
    jobs = shown().one("article", id="goal-jobb")
    assert "Lärdom, jan–mars 2018. Talet är bara en del." in jobs.text
    assert "Talet är bara en del." not in beside("Erfarenheter och hinder").text
    assert texts(beside("Erfarenheter och hinder"), "p") == [
        "Lärdom, jan–mars 2018. Öppet hus fungerar.",
        "Hinder, jan–mars 2018. Beslut dröjer. Riktat till Socialtjänsten. Inget svar är antecknat här.",
        "Hinder, jan–mars 2018. Ett annat. Riktat till Socialtjänsten. Läge: vidare_till_rätten.",
    ]


def test_what_happened_what_was_promised_and_what_was_tried_and_decided() -> None:
    events = beside("Vad som har hänt")
    assert texts(events, "dt") == ["6 december 2022", "2 januari 2024"]
    assert texts(events, "dd") == ["Starten", "Skolan stänger demo"]
    promised = beside("Lovat offentligt")
    assert texts(promised, "p") == ["2025. Fler jobb."]
    assert [one.attributes["href"] for one in promised.all("a")] == ["#goal-jobb", "#goal-lovjobb"]
    assert texts(promised, "li")[0].endswith(": Något efter plan")
    tried = beside("Insatser")
    assert texts(tried, "h3") == ["Jobbspår uppskalad"]
    lead, decision = texts(tried, "p")
    assert lead.startswith("Leds av Balder, tillsammans med Saab. För: 575 fler")
    assert decision == "15 februari 2024, Styrgrupp: skala upp. Det går. demo"


def test_an_estimate_is_never_without_its_caveats() -> None:
    assert texts(beside("Utvärderingar"), "p") == [
        "Fler arbetar.",
        "Av SEE. Gäller 2013. Finns som sammanfattning och film. Varifrån: annan offentlig källa.",
    ]
    what, amount, about = texts(beside("Modellskattningar"), "p")
    assert "inget som har rapporterats här räknas om med den" in what
    assert amount == "Modellskattning: mer än 5 000 000 kronor, för 23 personer."
    assert (
        about == "På uppdrag av SEE. Inte angivet: över hur lång tid. Varifrån: annan offentlig källa. Metod: bokslut"
    )


def test_a_number_to_compare_with_is_told_once() -> None:
    visits = {"text": {"sv": "37 hembesök 2017"}, "value": 37, "date": "2017-12-31", "prov": "seed"}
    for text, told in (("37 hembesök 2017", "den 31 december 2017"), ("År 2017", "37 den 31 december 2017")):
        shown = read(page(document(goal(reference={**visits, "text": {"sv": text}})))).text
        assert f"Att jämföra med: {text} ({told}; " in shown


def test_the_worth_of_a_person_and_that_of_all_are_kept_apart() -> None:
    each = RECORDS["valuations"][0] | {"horizon_years": 20, "total": 120_000_000}
    told = {language: beside_the_numbers.worth(words(language), each) for language in ("sv", "en")}
    assert {language: said.replace(NO_BREAK_SPACE, " ") for language, said in told.items()} == {
        "sv": "mer än 5 000 000 kronor per person, räknat över 20 år; för 23 personer sammanlagt 120 000 000 kronor.",
        "en": "more than 5,000,000 kronor per person, over 20 years; 120,000,000 kronor in all for 23 people.",
    }
    summaries = {"documents": ["full_report", "summary", "film"]}
    assert beside_the_numbers.documents(words("sv"), summaries) == "Finns som hel rapport, sammanfattning och film."


def test_in_english_what_was_only_written_in_swedish_says_so() -> None:
    english = shown("en")
    events = next(one for one in english.all("section", class_="beside") if one.one("h2").text == "What has happened")
    first, second = events.all("dd")
    assert first.text == "The start"
    assert second.one("span", lang="sv").text == "Skolan stänger"
    assert "Addressed to Social services. No answer has been noted here." in english.text


def test_what_was_answered_to_an_obstacle_stands_behind_its_state() -> None:
    """And never beside the words that nobody has answered, whatever a file says."""
    answer = {"sv": "Tjänsten <b>är</b> tillsatt.", "en": "The post has been filled."}
    rows = [
        {**NOTE, **OBSTACLE, "state": state, "text": {"sv": "Beslut dröjer."}, "answer": said}
        for state, said in (("answered", answer), ("open", answer), ("answered", None))
    ]
    told = [read(page({**BERGSJON, "notes": rows}, language)).one("section", class_="beside") for language in LANGUAGES]
    swedish, english = ([text.split("Soci", 1)[1].split(" ", 1)[1] for text in texts(one, "p")] for one in told)
    assert swedish == [
        "Besvarat. Svar: Tjänsten <b>är</b> tillsatt.",
        "Svar: Tjänsten <b>är</b> tillsatt.",
        "Besvarat.",
    ]
    assert english[0] == "services. Answered. Answer: The post has been filled."
