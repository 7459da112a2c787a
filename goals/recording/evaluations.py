"""Evaluations: what somebody outside has found out, who wrote it, and who paid for it."""

from typing import Any

from goals.calendar import Period
from goals.programme.keys import EVALUATION
from goals.record_models import Evaluation
from goals.recording.noun import Given, Named, Noun
from partners.errors import Refused

DOCUMENTS = ("full_report", "summary")


def _columns(given: Given, named: Named) -> dict[str, Any]:
    covers = given.get("covers")
    return {
        "code": given["code"],
        "title": dict(given["title"]),
        "author_id": named.organisations[given["author"]],
        "commissioned_by_id": named.organisations[given["commissioned_by"]],
        "covers_first": str(covers["first"]) if covers else None,
        "covers_last": str(covers["last"]) if covers else None,
        "documents": list(given["documents"]),
        "finding": dict(given["finding"]),
    }


def _check(given: Given) -> None:
    covers = given.get("covers")
    if covers and Period.parse(covers["last"]).last_day < Period.parse(covers["first"]).last_day:
        raise Refused("covers-backwards", field="covers/last")


EVALUATIONS = Noun(
    "evaluation",
    "evaluations",
    Evaluation,
    EVALUATION,
    told="title",
    texts=("title", "finding"),
    columns=_columns,
    check=_check,
)
