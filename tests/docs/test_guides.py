"""The README and the users' guides: pictures, links, quoted words, commands and limits are the product's."""

import re
import shlex
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from dashapp.cli import parser
from dashapp.i18n import words
from db import PUBLIC, Database
from goals.kinds import Status
from partners import partnerships
from partners.access import MAY, Permission, Role
from partners.accounts import links as one_time
from partners.accounts import passwords, sessions
from partners.accounts.models import Purpose
from tests.dashapp.conftest import Command, environment, handslag
from tests.docs.guides import DOCS, anchors, code, commands, links, quoted, table
from tests.docs.test_method import USUAL
from tests.house.source import TRANSLATIONS

__all__ = ["environment", "handslag"]

ROOT = DOCS.parent
PICTURES = DOCS / "pictures"
README = ROOT / "README.md"
FOR_USERS = ["guide-reporter.md", "guide-verifier.md", "guide-coordinator.md", "guide-first-day.md"]
GUIDES = {name: (DOCS / name).read_text(encoding="utf-8") for name in FOR_USERS}
EVERY = [README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
HEAVIEST = 160_000


def named(file: Path) -> str:
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", EVERY, ids=named)
def test_every_link_leads_somewhere(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for link in links(text):
        path, _, anchor = link.partition("#")
        there = file.parent / path if path else file
        assert there.exists(), link
        assert not anchor or anchor in anchors(there.read_text(encoding="utf-8")), link


def test_every_picture_is_shown_and_taken_and_light() -> None:
    files = {file.stem for file in PICTURES.glob("*.png")}
    shown = {Path(link).stem for file in EVERY for link in links(file.read_text(encoding="utf-8")) if "png" in link}
    script = (PICTURES / "take.py").read_text(encoding="utf-8")
    taken = set(re.findall(r'(?:above|only)\(.*?, "([a-z-]+)"', script))
    assert files == taken
    assert shown == files
    heavy = {file.name: size for file in PICTURES.glob("*.png") if (size := file.stat().st_size) > HEAVIEST}
    assert heavy == {}


def test_every_picture_is_told_to_those_who_cannot_see_it() -> None:
    told = [alt for file in EVERY for alt in re.findall(r"!\[([^\]]*)\]", file.read_text(encoding="utf-8"))]
    assert len(told) > 10
    assert min(map(len, told)) > 20


@cache
def sentences(language: str) -> frozenset[str]:
    """Every sentence of the screens in each of its forms, with … for what is put into it."""
    body = [
        entry
        for file in (TRANSLATIONS / language).glob("*.ftl")
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
    ]
    patterns = [entry.value for entry in body if isinstance(entry, fluent.Message) and entry.value]
    return frozenset(form for pattern in patterns for form in forms(pattern))


def forms(pattern: fluent.Pattern) -> Iterator[str]:
    every = [
        [element.value]
        if isinstance(element, fluent.TextElement)
        else [form for variant in element.expression.variants for form in forms(variant.value)]
        if isinstance(element.expression, fluent.SelectExpression)
        else ["…"]
        for element in pattern.elements
    ]
    return map("".join, product(*every))


@pytest.mark.parametrize("name", FOR_USERS)
def test_what_a_guide_quotes_is_on_the_screens(name: str) -> None:
    labels = quoted(GUIDES[name])
    assert labels
    assert [label for label in labels if label not in sentences("sv")] == []


def test_what_the_readme_quotes_is_on_the_screens() -> None:
    labels = quoted(README.read_text(encoding="utf-8"))
    assert labels
    assert [label for label in labels if label not in sentences("sv") | sentences("en")] == []


def test_a_word_that_the_screens_do_not_have_would_be_found() -> None:
    assert "Skicka in … rader" in sentences("sv")
    assert "Skicka iväg" not in sentences("sv")
    assert quoted('Press "A" or `say "B"`.\n\n```\n--name "C"\n```\n') == ["A"]


@pytest.mark.parametrize("file", EVERY, ids=named)
def test_every_command_is_one_of_handslag_s(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = file.read_text(encoding="utf-8")
    for line in commands(text):
        parser(words("en")).parse_args(shlex.split(line)[1:])
    for line in (one.removeprefix(".venv/bin/") for one in code(text)):
        if re.match(r"handslag [a-z]", line):
            with pytest.raises(SystemExit) as ended:
                parser(words("en")).parse_args([*shlex.split(line)[1:], "--help"])
            assert ended.value.code == 0, line
    capsys.readouterr()
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.M)
    assert set(re.findall(r"(?:^ *|`)make ([a-z]+)", text, flags=re.M)) <= set(targets)


def test_the_first_day_goes_as_the_guide_says(handslag: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    links_printed = 0
    done = [line for line in commands(GUIDES["guide-first-day.md"]) if not line.startswith("handslag serve")]
    assert len(done) == 6
    for line in done:
        said = handslag(*shlex.split(line)[1:])
        assert said.code == 0, (line, said.err)
        links_printed += "/signin/" in said.out
    assert links_printed == 4


def test_the_demonstration_s_day_is_the_readme_s(demo: Database) -> None:
    with demo.reading(PUBLIC) as session:
        demonstration = partnerships.demonstration(session)
    assert demonstration is not None
    assert f"Its day is {words('en').day(demonstration.today)}, and" in README.read_text(encoding="utf-8")


def test_hours_and_lengths_are_the_product_s() -> None:
    hours = {key: int(value.total_seconds() / 3600) for key, value in one_time.LASTS.items()}
    reporter, first_day = GUIDES["guide-reporter.md"], GUIDES["guide-first-day.md"]
    assert f"at least {passwords.SHORTEST} characters" in reporter
    assert f"once, for {hours[Purpose.INVITATION]} hours" in reporter
    assert f"within {hours[Purpose.INVITATION]} hours" in first_day
    assert f"for {one_time.LASTS[Purpose.RESET].seconds // 60} minutes" in first_day
    idle, longest = (int(one.total_seconds() / 3600) for one in (sessions.IDLE, sessions.LONGEST))
    assert f"after {idle} hours without doing anything, and after {longest} hours" in reporter


def test_the_limits_of_the_words_are_the_usual_ones() -> None:
    on_track, at_risk = (f"{float(limit):.0%}".replace("%", " %") for limit in (USUAL.on_track, USUAL.at_risk))
    rows = table(GUIDES["guide-verifier.md"], "The overview in a meeting")
    assert [re.findall(r"\d+ %", row[1]) for row in rows[:3]] == [[on_track], [at_risk], [at_risk]]
    told = {label for row in rows for label in quoted(row[0])}
    assert told == {words("sv")(f"status-{status.replace('_', '-')}") for status in Status}


def test_the_roles_of_the_first_day_are_the_application_s() -> None:
    rows = table(GUIDES["guide-first-day.md"], "Let people in")
    assert [code(row[0])[0] for row in rows] == [*map(str, Role)]
    for name, label, may in rows:
        role = Role(code(name)[0])
        assert quoted(label) == [words("sv")(f"app-role-{role.replace('_', '-')}")]
        told = "report" if may == "the same" else may
        phrases = {
            Permission.CONTRIBUTION_WRITE: "report",
            Permission.CONTRIBUTION_VERIFY: "verify",
            Permission.PERIOD_RUN: "close",
            Permission.RELEASE_PREPARE: "prepare",
            Permission.RELEASE_APPROVE: "approve",
        }
        assert {right for right, phrase in phrases.items() if phrase in told} == MAY[role] & phrases.keys()
