"""Slots: which part of a goal a report is about, its area, question and initiative in one text. Pure.

A code is empty where it is the goal's own; the slot is, where all three are.
"""


def slot_with(area: str, question: str, initiative: str) -> str:
    """The slot of a part by its codes."""
    return "/".join((area, question, initiative)) if area or question or initiative else ""


def codes_in(slot: str) -> tuple[str, str, str]:
    """Area, question and initiative; raises ValueError for what is no slot."""
    area, question, initiative = slot.split("/") if slot else ("", "", "")
    return area, question, initiative
