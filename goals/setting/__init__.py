"""Setting what a partnership has promised, and what it is itself: goals, targets, groups, its own terms.

What somebody gives is written in the words of a programme file, and checked by the rules of a file.
"""

from goals.setting.terms import GoalTerms, MilestoneTerms, TargetTerms, add_goal

__all__ = ["GoalTerms", "MilestoneTerms", "TargetTerms", "add_goal"]
