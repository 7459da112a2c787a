"""Signed in too, a number that was made up is marked where it stands, and a real one beside it is not."""

import json
from decimal import Decimal

from plotly.utils import PlotlyJSONEncoder

from dashapp.i18n import words
from dashapp.pages.overview import heat
from goals.cells import Cell, Reported
from goals.overview import Column, Heat, Row
from tests.dashapp.site import Site
from tests.pages.desk import Desk
from tests.pages.verify_screen import text
from tests.public.documents import goal
from tests.public.reading import Element

HERE = "/app/botkyrka-trygghet"
CHANGE = "Ökade med mer än 2 procentenheter mellan 2018 och 2019 (offentlig källa)."


def plain(told: str) -> str:
    return told.replace("\N{NO-BREAK SPACE}", " ")


def cells(section: Element) -> list[list[str]]:
    return [[plain(cell) for cell in row] for row in section.one("table").rows()]


def test_disa_sees_which_of_botkyrka_s_numbers_were_made_up(site: Site) -> None:
    desk = Desk(site, "disa@example.org")
    page = desk.page(HERE)
    articles = {row.one("h2").text: plain(row.text) for row in page.all("article", class_="goal")}
    safety = next(told for title, told in articles.items() if title.startswith("78"))
    assert "under 2019 · demo" in safety
    assert CHANGE in safety
    assert all("demo" not in told for title, told in articles.items() if title.startswith(("Ny lokal", "Verka")))
    sections = {one.one("h2").text: one for one in page.all("section", class_="sec")}
    assert all("demo" not in cell for row in cells(sections["Mått som följs"]) for cell in row), "27 and 107 are real"
    assert sections["Partner och mål"].one("caption").text.startswith("Granskade bidrag (demo)")
    figures = cells(desk.page(f"{HERE}/publish/1"))[1:]
    marked = [title.split()[1] for title, *others in figures if any(" demo" in cell for cell in others)]
    assert marked == ["%", "20", "10"], "and nothing of what was done, nor of what is only followed"


def test_on_the_page_of_a_goal_level_and_change_start_and_target_are_told_apart(site: Site) -> None:
    page = Desk(site, "disa@example.org").page(f"{HERE}/goals/trygghet")
    facts = {one.one("dt").text: plain(one.one("dd").text) for one in page.one("dl", class_="facts").all("div")}
    assert [facts[name] for name in ("Utfall", "Utgångsläge", "Mål")] == ["75,1 % demo", "73 % demo2018-12-31", "78 %"]
    told = plain(page.text)
    assert CHANGE in told
    assert "Utfall: påhittat för demonstration. Utgångsläge: påhittat för demonstration. Mål: ur projektets" in told
    sections = {one.one("h2").text: one for one in page.all("section", class_="sec")}
    parts = dict(cells(sections["Senaste mätningen, per område"])[1:])
    assert parts["Fittja"].startswith("71,1 % (402 svarande, 2019, demo). Ökade med mer än 7 procentenheter")
    assert parts["Fittja"].endswith("(ur projektets källtexter).")
    assert "demo" not in parts["Fittja, Alby och Norsborg"]
    reports = [row for row in cells(sections["Bidrag"])[1:] if row[2] == "hela området"]
    assert [row[-3] for row in reports] == ["demo", "demo"]
    assert reports[0][3].endswith("sedan 2018 (offentlig källa)")


def test_a_table_where_only_some_was_made_up_marks_each_of_them() -> None:
    told = [
        Cell(Reported.MEASURE, Decimal(number), provenance=codes)
        for number, codes in ((5, ("public",)), (7, ("demo",)))
    ]
    columns = (Column("jobb", {"sv": "Jobb"}, "2024", Decimal(12)),)
    rows = tuple(Row(name, name.title(), (cell,)) for name, cell in zip(("saab", "balder"), told, strict=True))
    drawn = heat.table(words("sv"), Heat(columns, rows), {"jobb": goal()})
    seen = text(json.loads(json.dumps(drawn, cls=PlotlyJSONEncoder)))
    assert "Granskade bidrag i varje" in seen
    assert "Saab 5 Balder 7 demo Summa 12 demo" in seen
