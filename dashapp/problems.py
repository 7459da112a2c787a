"""What is wrong with a programme file, in sentences: one line each, as compilers write them."""

from collections.abc import Sequence

from dashapp.i18n import Words
from goals.programme import Problem


def lines(problems: Sequence[Problem], file_name: str, words: Words, most: int = 50) -> list[str]:
    """`file:line:column: place: sentence` for the first problems, then one line that says how many more there are."""
    written = [_line(problem, file_name, words) for problem in problems[:most]]
    if more := len(problems) - len(written):
        written.append(f"{file_name}: {words('programme-more', count=more)}")
    return written


def _line(problem: Problem, file_name: str, words: Words) -> str:
    where = f"{file_name}:{problem.line}:{problem.column}"
    return ": ".join(part for part in (where, problem.place, words(problem.key, **problem.details)) if part)
