"""Åsa sets goals and sees their way while she types; those who steer decide targets, with a reason that stays."""

import base64
import json
from typing import Any

from werkzeug.test import TestResponse

from dashapp.i18n import words
from tests.dashapp.site import Site
from tests.pages.desk import Desk, components
from tests.pages.form_desk import FormDesk
from tests.pages.test_settings import HERE, opened
from tests.pages.verify_screen import text

NEW = f"{HERE}/new-goal/cumulative_count"
ADD = ("add", "cumulative_count")
WHOLE = {
    "title__sv": "Tio nya mötesplatser",
    "unit__sv": "mötesplatser",
    "unit_one__sv": "mötesplats",
    "counts": "things",
    "reporters__saab": True,
    "baseline__date": "2025-06-30",
    "target__value": "10",
    "target__date": "2025-12-31",
}


def followed(page: FormDesk) -> Any:
    """What is drawn anew when something has been typed."""
    answer = _ask(page)
    assert answer.status_code == 200, answer.text[:300]
    return answer.json["response"][f"{page.page_name}-seen"]["children"]


def _ask(page: FormDesk) -> TestResponse:
    name = page.page_name
    ids = [{"part": "field", "page": name, "deed": deed, "about": of, "name": field} for deed, of, field in page.fields]
    every = list(zip(ids, page.fields.values(), strict=True))
    first = json.dumps(ids[0], sort_keys=True, separators=(",", ":"))
    body = {
        "output": f"{name}-seen.children",
        "outputs": {"id": f"{name}-seen", "property": "children"},
        "inputs": [[{"id": key, "property": "value", "value": value} for key, value in every]],
        "state": [
            [{"id": key, "property": "id", "value": key} for key in ids],
            {"id": "form-place", "property": "data", "value": page.place},
        ],
        "changedPropIds": [f"{first}.value"],
    }
    return page.desk.client.post("/app/_dash-update-component", json=body, headers={"Sec-Fetch-Site": "same-origin"})


def drawing(seen: Any) -> str:
    (image,) = components(seen, "Img")
    return base64.b64decode(image["props"]["src"].partition(",")[2]).decode()


def test_asa_adds_a_goal_and_sees_its_way_first(own_site: Site) -> None:
    page = opened(own_site, path=NEW, page="goal_settings")
    assert words("sv")("app-settings-seen-not-yet") in page.text
    page.put(*ADD, **{name: value for name, value in WHOLE.items() if "__sv" not in name})
    assert text(followed(page)).endswith(
        "Den 30 september 2025 borde det vara 5. Då är 4,8 eller mer i fas, 4 eller mer risk och mindre efter plan."
    )
    page.put(*ADD, **WHOLE, profile="milestones", milestones__1__date="2025-11-30", milestones__1__value="9")
    page.put(*ADD, milestones__0__date="2025-09-30", milestones__0__value="8")
    assert "Mål 10" in drawing(followed(page))
    page.put(*ADD, milestones__1__value="7").press(*ADD)
    assert "7" in page.trouble("add", "milestones/1/value", "cumulative_count")
    assert page.fields[(*ADD, "title/sv")] == "Tio nya mötesplatser"
    page.put(*ADD, milestones__1__value="9", target__date="2026-01-01").press(*ADD)
    assert "31 december 2025" in page.trouble("add", "target/date", "cumulative_count"), "the partnership ends then"
    page.put(*ADD, target__date="2025-12-31").press(*ADD)
    assert page.went == f"{HERE}/goals/tio-nya-motesplatser"
    again = opened(own_site, path=page.went, page="goal_settings")
    assert (again.fields["change", "", "counts"], again.fields["change", "", "unit_one/sv"]) == ("things", "mötesplats")
    assert "10 till 31 december 2025." in again.text
    public = Desk(own_site, "asa@example.org").page("/app/handslag-bergsjon/goals/tio-nya-motesplatser")
    assert "Måltal" in public.text or "mötesplatser" in public.text
    twice = opened(own_site, path=NEW, page="goal_settings").put(*ADD, **WHOLE).press(*ADD)
    assert "tio-nya-motesplatser" in twice.trouble("add", "code", "cumulative_count")


def test_what_is_missing_from_a_new_goal_stands_beside_its_field(site: Site) -> None:
    page = opened(site, path=NEW, page="goal_settings").press(*ADD)
    for field in ("title/sv", "unit/sv", "baseline/date", "target/value", "target/date"):
        assert page.trouble("add", field, "cumulative_count") == "Fyll i det här.", field
    page.put(*ADD, **WHOLE, profile="linear", milestones__0__date="2026-01-31", milestones__0__value="3").press(*ADD)
    assert "Den raka vägen har inga delmål." in page.text
    page.put(*ADD, target__date="2925-12-31").press(*ADD)
    told = "2925-12-31 kan inte stämma: år ligger mellan 1900 och 2200."
    assert page.trouble("add", "target/date", "cumulative_count") == told
    page.put(*ADD, profile="seasonal", milestones__0__date="", milestones__0__value="")
    page.put(*ADD, monthly_weights__5="1", monthly_weights__6="två").press(*ADD)
    assert page.trouble("add", "monthly_weights/6", "cumulative_count") == words("sv")("refused-number-unreadable")
    activity = opened(site, path=f"{HERE}/new-goal/activity_count", page="goal_settings")
    assert not [key for key in activity.fields if key[2].startswith(("baseline", "profile", "milestones"))]
    usual = {name: value for (_, _, name), value in activity.fields.items()}
    assert (usual["level"], usual["counts"]) == ("activity", "things")


