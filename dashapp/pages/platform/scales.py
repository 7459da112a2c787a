"""The official scales for places: each with its grades, its versions, and what these say of which place."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashapp.components.form import NOTHING, Form, Sent
from dashapp.components.heading import section
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.platform.grading import ADD_SCALE, ADD_VERSION, CORRECT_VERSION, GRADE_AREA, TICK, UNMENTIONED
from goals.classifications import PUBLIC_SOURCE, grades_of, name_of
from goals.platform import Known
from partners.models import Area, Classification, ClassificationGrade, ClassificationVersion

Options = Sequence[tuple[str, str]]


class Scales:
    """Draws the section. `sources` are codes of provenance, with what the platform says that they mean."""

    def __init__(
        self, words: Words, sent: Sent, areas: Sequence[Area], sources: Mapping[str, Mapping[str, str]], *, day: dt.date
    ) -> None:
        self.words, self.sent, self.day = words, sent, day
        self.areas = [(str(one.id), one.name) for one in areas]
        self.sources = [(code, self._source(code, texts)) for code, texts in sources.items()]

    def section(self, every: Sequence[Classification], organisations: Sequence[Known]) -> html.Section:
        """Every scale, the newest version first, and the form that adds one."""
        words = self.words
        none = None if every else html.P(words("app-platform-no-scales"))
        parts = [part for one in every for part in self._scale(one)]
        return section(words("app-platform-scales"), none, *parts, self._adding(organisations))

    def _scale(self, scale: Classification) -> list[Any]:
        words = self.words
        names = html.Ol([html.Li(self._grade(scale, grade)) for grade in scale.grades])
        return [
            html.H3(told(words, scale.title)),
            html.P(words("app-platform-scale-by", provider=scale.provider.name, code=scale.code), className="s q mb-1"),
            html.P(words("app-platform-scale-grades"), className="mb-1"),
            names,
            *(self._version(scale, version) for version in reversed(scale.versions)),
            html.Div(self._adding_version(scale), className="mt-3"),
        ]

    def _version(self, scale: Classification, version: ClassificationVersion) -> html.Article:
        """What it says of which place; before it is published this is the only page that tells."""
        words, is_out = self.words, version.published <= self.day
        when = words("app-platform-published" if is_out else "app-platform-to-be-published", day=version.published)
        graded = sorted(version.areas, key=lambda one: (scale.grades.index(one.grade), one.area.name))
        said = html.Ul([html.Li(self._place(scale, one)) for one in graded])
        lacking = [grade for grade in scale.grades if grade not in grades_of(scale, version)]
        left = [
            html.H4(str(version.year), className="mb-1"),
            html.P(when, className="m mb-1" if is_out else "m mb-1 status status-at-risk"),
        ]
        right = [
            said if graded else html.P(words("app-platform-version-empty")),
            self._lacking(scale, lacking) if lacking else None,
            self._grading(scale, version),
            self._correcting(scale, version),
        ]
        return html.Article([html.Div(left), html.Div(right)], className="period")

    def _place(self, scale: Classification, one: ClassificationGrade) -> list[Any]:
        source = dict(self.sources).get(one.provenance) or self._source(one.provenance, {})
        return [f"{one.area.name}: ", self._grade(scale, one.grade), " ", html.Span(f"({source})", className="q s")]

    def _lacking(self, scale: Classification, grades: Sequence[str]) -> html.P:
        names = [self.words.text(name_of(scale, grade)) for grade in grades]
        return html.P(self.words("app-platform-version-lacks", grades=names), className="s q")

    def _grading(self, scale: Classification, version: ClassificationVersion) -> html.Details:
        words, form = self.words, self._form(GRADE_AREA.name, f"{scale.code}/{version.year}")
        grades = [*self._named(scale, grades_of(scale, version)), (UNMENTIONED, words("app-platform-grade-none"))]
        return form.folded(
            words("app-platform-grade", year=str(version.year)),
            html.P(words("app-platform-grade-how")),
            form.choice("area", words("app-platform-grade-area"), self._choose(self.areas), NOTHING),
            form.choice("grade", words("app-platform-grade-is"), self._choose(grades), NOTHING),
            form.choice("source", words("app-platform-grade-source"), self.sources, PUBLIC_SOURCE),
            form.send(words("app-platform-grade-do")),
        )

    def _correcting(self, scale: Classification, version: ClassificationVersion) -> html.Details:
        words, form = self.words, self._form(CORRECT_VERSION.name, f"{scale.code}/{version.year}")
        return form.folded(
            words("app-platform-version-correct", year=str(version.year)),
            html.P(words("app-platform-version-correct-how")),
            form.day("published", words("app-platform-version-published"), version.published),
            self._ticks(form, scale, grades_of(scale, version)),
            form.send(words("app-platform-version-correct-do")),
        )

    def _adding_version(self, scale: Classification) -> html.Details:
        words, form = self.words, self._form(ADD_VERSION.name, scale.code)
        return form.folded(
            words("app-platform-add-version", title=scale.title),
            html.P(words("app-platform-add-version-how")),
            form.text("year", words("app-platform-version-year"), inputMode="numeric"),
            form.day("published", words("app-platform-version-published")),
            self._ticks(form, scale, scale.grades),
            form.send(words("app-platform-add-version-do")),
        )

    def _ticks(self, form: Form, scale: Classification, known: Sequence[str]) -> html.Fieldset:
        """Which grades a version knows."""
        ticks = [form.tick(f"{TICK}{grade}", name, grade in known) for grade, name in self._named(scale, scale.grades)]
        return html.Fieldset([html.Legend(self.words("app-platform-version-knows"), className="s"), *ticks])

    def _adding(self, organisations: Sequence[Known]) -> html.Details:
        words, form = self.words, self._form(ADD_SCALE.name)
        providers = self._choose([(str(one.id), one.name) for one in organisations])
        return form.folded(
            words("app-platform-add-scale"),
            html.P(words("app-platform-add-scale-how")),
            form.texts("title", words("app-platform-scale-title")),
            form.text("code", words("app-platform-scale-code"), hint=words("app-platform-scale-code-how")),
            form.choice("provider", words("app-platform-scale-provider"), providers, NOTHING),
            form.long("grades", words("app-platform-scale-lines"), hint=words("app-platform-scale-lines-how"), rows=4),
            form.send(words("app-platform-add-scale-do")),
        )

    def _form(self, deed: str, about: str = "") -> Form:
        return Form(self.words, self.sent, page="platform", deed=deed, about=about)

    def _choose(self, options: Options) -> Options:
        return [(NOTHING, self.words("app-platform-choose")), *options]

    def _named(self, scale: Classification, grades: Sequence[str]) -> Options:
        return [(grade, self.words.text(name_of(scale, grade))) for grade in grades]

    def _grade(self, scale: Classification, grade: str) -> Any:
        return told(self.words, name_of(scale, grade))

    def _source(self, code: str, texts: Mapping[str, str]) -> str:
        """What a code of provenance means: as the platform says, else in our own words."""
        if texts:
            return self.words.text(texts)
        return self.words(f"provenance-{code}") if f"provenance-{code}" in self.words else code
