"""One of each noun, told: as residents read it, and of an initiative its money too."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from dash import html

from dashapp import beside
from dashapp.components.events import event
from dashapp.components.marks import demo
from dashapp.components.notes import note
from dashapp.components.told import told
from dashapp.i18n import Words
from goals.models import Goal
from goals.record_models import Recorded
from goals.recording import DECISIONS, EVALUATIONS, EVENTS, INITIATIVES, NOTES, PROMISES, VALUATIONS, Noun
from goals.recording import document as documents


class Items:
    """`Items(words, goals).told(NOTES, note)`: what is read of it. `goals` are those that there are."""

    def __init__(self, words: Words, goals: Collection[Goal]) -> None:
        self.words = words
        self.titles = {goal.code: words.text(goal.title) for goal in goals}
        self._tellers: Mapping[str, Callable[[Any], list[Any]]] = {
            EVENTS.name: self._event,
            NOTES.name: self._note,
            PROMISES.name: self._promise,
            INITIATIVES.name: self._initiative,
            DECISIONS.name: self._decision,
            EVALUATIONS.name: self._evaluation,
            VALUATIONS.name: self._valuation,
        }

    def told(self, noun: Noun, record: Recorded) -> list[Any]:
        """One or more lines."""
        return self._tellers[noun.name](record)

    def _event(self, record: Any) -> list[Any]:
        return [event(self.words, documents.told_event(record))]

    def _note(self, record: Any) -> list[Any]:
        given = documents.told_note(record, self.titles)
        about = self.titles.get(given["goal"] or "")
        return [
            note(self.words, given),
            html.P(self.words("app-story-about", goal=about), className="s q mb-1") if about else None,
        ]

    def _promise(self, record: Any) -> list[Any]:
        promise = documents.told_promise(record, self.titles)
        return [
            *self._lines([html.B(f"{promise['year']}. "), told(self.words, promise["text"])], promise),
            self._for(promise["goals"]),
        ]

    def _initiative(self, record: Any) -> list[Any]:
        initiative = documents.told_initiative(record, self.titles)
        state = f" · {beside.state(self.words, initiative)}"
        money = {key: getattr(record, key) for key in ("budget", "spent")}
        spoken = [
            self.words(f"app-story-has-{key}", amount=self.words.number(value))
            for key, value in money.items()
            if value is not None
        ]
        return [
            *self._lines([html.B(told(self.words, initiative["title"])), state], initiative),
            html.P(" ".join([beside.led(self.words, initiative), *spoken]), className="m mb-1"),
            self._for(initiative["goals"]),
        ]

    def _decision(self, record: Any) -> list[Any]:
        decision = documents.told_decision(record)
        return self._lines(
            [html.B(beside.decision(self.words, decision)), " ", told(self.words, decision["reason"])], decision
        )

    def _evaluation(self, record: Any) -> list[Any]:
        evaluation = documents.told_evaluation(record)
        said = [tell(self.words, evaluation) for tell in (beside.written, beside.covers, beside.documents)]
        return [
            *self._lines(
                [html.B(told(self.words, evaluation["title"])), ". ", told(self.words, evaluation["finding"])],
                evaluation,
            ),
            html.P(" ".join(one for one in said if one), className="s q mb-1"),
        ]

    def _valuation(self, record: Any) -> list[Any]:
        valuation, words = documents.told_valuation(record), self.words
        by = valuation["commissioned_by"]
        method: list[Any] = (
            [f" {words('public-valuation-method')} ", told(words, valuation["method"])] if valuation["method"] else []
        )
        known = [words("public-valuation-by", commissioner=by) if by else "", beside.unknown(words, valuation)]
        return [
            *self._lines(
                [
                    html.B(told(words, valuation["title"])),
                    f". {words('public-valuation')} {beside.worth(words, valuation)}",
                ],
                valuation,
            ),
            html.P([" ".join(one for one in known if one), *method], className="s q mb-1"),
        ]

    def _lines(self, line: list[Any], given: Mapping[str, Any]) -> list[Any]:
        return [html.P([*line, *demo(self.words, given)], className="m mb-1")]

    def _for(self, codes: Collection[str]) -> html.P | None:
        goals = ", ".join(self.titles[code] for code in codes)
        return html.P(f"{self.words('public-initiative-for')} {goals}", className="s q mb-1") if goals else None
