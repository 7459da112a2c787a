"""The fields of every noun. `kept` is what stands, in the words of a programme file; empty for something new."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dash import html

from dashapp.components.form import NOTHING, Form
from dashapp.i18n import Words
from dashapp.pages.story.typed import DOCUMENT, GOAL, PARTNER
from dashapp.sentences.amounts import key
from goals.programme.keys import DECISION_KIND, INITIATIVE_STATE, NOTE_KIND, QUALIFIER
from goals.recording import DECISIONS, EVALUATIONS, EVENTS, INITIATIVES, NOTES, PROMISES, VALUATIONS, Choices, Noun
from goals.recording.evaluations import DOCUMENTS
from goals.recording.notes import STATES
from partners.models import Organisation

Kept = Mapping[str, Any]


@dataclass(frozen=True)
class Around:
    """What the forms choose from. `sets_all`: whoever fills them in may set everything."""

    choices: Choices
    sets_all: bool


def _event(words: Words, form: Form, kept: Kept, _around: Around) -> list[Any]:
    return [
        form.text("date", words("app-story-date"), kept.get("date", ""), type_="date"),
        form.texts("title", words("app-story-event-title"), kept.get("title")),
    ]


def _note(words: Words, form: Form, kept: Kept, around: Around) -> list[Any]:
    goals = [
        (NOTHING, words("app-story-no-goal")),
        *((one.code, words.text(one.title)) for one in around.choices.goals),
    ]
    return [
        form.choice(
            "kind",
            words("app-story-kind"),
            [(one, words(f"public-note-{key(one)}")) for one in NOTE_KIND.words],
            kept.get("kind", "story"),
        ),
        _period(words, form, "period", words("app-story-period"), kept.get("period")),
        form.choice("goal", words("app-story-goal"), goals, kept.get("goal", NOTHING)),
        form.texts("text", words("app-story-text"), kept.get("text"), hint=words("app-story-text-hint"), rows=3),
        form.texts(
            "addressed_to",
            words("app-story-addressed"),
            kept.get("addressed_to"),
            hint=words("app-story-addressed-hint"),
        ),
        *(_settled(words, form, kept) if around.sets_all else []),
    ]


def _settled(words: Words, form: Form, kept: Kept) -> list[Any]:
    """How far an obstacle has come, and what was answered."""
    state = kept.get("state", STATES[0])
    states = [*STATES, *([state] if state not in STATES else [])]
    said = [(one, words(f"app-story-state-{one}") if one in STATES else one) for one in states]
    hint = words("app-story-answer-hint")
    return [
        form.choice("state", words("app-story-state"), said, state),
        form.texts("answer", words("app-story-answer"), kept.get("answer"), hint=hint, rows=2),
    ]


def _promise(words: Words, form: Form, kept: Kept, around: Around) -> list[Any]:
    return [
        form.text("year", words("app-story-year"), str(kept.get("year", "")), inputmode="numeric"),
        form.texts("text", words("app-story-promise-text"), kept.get("text"), rows=2),
        _goals(words, form, kept, around),
    ]


def _initiative(words: Words, form: Form, kept: Kept, around: Around) -> list[Any]:
    chosen = kept.get("partners", ())
    return [
        form.texts("title", words("app-story-initiative-title"), kept.get("title")),
        form.choice(
            "lead",
            words("app-story-led-by"),
            _chosen(words, _organisations(around.choices.partners)),
            kept.get("lead", ""),
        ),
        _ticks(
            form,
            PARTNER,
            words("app-story-partners"),
            ((one.code, one.called) for one in around.choices.partners),
            chosen,
        ),
        _goals(words, form, kept, around),
        form.choice(
            "state",
            words("app-story-initiative-state"),
            [(one, words(f"public-initiative-{key(one)}")) for one in INITIATIVE_STATE.words],
            kept.get("state", "planned"),
        ),
        form.number("budget", words("app-story-budget"), kept.get("budget"), hint=words("app-story-budget-hint")),
        form.number("spent", words("app-story-spent"), kept.get("spent")),
    ]


def _decision(words: Words, form: Form, kept: Kept, around: Around) -> list[Any]:
    named = _chosen(words, ((one.code, words.text(one.title)) for one in around.choices.initiatives))
    return [
        form.choice("initiative", words("app-story-initiative"), named, kept.get("initiative", "")),
        form.choice(
            "kind",
            words("app-story-decision-kind"),
            _chosen(words, [(one, words(f"public-decision-{key(one)}")) for one in DECISION_KIND.words]),
            kept.get("kind", ""),
        ),
        form.text("date", words("app-story-date"), kept.get("date", ""), type_="date"),
        form.text("forum", words("app-story-forum"), kept.get("forum", ""), hint=words("app-story-forum-hint")),
        form.texts("reason", words("app-story-reason"), kept.get("reason"), rows=2),
    ]


def _evaluation(words: Words, form: Form, kept: Kept, around: Around) -> list[Any]:
    every, covers = _chosen(words, _organisations(around.choices.organisations)), kept.get("covers", {})
    kinds = [
        *[(one, words(f"public-document-{key(one)}")) for one in DOCUMENTS],
        *((one, one) for one in kept.get("documents", ()) if one not in DOCUMENTS),
    ]
    return [
        form.texts("title", words("app-story-evaluation-title"), kept.get("title")),
        form.choice("author", words("app-story-author"), every, kept.get("author", "")),
        form.choice("commissioned_by", words("app-story-commissioner"), every, kept.get("commissioned_by", "")),
        _period(words, form, "covers/first", words("app-story-covers-first"), covers.get("first")),
        _period(words, form, "covers/last", words("app-story-covers-last"), covers.get("last")),
        _ticks(form, DOCUMENT, words("app-story-documents"), kinds, kept.get("documents", ())),
        form.texts("finding", words("app-story-finding"), kept.get("finding"), rows=3),
    ]


def _valuation(words: Words, form: Form, kept: Kept, around: Around) -> list[Any]:
    qualifiers = [(NOTHING, words("app-story-exactly"))]
    qualifiers += [(one, words(f"public-qualifier-{key(one)}", number="…")) for one in QUALIFIER.words]
    nobody = [(NOTHING, words("app-story-unknown"))]
    organisations = [*nobody, *_organisations(around.choices.organisations)]
    return [
        html.P(words("public-valuations-what"), className="m"),
        form.texts("title", words("app-story-valuation-title"), kept.get("title")),
        form.choice("qualifier", words("app-story-qualifier"), qualifiers, kept.get("qualifier", NOTHING)),
        form.number("amount", words("app-story-amount"), kept.get("amount")),
        form.number(
            "horizon_years", words("app-story-horizon"), kept.get("horizon_years"), hint=words("app-story-if-known")
        ),
        form.number("people", words("app-story-people"), kept.get("people"), hint=words("app-story-if-known")),
        form.number("total", words("app-story-total"), kept.get("total"), hint=words("app-story-if-known")),
        form.choice(
            "commissioned_by", words("app-story-commissioner"), organisations, kept.get("commissioned_by", NOTHING)
        ),
        form.texts("method", words("app-story-method"), kept.get("method"), hint=words("app-story-if-known")),
    ]


def _period(words: Words, form: Form, name: str, label: str, kept: Any) -> html.Div:
    return form.text(name, label, "" if kept is None else str(kept), hint=words("app-story-period-hint"))


def _goals(words: Words, form: Form, kept: Kept, around: Around) -> html.Fieldset:
    named = ((one.code, words.text(one.title)) for one in around.choices.goals)
    return _ticks(form, GOAL, words("app-story-goals"), named, kept.get("goals", ()))


def _ticks(
    form: Form, before: str, label: str, options: Iterable[tuple[str, str]], chosen: Collection[str]
) -> html.Fieldset:
    ticks = [form.tick(f"{before}{code}", name, code in chosen) for code, name in options]
    return html.Fieldset([html.Legend(label), html.Div(ticks, className="ticks")])


def _organisations(organisations: Iterable[Organisation]) -> list[tuple[str, str]]:
    return [(one.code, one.called) for one in organisations]


def _chosen(words: Words, options: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Options of which one must be chosen."""
    return [("", words("app-story-choose")), *options]


_FIELDS: Mapping[str, Callable[[Words, Form, Kept, Around], list[Any]]] = {
    EVENTS.name: _event,
    NOTES.name: _note,
    PROMISES.name: _promise,
    INITIATIVES.name: _initiative,
    DECISIONS.name: _decision,
    EVALUATIONS.name: _evaluation,
    VALUATIONS.name: _valuation,
}


def fields(words: Words, form: Form, noun: Noun, kept: Kept, around: Around) -> list[Any]:
    """The fields of a form of one noun."""
    return _FIELDS[noun.name](words, form, kept, around)
