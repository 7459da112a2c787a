"""The guides as a test reads them: sections, tables, blocks of code."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
CELL = re.compile(r"(?<!\\)\|")
CODE = re.compile(r"`([^`]+)`")


def guide(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def section(text: str, title: str) -> str:
    """What stands under a heading, or under a line in bold, up to the next one."""
    after = re.split(rf"^(?:#+ {re.escape(title)}|\*\*{re.escape(title)}\*\*|{re.escape(title)})$", text, flags=re.M)
    assert len(after) == 2, f"{title!r} stands {len(after) - 1} times"
    return re.split(r"^(?:#+ .*|\*\*[^*]+\*\*)$", after[1], maxsplit=1, flags=re.M)[0]


def tables(text: str) -> list[list[list[str]]]:
    """Every table as rows of cells, without the row of names and the rule under it."""
    found: list[list[list[str]]] = []
    for block in re.findall(r"(?:^ *\|.*\n)+", text + "\n", flags=re.M):
        rows = [[cell.strip() for cell in CELL.split(line)[1:-1]] for line in block.splitlines()]
        found.append(rows[2:])
    return found


def table(text: str, title: str) -> list[list[str]]:
    """The first table under a heading."""
    return tables(section(text, title))[0]


def code(cell: str) -> list[str]:
    """What stands between backticks in a cell."""
    return CODE.findall(cell)


def blocks(text: str, language: str = "") -> list[str]:
    """The blocks of code in a language; without one, those that name none."""
    return re.findall(rf"^```{language}\n(.*?)^```$", _without_others(text, language), flags=re.M | re.S)


def _without_others(text: str, language: str) -> str:
    """A closing fence looks like an opening one without a language, so other languages' blocks are taken out first."""
    if language:
        return text
    return re.sub(r"^```\w+\n.*?^```$", "", text, flags=re.M | re.S)


def quoted(text: str) -> list[str]:
    """What stands between straight quotes outside code: in the users' guides these are words of the screen."""
    prose = re.sub(r"^ *```.*?^ *```$|`[^`\n]+`", "", text, flags=re.M | re.S)
    return re.findall(r'"([^"\n]+)"', prose)


def commands(text: str) -> list[str]:
    """The lines of blocks of code that are commands of `handslag`, without the folder that it is in."""
    lines = [
        line.strip()
        for block in re.findall(r"^ *```\w*\n(.*?)^ *```$", text, flags=re.M | re.S)
        for line in block.splitlines()
    ]
    return [line.removeprefix(".venv/bin/") for line in lines if re.match(r"(\.venv/bin/)?handslag ", line)]


def links(text: str) -> list[str]:
    """Where links and pictures lead, those to other sites left out."""
    return [one for one in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in one]


def anchors(text: str) -> set[str]:
    """The headings, as addresses name them."""
    headings = re.findall(r"^#+ (.+)$", text, flags=re.M)
    return {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings}
