"""What the browser shows before Dash is there: the same components as plain HTML, and nothing that could run."""

import dash_bootstrap_components as dbc
from dash import dcc, html
from hypothesis import given
from hypothesis import strategies as st

from dashapp.first_paint import as_html
from tests.public.reading import read

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


@given(text=TEXTS, name=TEXTS)
def test_a_text_stays_a_text(text: str, name: str) -> None:
    seen = read(f"<body>{as_html(html.P([text, html.B(name)], title=name))}</body>")
    (paragraph,) = seen.all("p")
    assert paragraph.text.split() == (text + name).split()
    assert paragraph.attributes["title"] == name
    assert len(list(seen.all())) == 3


def test_nothing_that_could_run_comes_out_of_a_text() -> None:
    written = as_html(html.P("<script>x</script>\"'&", **{"data-l": '"><img src=x onerror=x>'}))
    assert "<script" not in written
    assert "<img" not in written


def test_an_element_is_written_as_html_has_it() -> None:
    bar = html.Div(
        [html.Span("a"), None, 7, ["b", html.Br()]],
        className="bar",
        style={"--a": "68.7%"},
        tabIndex=0,
        hidden=False,
        **{"aria-hidden": True},
    )
    assert as_html(bar) == (
        '<div class="bar" style="--a: 68.7%" tabindex="0" aria-hidden="true"><span>a</span>7b<br></div>'
    )
    assert as_html(html.Details(html.Summary("?"), open=True)) == "<details open><summary>?</summary></details>"
    assert as_html(html.Label("x", htmlFor="y")) == '<label for="y">x</label>'


def test_there_is_no_id_so_that_nothing_stands_twice() -> None:
    assert "id=" not in as_html([html.P("x", id="x"), dbc.Input(id="y", value="7")])


def test_a_field_shows_what_it_holds_and_cannot_be_used_yet() -> None:
    assert as_html(dbc.Input(value="7", className="r")) == (
        '<input class="form-control r" disabled type="text" value="7">'
    )
    assert as_html(dbc.Textarea(value="<7>")) == '<textarea class="form-control" disabled>&lt;7&gt;</textarea>'
    assert "checked" in as_html(dbc.Checkbox(value=True))
    assert "checked" not in as_html(dbc.Checkbox(value=False))


def test_what_is_not_to_be_seen_is_not_there() -> None:
    assert as_html([dcc.Store(id="x", data="secret"), dcc.Location(id="y")]) == ""
