"""What is said of one goal; how it is said depends on its kind, by the one table of kinds."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from dashapp.i18n import Words
from dashapp.sentences import counts, delivered, followed, graded, held, levels
from dashapp.sentences.amounts import Goal, day, grade, key, listed, number, period, plural, qualified
from dashapp.sentences.origins import NOWHERE, Titles, changed, mark, marked, row_marks
from dashapp.sentences.telling import Figure, Telling
from dashapp.sentences.ways import UNDER_WAY
from goals.kinds import COUNTS, Kind

TOLD: Mapping[str, Telling] = {
    Kind.CUMULATIVE_COUNT: counts.TELLING,
    Kind.ACTIVITY_COUNT: counts.TELLING,
    Kind.RATIO: levels.RATIO,
    Kind.SURVEY_SHARE: levels.SURVEY_SHARE,
    Kind.REDUCTION: levels.REDUCTION,
    Kind.THRESHOLD: held.TELLING,
    Kind.STATUS: graded.TELLING,
    Kind.DELIVERABLE: delivered.TELLING,
    Kind.MONITOR: followed.TELLING,
}


KNOWN = ("value", "quantity", "change", "withheld")  # what there may be to say of a part


def is_promised(goal: Goal) -> bool:
    """Whether a goal promises something: a figure that is only followed does not."""
    return bool(goal["kind"] != Kind.MONITOR)


def is_known(goal: Goal) -> bool:
    """Whether there is a figure to show: a number, a grade, done or not, or what a followed figure has changed by."""
    return goal["actual"] is not None or (not is_promised(goal) and bool(goal["change"]))


def figure(words: Words, goal: Goal) -> Figure:
    """The line of figures of a goal; a dash where nothing is known."""
    if is_known(goal):
        return TOLD[goal["kind"]].figure(words, goal)
    return Figure("–", aim=words("public-aim", target=target(words, goal)) if is_promised(goal) else "")


def in_one_line(words: Words, goal: Goal) -> str:
    """The figure as a text: 395 av 575 personer till och med 30 juni 2025."""
    told = figure(words, goal)
    said = [part if isinstance(part, str) else words.text(part) for part in (told.number, *told.rest)]
    line = " ".join(part for part in (*said, told.when) if part)
    return f"{line} ({told.aim})" if told.aim else line


def target(words: Words, goal: Goal) -> str:
    """What is to be reached: 575 personer; minst 95 %; inte på listan; gjort. Empty where nothing is promised."""
    return TOLD[goal["kind"]].target(words, goal)


def aim(words: Words, goal: Goal) -> str:
    """What stands beside the number: av 575, of a count; mål: 100 %, of everything else that is promised."""
    if goal["kind"] in COUNTS:
        return counts.of(words, goal)
    return words("public-aim", target=target(words, goal)) if is_promised(goal) else ""


def promised(words: Words, goal: Goal) -> str:
    """The promise as a sentence, for a goal of which nothing is known: Målet är 600 bostäder till och med …

    Empty where nothing is promised, and where the reason says it already.
    """
    return TOLD[goal["kind"]].promised(words, goal)


def why(words: Words, goal: Goal) -> str:
    """The status with its own arithmetic: what it should be by then, and how much of that it is."""
    if goal.get("withheld"):
        return words("public-why-withheld")
    return TOLD[goal["kind"]].why(words, goal)


def when(words: Words, goal: Goal) -> str:
    """The time that the figure stands for: till och med 30 juni 2025; under 2024. Empty where there is none."""
    return figure(words, goal).when


def status(words: Words, goal: Goal) -> str:
    """The public word of a goal's status: Något efter plan. What has no target is followed."""
    return words(f"status-public-{key(goal['status'])}") if goal["status"] else words("public-followed")


def preliminary(words: Words, goal: Goal) -> str:
    """Preliminärt: en rapport saknas. Empty where the figure is not preliminary."""
    return words("public-preliminary", n=goal["due"] - goal["received"]) if goal["preliminary"] else ""


def change(words: Words, goal: Goal, titles: Titles = NOWHERE) -> str:
    """What is known of a change, where the figure itself does not say it: Ökade med mer än 2 procentenheter …"""
    known = goal.get("change")
    if not known or (goal["actual"] is None and not is_promised(goal)):
        return ""
    return changed(words, goal, known, goal["provenance"] if goal["actual"] is not None else (), titles)


def pace(words: Words, goal: Goal) -> str:
    """49,5 per kvartal i snitt; till måldatumet behövs 90. Empty where nothing more is needed or expected."""
    if goal["required_pace"] is None or goal["frequency"] not in ("quarter", "year"):
        return ""
    needed = goal["required_pace"]
    per = words(f"public-per-{goal['frequency']}")
    facts: dict[str, Any] = {"needed": words.number(needed), "n": plural(needed), "per": per}
    facts["date"] = day(goal["target_date"])
    if goal["pace"] is None:
        return words("public-pace-needed", **facts)
    return words("public-pace", pace=words.number(goal["pace"]), span=goal["frequency"], **facts)


def next_milestone(words: Words, goal: Goal) -> str:
    """Nästa delmål är 50 till 31 december 2025. Empty where the target itself is what comes next."""
    coming = goal.get("next_milestone")
    if coming is None or goal["status"] not in (*UNDER_WAY, "too_early"):
        return ""
    value = marked(number(words, goal, coming["value"]), mark(words, [coming["prov"]]))
    return words("public-next-milestone", value=value, date=day(coming["date"]))


def afterwards(words: Words, goal: Goal) -> str:
    """What was counted after the target date, which stands beside the figure; empty where there is nothing."""
    if not goal["after_target"]:
        return ""
    more = goal["after_target"]
    return words("public-afterwards", more=words.number(more), n=plural(more), date=day(goal["target_date"]))


