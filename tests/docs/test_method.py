"""The guide to the method: every worked number of it is worked out again by the application."""

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from dashapp.i18n import words
from db import PUBLIC, Database
from goals import releases
from goals.document.values import shown
from goals.kinds import KINDS, Kind, Status, Thresholds
from goals.kinds.terms import word
from goals.path import Path, Point, Profile
from goals.suppression import withheld, withheld_sums
from partners.access import MAY, Permission, Role
from tests.docs.guides import code, guide, section, table, tables

GUIDE = guide("method.md")
USUAL = Thresholds(Fraction(95, 100), Fraction(80, 100))
BERGSJON = ["jobb", "foretag", "gymnasiebehorighet", "lovjobb"]
ALL = [
    *(("handslag-bergsjon", code) for code in BERGSJON),
    ("handslag-biskopsgarden", "foretag"),
    ("handslag-tynnered", "bostader"),
    ("sandviken-hand-i-hand", "hembesok"),
    ("bid-bergsjon", "klotter-24h"),
    ("bid-bergsjon", "trygghetsvardar-23"),
    ("heimstaden-nollvision", "vrakningar"),
    ("botkyrka-trygghet", "trygghet"),
]


def published(database: Database, partnership: str) -> dict[str, dict[str, Any]]:
    """The goals of the demonstration's release, by code."""
    with database.reading(PUBLIC) as session:
        document = releases.published(session, partnership).publication.document
    return {goal["code"]: goal for goal in document["goals"]}


