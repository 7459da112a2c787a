"""A grade on a scale that somebody else publishes."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

from dashapp.i18n import Words
from dashapp.sentences.amounts import Goal, capital, day, grade, key, rank
from dashapp.sentences.telling import Column, Figure, Row, Telling


def figure(words: Words, goal: Goal) -> Figure:
    name = {language: capital(text) for language, text in grade(goal, goal["grade"]).items()}
    return Figure(
        name,
        when=words("public-assessed", date=day(goal["at"])),
        aim=words("public-aim", target=target(words, goal)),
    )


def target(words: Words, goal: Goal) -> str:
    return words.text(grade(goal, goal["target"]))


def promised(words: Words, goal: Goal) -> str:
    return words("public-promised-grade", target=target(words, goal), date=day(goal["target_date"]))


def why(words: Words, goal: Goal) -> str:
    """How many of the steps have been taken: there is no path on the way."""
    facts = {"target": target(words, goal), "date": day(goal["target_date"])}
    if goal["grade"] is None:
        return words(f"public-why-{key(goal['status'])}-grade", **facts)
    if goal["status"] == "not_achieved":
        return words("public-why-ended-grade", grade=grade(goal, goal["grade"]), **facts)
    if goal["status"] == "achieved":
        reached = _reached(words, goal, facts)
        return reached if goal["final"] else f"{reached} {words('public-next-grade-may-change')}"
    start = rank(goal, goal["baseline"])
    taken, steps = rank(goal, goal["grade"]) - start, rank(goal, goal["target"]) - start
    told = [
        words("public-why-steps", n=steps, baseline=grade(goal, goal["baseline"]), **facts),
        words("public-steps-worse") if taken < 0 else words("public-steps-taken", n=taken),
        _unchanged(words, goal),
        words("public-next-grade"),
    ]
    return " ".join(sentence for sentence in told if sentence)


def _reached(words: Words, goal: Goal, facts: Mapping[str, Any]) -> str:
    if goal["since"] is None:
        return words("public-why-grade-reached", **facts)
    return words("public-why-grade-since", since=day(goal["since"]), **facts)


def _unchanged(words: Words, goal: Goal) -> str:
    """Since when the grade has been the same; empty where there is one assessment of it."""
    same = list(takewhile(lambda row: row["grade"] == goal["grade"], reversed(goal["series"])))
    return words("public-same-since", date=day(same[-1]["last_day"])) if len(same) > 1 else ""


def _grade(words: Words, goal: Goal, row: Row) -> str:
    return words.text(grade(goal, row["grade"]))


def _from(words: Words, goal: Goal, row: Row) -> str:
    return words.day(day(row["last_day"]))


def columns(goal: Goal) -> Sequence[Column]:
    return Column("public-known-from", _from), Column("public-assessment", _grade)


TELLING = Telling(figure, target, promised, why, columns)
