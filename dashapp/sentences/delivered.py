"""Something that is done, or not."""

from collections.abc import Sequence
from itertools import takewhile

from dashapp.i18n import Words
from dashapp.sentences.amounts import Goal, capital, day, during, key
from dashapp.sentences.telling import Column, Figure, Row, Telling
from goals.calendar import Period


def figure(words: Words, goal: Goal) -> Figure:
    return Figure(capital(_word(words, goal["done"])), when=_when(words, goal))


def _word(words: Words, done: bool) -> str:
    return words("public-done" if done else "public-not-done")


def _when(words: Words, goal: Goal) -> str:
    """When it was done, or last was not."""
    row = _told(goal)
    if row is None:
        return words("public-through", date=day(goal["at"]))
    is_exact = day(row["last_day"]) != Period.parse(row["period"]).last_day
    return words.day(day(row["last_day"])) if is_exact else during(words, row["period"])


def _told(goal: Goal) -> Row | None:
    """The first report that it is done, of those that say so to the end; otherwise the newest."""
    same = list(takewhile(lambda row: row["done"], reversed(goal["series"])))
    return same[-1] if same else next(reversed(goal["series"]), None)


def target(words: Words, goal: Goal) -> str:
    return words("public-done")


def promised(words: Words, goal: Goal) -> str:
    """Empty once the date has come: then the reason says what was to be done."""
    return "" if goal["final"] else words("public-to-be-done", date=day(goal["target_date"]))


def why(words: Words, goal: Goal) -> str:
    date = day(goal["target_date"])
    if goal["status"] == "achieved":
        row = _told(goal)
        is_late = row is not None and Period.parse(row["period"]).first_day > date
        return words("public-why-done-late" if is_late else "public-why-done", date=date)
    if goal["status"] == "too_early":
        return words("public-to-be-done", date=date)
    return words(f"public-why-{key(goal['status'])}-done", date=date)


def _cell(words: Words, goal: Goal, row: Row) -> str:
    return _word(words, row["done"])


def columns(goal: Goal) -> Sequence[Column]:
    return (Column("public-state", _cell),)


TELLING = Telling(figure, target, promised, why, columns)