def written(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"


def path(profile: Profile, *points: tuple[str, int], weights: tuple[int, ...] = ()) -> Path:
    fixed = [Point(dt.date.fromisoformat(day), Fraction(value)) for day, value in points]
    return Path(fixed, profile, [Fraction(weight) for weight in weights])


def test_the_promises_of_the_demonstration_stand_as_the_table_says(demo: Database) -> None:
    rows = tables(section(GUIDE, "The word for how it goes"))[1]
    for (_, *cells), (partnership, name) in zip(rows, ALL, strict=True):
        goal = published(demo, partnership)[name]
        percent = "–" if goal["ratio_percent"] is None else f"{goal['ratio_percent']} %"
        called = words("en")(f"status-public-{goal['status'].replace('_', '-')}")
        numbers = [written(goal[key]) for key in ("actual", "target", "expected")]
        assert cells == [*numbers, percent, called]


def test_the_examples_of_what_is_reached_are_the_demonstration_s(demo: Database) -> None:
    rows = {Kind(code(row[1])[0]): row[3] for row in table(GUIDE, "What is counted")}
    assert list(rows) == list(KINDS)
    jobs = published(demo, "handslag-bergsjon")["jobb"]
    bergsjon, botkyrka = published(demo, "bid-bergsjon"), published(demo, "botkyrka-trygghet")
    walks, graffiti = bergsjon["trygghetsvandringar"], bergsjon["klotter-24h"]
    hosts, doors = bergsjon["trygghetsvardar-23"], bergsjon["sakerhetsdorrar"]
    safety, place = botkyrka["trygghet"], botkyrka["motesplats-fittja"]
    evictions = published(demo, "heimstaden-nollvision")["vrakningar"]
    grade = published(demo, "handslag-tynnered")["ej-sarskilt-utsatt"]
    assert (doors["qualifier"], place["done"], hosts["status"]) == ("more_than", True, "behind")
    assert list(rows.values()) == [
        f"{jobs['actual']} of {jobs['target']} people in work",
        f"in {walks['at'][:4]}: {walks['actual']} of at least {walks['target']} safety walks",
        f"{graffiti['numerator']} of {graffiti['denominator']}: {graffiti['actual']} % of the graffiti gone in time",
        f"{safety['actual']} % of {safety['sample_size']} answers feel safe ({safety['at'][:4]})",
        f"evictions at {evictions['actual']}, from {evictions['baseline']} on the way to {evictions['target']}",
        f"held in {hosts['periods_met']} of {hosts['periods']} quarters",
        f"the target's grade since {grade['since']}",
        f"done by {place['at']}",
        f"more than {doors['value']} security doors",
    ]


def test_parts_are_put_together_by_their_answers() -> None:
    parts = [(60, 100), (80, 300)]
    together = sum(share * answers for share, answers in parts) / sum(answers for _, answers in parts)
    said = " and ".join(f"{share} % of {answers} answers" for share, answers in parts)
    assert f"{said} are {together:g} %." in GUIDE


def test_what_sinks_is_judged_by_the_same_sum(demo: Database) -> None:
    goal = published(demo, "heimstaden-nollvision")["vrakningar"]
    done = round(goal["actual"] - goal["baseline"], 1)
    way = f"−{written(round(goal['baseline'] - goal['expected'], 1))}"
    percent = f"{goal['ratio_percent']} %".replace("-", "−")
    assert f"At {goal['actual']} it is {written(done)} ÷ {way} = {percent}: worse than at the start." in GUIDE
    assert f"At {goal['expected']}, where they should be, it is {way} ÷ {way} = 100 %." in GUIDE


def test_a_yearly_goal_stands_for_the_last_whole_year(demo: Database) -> None:
    assert "As of 30 June 2025 a goal that is reported by year stands for 31 December 2024" in GUIDE
    assert published(demo, "handslag-bergsjon")["gymnasiebehorighet"]["at"] == "2024-12-31"
    assert "last measured in 2019, and is compared with what was expected by the end of 2019" in GUIDE
    assert published(demo, "botkyrka-trygghet")["trygghet"]["at"] == "2019-12-31"


def test_the_four_ways_lead_where_the_table_says() -> None:
    start, middle, end = ("2024-12-31", 0), ("2025-06-30", 20), ("2025-12-31", 100)
    ways = [
        path(Profile.LINEAR, start, end),
        path(Profile.MILESTONES, start, middle, end),
        path(Profile.STEPS, start, middle, end),
        path(Profile.SEASONAL, start, end, weights=(0, 0, 0, 0, 0, 1, 2, 1, 0, 0, 0, 0)),
    ]
    assert [code(row[0])[0] for row in table(GUIDE, "What it should be by now")] == [*map(str, Profile)]
    rows = [line.split(" | ") for line in GUIDE.splitlines() if line.startswith("| 2025-")]
    assert len(rows) == 4
    for day, *cells in rows:
        date = dt.date.fromisoformat(day.removeprefix("| "))
        assert [cell.removesuffix(" |") for cell in cells] == [written(shown(way.expected(date))) for way in ways]


def test_bergsjon_s_jobs_are_worked_out_step_by_step(demo: Database) -> None:
    jobs = published(demo, "handslag-bergsjon")["jobb"]
    assert jobs["path"] == [["2022-12-31", 0], ["2023-12-31", 120], ["2024-12-31", 330], ["2025-12-31", 575]]
    gone, whole = (dt.date(2025, 6, 30) - dt.date(2024, 12, 31)).days, 365
    part = written(shown(Fraction(245 * gone, whole)))
    assert f"245 × {gone} / {whole} = {part}." in GUIDE
    assert f"330 + {part} = **{written(jobs['expected'])}**" in GUIDE
    assert f"It is {jobs['actual']}: {written(-jobs['deviation'])} fewer, and {jobs['ratio_percent']} %" in GUIDE
    assert f"Because {jobs['progress_percent']} % says nothing" in GUIDE


def test_a_straight_line_would_misjudge_the_holiday_jobs(demo: Database) -> None:
    jobs = published(demo, "handslag-bergsjon")["lovjobb"]
    assert f"at {jobs['actual']} of {jobs['target']}" in GUIDE
    assert f"it should be {jobs['expected']} by 30 June, so the promise is on track" in GUIDE
    assert jobs["status"] == "on_track"
    straight = path(Profile.LINEAR, ("2022-12-31", 0), ("2025-12-31", 1000)).expected(dt.date(2025, 6, 30))
    assert f"A straight line would ask for {written(shown(straight))}" in GUIDE
    progress, ratio = Fraction(755, 1000), 755 / straight
    assert word(progress, ratio, is_final=False, thresholds=USUAL) is Status.AT_RISK


def test_the_words_and_their_limits_are_the_application_s() -> None:
    rows = table(GUIDE, "The word for how it goes")
    assert [code(row[3])[0] for row in rows] == [*map(str, Status)]
    for english, swedish, _, name in rows:
        key = f"status-public-{code(name)[0].replace('_', '-')}"
        assert (english, swedish) == (words("en")(key), words("sv")(key))
    limits = [(95, "on_track"), (94, "at_risk"), (80, "at_risk"), (79, "behind")]
    judged = [(r, word(Fraction(1, 2), Fraction(r, 100), is_final=False, thresholds=USUAL)) for r, _ in limits]
    assert judged == limits
    assert word(Fraction(1), None, is_final=False, thresholds=USUAL) is Status.ACHIEVED
    assert word(Fraction(99, 100), Fraction(2), is_final=True, thresholds=USUAL) is Status.NOT_ACHIEVED
    assert word(Fraction(0), None, is_final=False, thresholds=USUAL) is Status.TOO_EARLY


def test_a_share_of_the_target_flatters() -> None:
    assert "standing at 66 is 88 % of the target, but only 40 % of the way" in GUIDE
    assert (Fraction(66, 75), Fraction(66 - 60, 75 - 60)) == (Fraction(88, 100), Fraction(40, 100))


def test_coverage_is_the_demonstration_s(demo: Database) -> None:
    goals = published(demo, "handslag-bergsjon")
    firms = goals["foretag"]
    assert f"on track with {firms['received']} of {firms['due']} reports: preliminary" in GUIDE
    assert (firms["status"], firms["preliminary"]) == ("on_track", True)
    received, due = (sum(goal[key] for goal in goals.values()) for key in ("received", "due"))
    assert f"together have {received} of {due}." in GUIDE


def test_pace_is_the_demonstration_s(demo: Database) -> None:
    jobs = published(demo, "handslag-bergsjon")["jobb"]
    last = [point["quantity"] for point in jobs["series"][-4:]]
    now, needed = (row[2] for row in table(GUIDE, "Pace"))
    assert now == f"({' + '.join(map(str, last))}) ÷ 4 = {written(jobs['pace'])} a quarter"
    assert needed == f"({jobs['target']} − {jobs['actual']}) ÷ 2 = {written(jobs['required_pace'])} a quarter"


@pytest.mark.parametrize("row", table(GUIDE, "Small numbers of people"), ids=lambda row: row[0])
def test_small_numbers_are_withheld_as_the_table_says(row: list[str]) -> None:
    counts = row[0].split(", ")
    hidden = withheld([Fraction(count) for count in counts], threshold=5)
    assert row[1] == ", ".join("–" if place in hidden else count for place, count in enumerate(counts))


def test_running_sums_between_withheld_steps_are_withheld() -> None:
    hidden = withheld([Fraction(count) for count in (17, 3, 9, 12)], threshold=5)
    assert (hidden, withheld_sums(hidden, 4)) == ({1, 2}, {1})
    assert withheld([Fraction(3)], threshold=5) == set()  # a single cell is the total


def test_the_roles_are_the_application_s_and_none_both_prepares_and_approves() -> None:
    assert [code(row[0])[0] for row in table(GUIDE, "Who may do what")] == [*map(str, Role)]
    both = {Permission.RELEASE_PREPARE, Permission.RELEASE_APPROVE}
    assert not [role for role, permissions in MAY.items() if both <= permissions]
    phrases = {
        Permission.CONTRIBUTION_VERIFY: "verify",
        Permission.RELEASE_APPROVE: "approve",
        Permission.RELEASE_PREPARE: "prepare",
        Permission.RELEASE_WITHDRAW: "withdraw",
        Permission.PERIOD_RUN: "close",
        Permission.GOAL_SET: "set goals",
        Permission.NOTE_WRITE: "write notes",
        Permission.RECORD_SET: "record what stands beside the numbers",
        Permission.AUDIT_VIEW: "read the log",
    }
    for name, told in table(GUIDE, "Who may do what"):
        may = MAY[Role(code(name)[0])]
        assert {right for right, phrase in phrases.items() if phrase in told} == may & phrases.keys()
