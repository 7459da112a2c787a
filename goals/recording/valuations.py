"""Valuations: what a model makes of something in kronor. Nothing that was reported is multiplied by them."""

from typing import Any

from goals.programme.keys import VALUATION
from goals.record_models import Valuation
from goals.recording.noun import Given, Named, Noun


def _columns(given: Given, named: Named) -> dict[str, Any]:
    return {
        "code": given["code"],
        "title": dict(given["title"]),
        "amount": given["amount"],
        "qualifier": given.get("qualifier"),
        "horizon_years": given.get("horizon_years"),
        "people": given.get("people"),
        "total": given.get("total"),
        "commissioned_by_id": named.organisations[given["commissioned_by"]] if "commissioned_by" in given else None,
        "method": dict(given["method"]) if "method" in given else None,
    }


VALUATIONS = Noun(
    "valuation",
    "valuations",
    Valuation,
    VALUATION,
    told="title",
    texts=("title", "method"),
    columns=_columns,
)
