"""A figure that is followed without a target: the latest number, or what is known of a change."""

from collections.abc import Sequence

from dashapp.i18n import Words
from dashapp.sentences import levels
from dashapp.sentences.amounts import Goal, capital, change, is_in_per_cent, number, period, qualified, unit_of
from dashapp.sentences.telling import Column, Figure, Telling


def figure(words: Words, goal: Goal) -> Figure:
    if goal["actual"] is None:
        what, span = change(words, goal, goal["change"])
        return Figure(what, when=span)
    told = capital(qualified(words, goal["qualifier"], number(words, goal, goal["actual"])))
    when = words("public-reported-for", period=period(words, goal["period"]))
    return Figure(told, () if is_in_per_cent(goal) else (unit_of(goal, goal["actual"]),), when)


def nothing(words: Words, goal: Goal) -> str:
    return ""


def why(words: Words, goal: Goal) -> str:
    told = words("public-why-followed")
    return told if goal["actual"] is not None or goal["change"] else f"{words('public-why-no-number')} {told}"


def columns(goal: Goal) -> Sequence[Column]:
    return (Column("public-value", levels.value),)


TELLING = Telling(figure, nothing, nothing, why, columns)
