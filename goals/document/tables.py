"""Partners by calendar years, with totals."""

from collections.abc import Iterable
from fractions import Fraction

from goals import frames
from goals.document.background import Background
from goals.document.origins import of_partner
from goals.document.values import Document, shown, shown_or_none
from goals.kinds import COUNTS, Per
from goals.standing import Standing
from goals.suppression import is_small


def partners_by_years(standing: Standing, background: Background, threshold: int) -> Document | None:
    """Partners by years, when it shows no small number; a yearly promise has its years in the series already.

    A row has where each of its cells comes from.
    """
    if standing.definition.kind not in COUNTS or standing.definition.per is Per.YEAR:
        return None
    if standing.counted["quantity"].notna().sum() == 0:
        return None
    sums = frames.by_partner_and_year(standing.counted)
    rows = [list(row) for row in sums.itertuples(index=False)]
    if any(cell is not None and is_small(cell, threshold=threshold) for row in rows for cell in row):
        return None
    order = list(frames.by_partner(standing.counted)["partner"])
    by_code = dict(zip(sums.index, rows, strict=True))
    years = [int(year) for year in sums.columns]
    return {
        "years": years,
        "rows": [
            {
                "partner": code,
                "cells": [shown_or_none(cell) for cell in by_code[code]],
                "total": shown(_sum(by_code[code])),
                "provenance": [of_partner(standing, background, code, year=year) for year in years],
            }
            for code in order
        ],
        "totals": [shown(_sum(row[place] for row in rows)) for place in range(len(sums.columns))],
        "total": shown(_sum(_sum(row) for row in rows)),
    }


def _sum(numbers: Iterable[Fraction | None]) -> Fraction:
    return sum((number for number in numbers if number is not None), Fraction(0))