def together(words: Words, goal: Goal) -> str:
    """Tillsammans: Familjebostäder 171, Saab 126, Balder 98. Where there is nothing to add up, who reports.

    Beside nothing it would read as a reproach.
    """
    rows = goal["by_partner"]
    if len(rows) < 2:
        names = [row["short"] for row in goal.get("reporters") or rows] if is_known(goal) else []
        return words("public-reported-by", partner=listed(words, names)) if names else ""
    marks = row_marks(words, goal, rows).rows
    shares = [
        words("public-share", partner=row["short"], quantity=marked(quantity(words, row), one))
        for row, one in zip(rows, marks, strict=True)
    ]
    return words("public-together", shares=", ".join(shares))


def quantity(words: Words, row: Mapping[str, Any]) -> str:
    """What a partner has contributed, or the one phrase for every figure that is withheld."""
    return words.number(row["quantity"]) if "quantity" in row else words("public-withheld")


def coverage(words: Words, goal: Goal) -> str:
    """30 av 30 väntade rapporter har kommit. Empty where no report is expected."""
    if not goal["due"]:
        return ""
    return words("public-coverage", n=goal["due"], received=words.number(goal["received"]))


def part(words: Words, goal: Goal, row: Mapping[str, Any], titles: Titles = NOWHERE) -> str:
    """What is known of one area or question: 71,1 % (402 svarande, 2019, demo). Ökade med mer än 7 …"""
    value, change = row.get("value", row.get("quantity")), row.get("change")
    origins = row.get("provenance", goal["provenance"]) if value is not None else ()
    moved = changed(words, goal, change, origins, titles) if change else ""
    if value is None:
        told = words("public-withheld") if row.get("withheld") else "" if moved else "–"
        return f"{told} {moved}".strip()
    told = qualified(words, row.get("qualifier"), number(words, goal, value))
    answers = row.get("sample_size")
    beside = [words("public-answers-of", n=plural(answers), number=words.number(answers))] if answers else []
    beside += [period(words, row["period"])] if row.get("period") else []
    beside += [found] if (found := mark(words, origins)) else []
    told = f"{told} ({', '.join(beside)})" if beside else told
    return f"{told}. {moved}" if moved else told


def told_parts(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The areas or questions of which something is known, or withheld; one alone is no breakdown."""
    told = [row for row in rows if any(row.get(key) is not None for key in KNOWN)]
    return told if len(told) > 1 else []


def reference(words: Words, goal: Goal) -> str:
    """The number to compare with: 37 den 31 december 2017; of both only what the text beside it does not say."""
    given = goal["reference"]
    value, date = number(words, goal, given["value"]), day(given["date"])
    if re.search(rf"(?<![\d,.]){re.escape(value)}(?![\d])", words.text(given["text"])):
        return words("public-day-of", date=date)
    return words("public-figure-of", value=value, date=date)


def drawing(words: Words, goal: Goal) -> str:
    """What the drawing of a goal says to those who do not see it; empty where nothing is drawn."""
    if goal["actual"] is None:
        return ""
    if goal["kind"] == Kind.THRESHOLD:
        return words("public-boxes", rows="; ".join(_box(words, row) for row in goal["series"]))
    if goal["kind"] == Kind.STATUS:
        rows = [f"{period(words, row['period'])} {words.text(grade(goal, row['grade']))}" for row in goal["series"]]
        return words("public-ladder", rows="; ".join(rows), target=target(words, goal))
    return bar(words, goal)


def _box(words: Words, row: Mapping[str, Any]) -> str:
    return f"{period(words, row['period'])} {words('public-held-yes' if row['met'] else 'public-held-no')}"


def bar(words: Words, goal: Goal) -> str:
    """What the bar and the curve say: the figure, and what it should be."""
    if goal["actual"] is None:
        return ""
    if goal["kind"] in COUNTS:
        facts = {"actual": words.number(goal["actual"]), "aim": counts.of(words, goal)}
        return words("public-bar", expected=words.number(goal["expected"]), at=day(goal["at"]), **facts)
    said = f"{in_one_line(words, goal)}."
    if not goal["path"]:
        return said
    return f"{said} {words('public-expected', expected=number(words, goal, goal['expected']), at=day(goal['at']))}"


def in_short(words: Words, goal: Goal) -> str:
    """The word of a goal's status for those who steer, within a sentence: risk."""
    word = words(f"status-{key(goal['status'])}") if goal["status"] else words("public-followed")
    return f"{word[0].lower()}{word[1:]}"


def because(words: Words, goal: Goal) -> str:
    """The whole arithmetic for those who steer: 395 av 575. Till 30 juni 2025 borde det vara …: risk."""
    if not is_promised(goal):
        return f"{in_one_line(words, goal)}. {why(words, goal)}" if is_known(goal) else why(words, goal)
    told, word = why(words, goal).removesuffix("."), in_short(words, goal)
    if re.search(rf"\b{re.escape(word)}\b", told, re.IGNORECASE):
        reason = f"{told}."
    elif goal["actual"] is not None and (goal["per"] == "year" or goal["status"] in (*UNDER_WAY, "not_achieved")):
        reason = words("app-why-so", why=told, status=word)
    else:
        reason = words("app-why-status", why=told, status=word)
    if goal["actual"] is None or goal["per"] == "year":
        return reason
    if goal["kind"] in COUNTS:
        return f"{words.number(goal['actual'])} {aim(words, goal)}. {reason}"
    return f"{in_one_line(words, goal)}. {reason}"
