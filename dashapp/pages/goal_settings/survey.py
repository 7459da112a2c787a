"""What a survey asks: who, which answers count, and the questions, of which the first is the goal's own."""

import re
from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp.components.form import NOTHING, Form
from dashapp.form_page import Given
from dashapp.i18n import NAMES, Words
from goals.exporting.values import present
from goals.setting.reading import Surroundings
from partners.directory import code_for

Goal = Mapping[str, Any]
ANSWERS, QUESTIONS = "survey/counted_answers", "survey/questions"
ROW = re.compile(rf"{QUESTIONS}/(\d{{1,3}})/text/sv", re.ASCII)


def draw(words: Words, form: Form, kept: Goal, around: Surroundings, is_fixed: bool) -> list[Any]:
    """The fields; once somebody has reported, which answers count is told and not asked."""
    survey = kept.get("survey", {})
    answers = survey.get("counted_answers", {})
    providers = [(NOTHING, words("app-settings-choose")), *((one.code, one.called) for one in around.partners)]
    if "provider" in survey and survey["provider"] not in dict(providers):
        providers.append((survey["provider"], survey["provider"]))
    questions = survey.get("questions", [])
    rows = range(max(len(questions) + 1, 2, len(_rows(form.typed))))
    return [
        form.choice("survey/provider", words("app-settings-provider"), providers, survey.get("provider", NOTHING)),
        html.P([words("app-settings-answers-fixed"), " ", ", ".join(_in(words, answers)), "."], className="m")
        if is_fixed
        else html.Div([_answers(words, form, answers, language) for language in NAMES], className="fields"),
        html.P(words("app-settings-questions-what"), className="m"),
        *[
            form.texts(
                f"{QUESTIONS}/{row}/text",
                words("app-settings-question", n=row + 1),
                questions[row]["text"] if row < len(questions) else None,
            )
            for row in rows
        ],
    ]


def _answers(words: Words, form: Form, answers: Mapping[str, list[str]], language: str) -> html.Div:
    label = f"{words('app-settings-answers')} ({NAMES[language]})"
    hint = words("app-settings-answers-hint") if language == "sv" else None
    return form.long(f"{ANSWERS}/{language}", label, "\n".join(answers.get(language, ())), hint=hint)


def _in(words: Words, answers: Mapping[str, list[str]]) -> list[str]:
    return answers.get(words.language) or answers["sv"]


def read(given: Given, kept: Goal) -> dict[str, Any]:
    """What stands in the fields; a question that was there keeps its code, a new one gets one made of its text."""
    before = kept.get("survey", {})
    is_asked = f"{ANSWERS}/sv" in given.fields
    answers = {language: _lines(given, language) for language in NAMES} if is_asked else before.get("counted_answers")
    kept_codes = [one["code"] for one in before.get("questions", ())]
    codes, questions = list(kept_codes), []
    for row in rows_of_questions(given):
        text = given.texts(f"{QUESTIONS}/{row}/text")
        if row >= len(kept_codes):
            codes.append(code_for(text["sv"], codes))
        questions.append({"code": kept_codes[row] if row < len(kept_codes) else codes[-1], "text": text})
    survey = {
        "provider": given.choice("survey/provider") or None,
        "counted_answers": present(answers) or None if answers else None,
        "questions": questions,
    }
    return {"survey": present(survey)}


def _lines(given: Given, language: str) -> list[str] | None:
    lines = (line.strip() for line in given.text(f"{ANSWERS}/{language}").splitlines())
    return [line for line in lines if line] or None


def rows_of_questions(given: Given) -> list[int]:
    """The rows in which a question stands."""
    return [row for row in _rows(given.fields) if given.texts(f"{QUESTIONS}/{row}/text")]


def _rows(fields: Mapping[str, Any]) -> list[int]:
    return sorted(int(match[1]) for name in fields if (match := ROW.fullmatch(name)))
