"""What is read before a release is approved: what it changes, what it leaves out, what was checked; and all before it.

What prepares, approves and withdraws stands in `goals.releases`.
"""

from goals.publishing.changes import Aspect, Change, changes
from goals.publishing.checks import disagreeing, personal
from goals.publishing.desk import Account, Missing, account
from goals.publishing.editions import Edition, State, before, candidate, history, obtain, shown_now
from goals.publishing.withholding import Hidden, Part, Why, hidden

__all__ = [
    "Account", "Aspect", "Change", "Edition", "Hidden", "Missing", "Part", "State", "Why", "account", "before",
    "candidate", "changes", "disagreeing", "hidden", "history", "obtain", "personal", "shown_now",
]  # fmt: skip
