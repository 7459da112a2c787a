"""Who may do what. The whole rule book is the table below; everything else asks it."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from partners.errors import NotAllowed, NotFound


class Role(StrEnum):
    """A person's role in a partnership."""

    VIEWER = "viewer"
    REPORTER = "reporter"
    PARTNER_ADMIN = "partner_admin"
    COORDINATOR = "coordinator"
    STEERING = "steering"


class Permission(StrEnum):
    """One thing that somebody may do in a partnership."""

    FIGURES_VIEW = "figures:view"
    CONTRIBUTION_WRITE = "contribution:write"
    CONTRIBUTION_WRITE_FOR_OTHERS = "contribution:write-for-others"
    CONTRIBUTION_VERIFY = "contribution:verify"
    PERIOD_RUN = "period:run"
    GOAL_SET = "goal:set"
    TARGET_DECIDE = "target:decide"
    RECORD_SET = "record:set"
    NOTE_WRITE = "note:write"
    PARTNERSHIP_SET = "partnership:set"
    PARTNERSHIP_EXPORT = "partnership:export"
    PARTNER_RUN = "partner:run"
    MEMBER_RUN = "member:run"
    MEMBER_INVITE = "member:invite"
    RELEASE_VIEW = "release:view"
    RELEASE_PREPARE = "release:prepare"
    RELEASE_APPROVE = "release:approve"
    RELEASE_WITHDRAW = "release:withdraw"
    AUDIT_VIEW = "audit:view"


MAY: Mapping[Role, frozenset[Permission]] = {
    Role.VIEWER: frozenset({Permission.FIGURES_VIEW}),
    Role.REPORTER: frozenset({Permission.FIGURES_VIEW, Permission.CONTRIBUTION_WRITE, Permission.NOTE_WRITE}),
    Role.PARTNER_ADMIN: frozenset(
        {
            Permission.FIGURES_VIEW,
            Permission.CONTRIBUTION_WRITE,
            Permission.NOTE_WRITE,
            Permission.MEMBER_INVITE,
        }
    ),
    Role.COORDINATOR: frozenset(
        {
            Permission.FIGURES_VIEW,
            Permission.CONTRIBUTION_WRITE,
            Permission.CONTRIBUTION_WRITE_FOR_OTHERS,
            Permission.CONTRIBUTION_VERIFY,
            Permission.PERIOD_RUN,
            Permission.GOAL_SET,
            Permission.RECORD_SET,
            Permission.NOTE_WRITE,
            Permission.PARTNERSHIP_SET,
            Permission.PARTNERSHIP_EXPORT,
            Permission.PARTNER_RUN,
            Permission.MEMBER_RUN,
            Permission.MEMBER_INVITE,
            Permission.RELEASE_VIEW,
            Permission.RELEASE_PREPARE,
            Permission.RELEASE_WITHDRAW,
            Permission.AUDIT_VIEW,
        }
    ),
    Role.STEERING: frozenset(
        {
            Permission.FIGURES_VIEW,
            Permission.CONTRIBUTION_VERIFY,
            Permission.TARGET_DECIDE,
            Permission.RELEASE_VIEW,
            Permission.RELEASE_APPROVE,
            Permission.RELEASE_WITHDRAW,
            Permission.AUDIT_VIEW,
        }
    ),
}


@dataclass(frozen=True)
class Actor:
    """A person acting now, with a role in each partnership; or the platform's command line, which is trusted.

    An administrator runs the platform, and sees no partnership without a role in it.
    """

    person_id: uuid.UUID | None
    organisation_id: uuid.UUID | None = None
    roles: Mapping[uuid.UUID, Role] = field(default_factory=dict)
    administrator: bool = False

    @property
    def is_command_line(self) -> bool:
        """Somebody with access to the machine; everything it does is audited as such."""
        return self.person_id is None

    @property
    def name(self) -> str:
        """Whose idempotency keys these are."""
        return str(self.person_id or "command-line")

    @property
    def may_found(self) -> bool:
        """Whether somebody may begin a partnership: who runs the platform, and who coordinates one already."""
        return self.is_command_line or self.administrator or Role.COORDINATOR in self.roles.values()

    def must_administer(self) -> None:
        """Raises NotFound for whoever does not run the platform."""
        if not (self.is_command_line or self.administrator):
            raise NotFound

    def may(self, permission: Permission, partnership_id: uuid.UUID) -> bool:
        """Whether the table says yes."""
        role = self.roles.get(partnership_id)
        return self.is_command_line or (role is not None and permission in MAY[role])

    def must(self, permission: Permission, partnership_id: uuid.UUID) -> None:
        """Raises NotFound for somebody who is not a member, NotAllowed for a member without the right."""
        if self.may(permission, partnership_id):
            return
        if partnership_id not in self.roles:
            raise NotFound
        raise NotAllowed(permission)


COMMAND_LINE = Actor(person_id=None)
