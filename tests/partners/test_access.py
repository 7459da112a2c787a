"""The one table of rights, and who acts by it."""

import uuid

import pytest

from partners.access import COMMAND_LINE, MAY, Actor, Permission, Role
from partners.errors import Conflict, NotAllowed, NotFound, Refused

HERE, THERE = uuid.uuid4(), uuid.uuid4()


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("permission", Permission)
def test_a_member_may_what_the_table_says_and_nothing_elsewhere(role: Role, permission: Permission) -> None:
    actor = Actor(uuid.uuid4(), uuid.uuid4(), {HERE: role})
    assert actor.may(permission, HERE) == (permission in MAY[role])
    assert not actor.may(permission, THERE)
    with pytest.raises(NotFound):
        actor.must(permission, THERE)
    if permission in MAY[role]:
        actor.must(permission, HERE)
    else:
        with pytest.raises(NotAllowed) as refused:
            actor.must(permission, HERE)
        assert (refused.value.code, refused.value.details) == ("not-allowed", {"permission": permission})


def test_every_role_has_its_row_and_sees_figures() -> None:
    assert set(MAY) == set(Role)
    assert all(Permission.FIGURES_VIEW in rights for rights in MAY.values())


def test_nobody_prepares_and_approves() -> None:
    assert not any({Permission.RELEASE_PREPARE, Permission.RELEASE_APPROVE} <= rights for rights in MAY.values())


def test_the_command_line_may_everything_and_has_a_name_of_its_own() -> None:
    assert all(COMMAND_LINE.may(permission, HERE) for permission in Permission)
    assert (COMMAND_LINE.is_command_line, COMMAND_LINE.name) == (True, "command-line")
    person = Actor(uuid.uuid4())
    assert (person.is_command_line, person.name) == (False, str(person.person_id))


def test_a_refusal_says_its_code_and_details() -> None:
    refused = Refused("period-closed", period="2025Q2")
    assert (refused.code, refused.details) == ("period-closed", {"period": "2025Q2"})
    assert isinstance(Conflict("changed-since"), Refused)
    assert NotFound().details == {}, "or it would tell what was looked for"
