"""The report form: what an organisation is asked in a period, saved while somebody types, and handed in whole.

A row is a goal, a period of it, and the whole of the goal or a part.
"""

from goals.reporting.doubts import doubt, figure
from goals.reporting.parts import Offered, parts_of
from goals.reporting.saving import Row, hand_in, save
from goals.reporting.sheets import OpenPeriod, Sheet, SheetRow, grades, open_periods, sheet
from goals.reporting.terms import Terms

__all__ = [
    "Offered",
    "OpenPeriod",
    "Row",
    "Sheet",
    "SheetRow",
    "Terms",
    "doubt",
    "figure",
    "grades",
    "hand_in",
    "open_periods",
    "parts_of",
    "save",
    "sheet",
]
