"""What rows are called and what they say, in words."""

from collections.abc import Mapping

from dashapp.components.measure import measure
from dashapp.i18n import DEFAULT, Words
from goals.entry import Entry
from goals.kinds import Kind
from goals.naming import Part
from goals.reporting import SheetRow

Names = Mapping[str, str]


def part(words: Words, one: Part) -> str:
    """Fittja · kvällar och nätter; empty for the whole of a goal."""
    return " · ".join(words.text(name) for name in one.names)


def called(words: Words, row: SheetRow) -> str:
    """A row by the name of its goal, and of the part that it is about."""
    of = part(words, row.part)
    return f"{words.text(row.title)}, {of}" if of else words.text(row.title)


def answer(words: Words, row: SheetRow, entry: Entry, *, with_unit: bool = False, beside: str | None = None) -> str:
    """What an entry measures; `beside` is where its number comes from: a change from elsewhere then says so."""
    unit = row.unit if with_unit else None
    return measure(words, row.kind, entry, unit=unit, unit_one=row.unit_one, grades=row.terms.grades, beside=beside)


def change_unit(words: Words, row: SheetRow) -> str:
    """In what a change of a row's value is counted, as `answer` tells it; "none" where its goal has no unit."""
    if row.kind is Kind.SURVEY_SHARE:
        return words("app-measure-points", n=2)
    return words.text(row.unit) if row.unit else "none"


def further(words: Words, entry: Entry, partners: Names) -> list[str]:
    """What goes with a measure: its day, and how it is shared."""
    parts = [words("app-report-on-day", day=entry.day)] if entry.day else []
    if entry.shares:
        shares = [f"{partners.get(code, code)} {words.number(one, decimals=6)}" for code, one in entry.shares.items()]
        parts.append(words("app-report-shared", shares=shares))
    return parts


def whole(words: Words, row: SheetRow, entry: Entry, partners: Names) -> str:
    """All that a text says, in a line."""
    said = answer(words, row, entry) if entry.is_answer else words("app-report-blank")
    note = (entry.note or {}).get(DEFAULT, "")
    return " · ".join(one for one in (said, *further(words, entry, partners), note) if one)
