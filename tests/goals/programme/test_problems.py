"""Every error that a programme file can have, planted into a good one: its place, and its sentence in both languages."""

from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from dashapp.i18n import LANGUAGES, words
from dashapp.problems import lines
from goals.programme import Known, Problem, ProgrammeErrors, check

GOOD = (Path(__file__).parent / "sample.yaml").read_text(encoding="utf-8")
TRANSLATIONS = Path(__file__).parents[3] / "dashapp" / "translations"
HERE = "¤"  # marks where the error is expected to stand; "here" in a planted text is replaced by line and column

# (what stands in the good file, what stands there instead, the sentence in English, the sentence in Swedish)
PLANTED = [
    # YAML
    ("name: Saab AB,", "name: Saab¤: AB,", "This is not valid YAML: a colon stands where none is expected. A text with a colon needs quotation marks, and keys of one map begin in the same column.", "Det här är inte giltig YAML: här står ett kolon som inte väntas. En text med kolon behöver citattecken, och nycklar som hör ihop börjar i samma kolumn."),
]
