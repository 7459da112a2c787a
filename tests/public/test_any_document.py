"""Whatever a partnership counts and calls it, its page, JSON and CSV come out whole."""

import csv
import datetime as dt
import io
import json
from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashapp.public.data import COLUMNS, as_csv
from tests.public.documents import BERGSJON, goal, percent, rounded
from tests.public.faces import home, json_of, page
from tests.public.reading import read

NASTY = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=60),
    st.sampled_from(
        ["<script>alert(1)</script>", '" onload="x', "{{ 7 * 7 }}", "{% raw %}", "&amp;", "=1+1", "\u202eabc"]
    ),
)
TEXTS = st.fixed_dictionaries({"sv": NASTY}, optional={"en": NASTY})
COUNTS = st.one_of(st.integers(0, 9), st.integers(0, 10**7))
FIRST = dt.date(2020, 12, 31)


@st.composite
def goals(draw: st.DrawFn, number: int) -> dict[str, Any]:
    quarters = draw(st.integers(1, 24))
    counted = draw(st.lists(COUNTS, max_size=quarters))
    baseline, length = draw(COUNTS), draw(COUNTS) + 1
    running, series = baseline, []
    for count, quantity in enumerate(counted):
        running += quantity
        point = {"period": f"{2021 + count // 4}Q{count % 4 + 1}", "last_day": str(quarter_end(count + 1))}
        hidden = draw(st.sets(st.sampled_from(["quantity", "cumulative"])))
        point |= {key: value for key, value in (("quantity", quantity), ("cumulative", running)) if key not in hidden}
        series.append(point | ({"withheld": True} if hidden else {}))
    last = quarter_end(quarters)
    share = Fraction(max(len(counted), 1), quarters)
    expected = baseline + length * share
    facts: dict[str, Any] = dict.fromkeys(
        ("actual", "at", "expected", "progress", "ratio", "ratio_percent", "pace", "required_pace")
    )
    final = share == 1
    status = "no_result" if final else "no_data"
    if counted:
        ratio = Fraction(running - baseline) / (expected - baseline)
        progress = Fraction(running - baseline, length)
        facts |= {"actual": running, "at": str(quarter_end(len(counted))), "expected": rounded(expected, 1)}
        facts |= {"progress": rounded(progress, 3), "ratio": rounded(ratio, 3), "ratio_percent": percent(ratio)}
        facts |= {"pace": rounded(Fraction(counted[-1]), 1), "required_pace": draw(st.sampled_from([None, 7.5]))}
        under_way = "on_track" if ratio >= 0.95 else "at_risk" if ratio >= 0.8 else "behind"
        status = "achieved" if progress >= 1 else "not_achieved" if final else under_way
    profile = draw(st.sampled_from(["linear", "milestones", "steps", "seasonal"]))
    received = draw(st.integers(0, 40))
    partners = draw(st.lists(NASTY, max_size=5)) if counted else []
    return goal(
        **facts, code=f"g{number}", title=draw(TEXTS), unit=draw(TEXTS), about=draw(st.none() | TEXTS), series=series,
        source=draw(st.none() | TEXTS), baseline=baseline, baseline_date=str(FIRST), target=baseline + length,
        target_date=str(last), first_day=str(FIRST), last_day=str(last), status=status, final=final, profile=profile,
        path=[[str(FIRST), baseline], [str(last), baseline + length]], milestones=[], table=None, received=received,
        due=received + draw(st.integers(0, 3)), preliminary=draw(st.booleans()), after_target=draw(COUNTS),
        by_partner=[
            {"partner": f"p{place}", "organisation": name, "short": name}
            | draw(st.sampled_from([{"withheld": True}, {"quantity": 12}]))
            for place, name in enumerate(partners)
        ],
    )  # fmt: skip


def quarter_end(count: int) -> dt.date:
    """The last day of the count-th quarter from 2021 on."""
    years, quarters = divmod(count, 4)
    return dt.date(2021 + years, 3 * quarters + 1, 1) - dt.timedelta(1)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    shown = [draw(goals(number)) for number in range(draw(st.integers(0, 3)))]
    return BERGSJON | {
        "name": draw(TEXTS), "vision": draw(st.none() | TEXTS), "about": draw(st.none() | TEXTS), "goals": shown,
        "area": draw(st.none() | st.builds(lambda name: {"code": "x", "name": name}, NASTY)),
        "provenance": dict.fromkeys(BERGSJON["provenance"], draw(TEXTS)),
    }  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(), st.sampled_from(["sv", "en"]))
def test_any_document_becomes_a_whole_page_and_whole_data(document: dict[str, Any], language: str) -> None:
    shown = read(page(document, language))
    assert not shown.has("script")
    assert not any(key.startswith("on") or key == "style" for one in shown.all() for key in one.attributes)
    assert len(list(shown.all("article"))) == len(document["goals"])
    for one in document["goals"]:
        assert shown.has("article", id=f"goal-{one['code']}")
    read(home(language, (document,)))
    json.dumps(json_of(document, language), allow_nan=False)
    rows = list(csv.reader(io.StringIO(as_csv(document, language=language), newline="")))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert len(rows) == 1 + sum(len(one["series"]) + len(one["by_partner"]) for one in document["goals"])
