"""What stands beside the numbers, noun by noun: what there is, and the forms of whoever may record it."""

from collections.abc import Sequence

from dash import html

from dashapp.auth.current import may, reading, visitor
from dashapp.components.form import Form, Sent
from dashapp.components.heading import heading, section
from dashapp.form_page import FormPage
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.settings.version import VersionedForm
from dashapp.pages.story.deeds import DEEDS
from dashapp.pages.story.fields import Around, fields
from dashapp.pages.story.items import Items
from goals.exporting.records import record_as_given
from goals.record_models import Note, Recorded
from goals.recording import NOTES, NOUNS, Noun, choices, records
from partners.access import Permission

NAME = "story"


def draw(sent: Sent, slug: str) -> Content:
    """Every noun in a section of its own."""
    words = visitor().words
    with reading(slug) as session:
        stands = records(session, visitor().actor)
        around = Around(choices(session, visitor().actor), sets_all=may(Permission.RECORD_SET, slug))
        nouns = _Nouns(words, sent, around, writes=may(Permission.NOTE_WRITE, slug))
        body = [
            heading(words("app-story"), words("app-story-lead")),
            sent.note(),
            *(nouns.section(noun, getattr(stands, noun.list)) for noun in NOUNS),
        ]
    return Content(words("app-story"), [html.Div(body, className="settings")])


class _Nouns:
    """The sections for one visitor, who may record everything, notes, or nothing."""

    def __init__(self, words: Words, sent: Sent, around: Around, *, writes: bool) -> None:
        self.words, self.sent, self.around, self.writes = words, sent, around, writes
        self.items = Items(words, around.choices.goals)

    def section(self, noun: Noun, stands: Sequence[Recorded]) -> html.Section:
        """What there is of a noun, and what can be done with it."""
        items = [
            html.Div(
                [*self.items.told(noun, one), self._deeds(noun, one) if self._may_change(noun, one) else None],
                className="mb-4",
            )
            for one in stands
        ]
        return section(
            self.words(f"app-story-{noun.list}"),
            html.P(self.words(f"app-story-{noun.list}-what"), className="m"),
            *(items or [html.P(self.words("app-story-none"), className="q")]),
            self._new(noun) if self.around.sets_all or (noun is NOTES and self.writes) else None,
        )

    def _may_change(self, noun: Noun, one: Recorded) -> bool:
        """Everything, or of notes the own ones."""
        is_own = isinstance(one, Note) and one.written_by == visitor().actor.person_id
        return self.around.sets_all or (noun is NOTES and self.writes and is_own)

    def _deeds(self, noun: Noun, one: Recorded) -> html.Div:
        words, kept = self.words, record_as_given(one)
        change = VersionedForm(words, self.sent, page=NAME, deed=f"change-{noun.name}", about=str(one.id))
        remove = Form(words, self.sent, page=NAME, deed=f"remove-{noun.name}", about=str(one.id))
        of = html.Span(f": {words.text(kept[noun.told])}", className="visually-hidden")
        return html.Div(
            [
                change.folded(
                    [words("app-story-change"), of],
                    *fields(words, change, noun, kept, self.around),
                    change.version(one.version),
                    change.send(words("app-story-save")),
                ),
                remove.folded(
                    [words("app-story-remove"), of],
                    html.P(words("app-story-remove-what"), className="m"),
                    remove.send(words("app-story-remove-now")),
                ),
            ],
            className="deeds",
        )

    def _new(self, noun: Noun) -> html.Details:
        form = Form(self.words, self.sent, page=NAME, deed=f"add-{noun.name}")
        return form.folded(
            self.words(f"app-story-new-{noun.name}"),
            *fields(self.words, form, noun, {}, self.around),
            form.send(self.words("app-story-add")),
        )


FORMS = FormPage(NAME, draw, DEEDS)
