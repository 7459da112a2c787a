"""What can be done on the page: for every noun adding one, changing one, taking one away."""

from dashapp.auth.current import perform, visitor
from dashapp.form_page import Deed, Done, Given
from dashapp.pages.settings.faults import beside_fields
from dashapp.pages.settings.version import BESIDE, opened_with
from dashapp.pages.story.typed import field_of, typed
from goals.recording import NOUNS, Noun, add, change, remove


def _adding(noun: Noun) -> Deed:
    def act(given: Given) -> Done:
        said = typed(noun, given)
        with beside_fields(field_of):
            perform(given.path["slug"], lambda session: add(session, visitor().actor, noun, said))
        return Done(visitor().words("app-story-added"))

    return Deed(f"add-{noun.name}", act, noun.needs)


def _changing(noun: Noun) -> Deed:
    def act(given: Given) -> Done:
        key, said, version = given.key(), typed(noun, given), opened_with(given).version
        with beside_fields(field_of):
            perform(
                given.path["slug"],
                lambda session: change(session, visitor().actor, noun, key, said, version=version),
            )
        return Done(visitor().words("app-story-changed"))

    return Deed(f"change-{noun.name}", act, noun.needs, BESIDE)


def _removing(noun: Noun) -> Deed:
    def act(given: Given) -> Done:
        key = given.key()
        perform(given.path["slug"], lambda session: remove(session, visitor().actor, noun, key))
        return Done(visitor().words("app-story-removed"))

    return Deed(f"remove-{noun.name}", act, noun.needs)


DEEDS = tuple(deed for noun in NOUNS for deed in (_adding(noun), _changing(noun), _removing(noun)))
