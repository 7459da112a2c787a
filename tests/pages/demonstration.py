"""The demonstration's places, who may look at them, and a made-up place that can be entered in the same way."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from dashapp.i18n import words
from goals.models import ReportingPeriod
from tests.conftest import TODAY
from tests.dashapp.figures import file, goals_of, partnership_of
from tests.goals.place import Place, programme

# Where each of them belongs.
KEEPERS = {
    "handslag-bergsjon": "asa@example.org",
    "bid-bergsjon": "asa@example.org",
    "handslag-biskopsgarden": "cleo@example.org",
    "handslag-tynnered": "cleo@example.org",
    "heimstaden-nollvision": "disa@example.org",
    "botkyrka-trygghet": "disa@example.org",
    "sandviken-hand-i-hand": "disa@example.org",
    "herrgarden": "disa@example.org",
}
GOALS = [(slug, goal["code"]) for slug in KEEPERS for goal in goals_of(file(), slug)]
BANNER = {"sv": "Påhittat.", "en": "Made up."}


def goal_of(slug: str, code: str) -> Any:
    """A goal as it stands in the file."""
    return next(goal for goal in partnership_of(file(), slug)["goals"] if goal["code"] == code)


def made_up(*goals: Any, **changes: Any) -> dict[str, Any]:
    """A programme of one place, as a demonstration: its people can be chosen at the door."""
    frozen = {"today": TODAY.isoformat(), "as_of": "2025-06-30", "banner": BANNER}
    return programme(*goals, **changes) | {"demo": frozen}


def reopen_all(place: Place) -> None:
    """A place as it is before its first period has been closed."""
    place.do(lambda session: [session.delete(row) for row in session.scalars(select(ReportingPeriod))])


def number_in(language: str) -> Callable[[str], float]:
    """What a figure on a page stands for."""
    decimal, thousands = (",", "\N{NO-BREAK SPACE}") if language == "sv" else (".", ",")

    def read(written: str) -> float:
        plain = written.replace(thousands, "").replace(decimal, ".").replace("\N{MINUS SIGN}", "-").lstrip("+")
        assert words(language).number(float(plain), decimals=6).lstrip("+") == written.lstrip("+"), written
        return float(plain)

    return read
