"""Roles and kinds as options of a choice, in words."""

from collections.abc import Iterable

from dashapp.i18n import Words

Options = list[tuple[str, str]]


def role_key(role: str) -> str:
    """The word for a person's role."""
    return f"app-role-{role.replace('_', '-')}"


def may_do(words: Words, role: str) -> str:
    """What somebody with a role does, in one line."""
    return words(f"app-members-may-{role.replace('_', '-')}")


def part_of(words: Words, role: str) -> str:
    """The word for what an organisation is in a partnership."""
    return words(f"app-members-part-{role.replace('_', '-')}")


def roles(words: Words, offered: Iterable[str]) -> Options:
    """People's roles to choose from."""
    return [(one, words(role_key(one))) for one in offered]


def parts(words: Words, offered: Iterable[str]) -> Options:
    """Organisations' roles to choose from."""
    return [(one, part_of(words, one)) for one in offered]


def kinds(words: Words, offered: Iterable[str]) -> Options:
    """Kinds of organisations to choose from."""
    return [(one, words(f"app-members-kind-{one.replace('_', '-')}")) for one in offered]