def test_what_has_been_reported_to_is_fixed_and_says_so(own_site: Site) -> None:
    page = opened(own_site, path=f"{HERE}/goals/jobb", page="goal_settings")
    assert words("sv")("app-settings-fixed") in page.text
    assert not {name for _, _, name in page.fields} & {"counts", "frequency", "first", "baseline/value", "code"}
    assert "borde det vara 451,5" in page.text
    page.put("change", about__sv="Alla jobb", reporters__brg=True, title__en="").press("change")
    assert page.note == "Sparat."
    page.put("change", title__sv="").press("change")
    assert page.trouble("change", "title/sv") == "Fyll i det här."
    shown = Desk(own_site, "vera@example.org").page("/app/handslag-bergsjon/goals/jobb")
    assert "Alla jobb" in shown.text
    assert not [link for link in shown.all("a") if link.attributes.get("href", "").endswith("/target")]


def test_the_steering_group_decides_and_the_former_target_stays(own_site: Site) -> None:
    path = f"{HERE}/goals/jobb/target"
    asa = opened(own_site, path=path, page="goal_target")
    assert asa.deeds == set()
    assert "det är styrgruppen som bestämmer" in asa.text
    link = Desk(own_site, "stina@example.org").page("/app/handslag-bergsjon/goals/jobb")
    assert path in {one.attributes.get("href") for one in link.all("a")}
    page = opened(own_site, "stina", path, "goal_target")
    assert page.fields["decide", "", "target/value"] == "575"
    page_was = page.fields["decide", "", "milestones/1/value"]
    page.put("decide", target__value="650", milestones__1__value="400")
    assert "395 of 650. By 30 June 2025 it should be 524" in text(followed(page))
    page.put("decide", target__value="575", milestones__1__value=page_was, reason="Samma igen").press("decide")
    assert words("en")("refused-target-unchanged") in page.trouble("decide")
    assert page.fields["decide", "", "reason"] == "Samma igen", "what was written is not lost"
    page.put("decide", target__value="650", milestones__1__value="400", reason="").press("decide")
    assert page.trouble("decide", "reason") == words("en")("refused-reason-missing")
    page.put("decide", reason="Fler har gått med.").press("decide")
    assert page.note == words("en")("app-settings-decided")
    assert "Target: 650 by 31 December 2025. Baseline: 0 on 31 December 2022." in page.text
    assert "Target: 575 by" in page.text
    assert "Fler har gått med." in page.text
    goal = Desk(own_site, "vera@example.org").page("/app/handslag-bergsjon/goals/jobb")
    assert "Fler har gått med." in goal.text
    page.put("decide", target__date="2025-06-30", reason="Tidigare").press("decide")
    assert "30 June 2025" in page.trouble("decide", "target/date")


def test_a_baseline_is_corrected_where_the_target_is_decided(own_site: Site) -> None:
    path = f"{HERE}/goals/jobb/target"
    page = opened(own_site, "stina", path, "goal_target")
    assert (page.fields["decide", "", "baseline/value"], page.fields["decide", "", "baseline/date"]) == (
        "0",
        "2022-12-31",
    )
    page.put("decide", baseline__value="575", reason="Räknat om.").press("decide")
    assert "575" in page.trouble("decide", "target/value"), "it would lead nowhere"
    page.put("decide", baseline__value="15")
    assert "410 of 575" in text(followed(page))
    page.press("decide")
    assert page.note == words("en")("app-settings-decided")
    for said in ("Baseline: 15 on 31 December 2022.", "Räknat om.", "Baseline: 0 on 31 December 2022."):
        assert said in page.text
    page.put("decide", target__value="650", reason="Fler har gått med.").press("decide")
    assert "The promise names 575, which was the target set on" in page.text
    assert "The derivation is about the target 575" in page.text
    Desk(own_site, "stina@example.org").page(f"{HERE}/goals/ingen/target", 404)


def test_after_a_conflict_each_field_shows_whose_words_go_on(own_site: Site) -> None:
    path = f"{HERE}/goals/jobb/target"
    mine, hers = (opened(own_site, "stina", path, "goal_target") for _ in range(2))
    mine.put("decide", target__value="650", reason="Fler har gått med.").press("decide")
    assert mine.note == words("en")("app-settings-decided")
    hers.put("decide", milestones__0__value="150", reason="Delmålet nås inte.").press("decide")
    assert words("en")("refused-set-meanwhile") in hers.trouble("decide")
    names = ("target/value", "milestones/0/value", "reason")
    assert [hers.fields["decide", "", name] for name in names] == ["650", "150", "Delmålet nås inte."]
    hers.press("decide")
    assert hers.note == words("en")("app-settings-decided")
    again = opened(own_site, "stina", path, "goal_target")
    assert [again.fields["decide", "", name] for name in names] == ["650", "150", ""]


def test_what_is_drawn_is_for_those_who_set_and_nobody_else(site: Site) -> None:
    page = opened(site, "stina", f"{HERE}/goals/jobb/target", "goal_target")
    page.place["slug"] = "handslag-ingenstans"
    assert "There is no such thing" in _ask(page).text
    page.place["slug"] = 5  # type: ignore[assignment]
    assert "There is no such thing" in _ask(page).text
    page = opened(site, "stina", f"{HERE}/goals/jobb/target", "goal_target")
    page.desk = Desk(site, "vera@example.org")
    assert "Din roll" in _ask(page).text
