"""The report form: what an organisation is asked in a period, saved while somebody types, and handed in whole.

A row is a goal and a period of it. What is reported for parts of a goal is counted here and written elsewhere.
"""

from goals.reporting.asking import Answer
from goals.reporting.saving import Row, hand_in, is_unusual, save
from goals.reporting.sheets import OpenPeriod, Sheet, SheetRow, open_periods, sheet

__all__ = ["Answer", "OpenPeriod", "Row", "Sheet", "SheetRow", "hand_in", "is_unusual", "open_periods", "save", "sheet"]
