"""What the command line does. Each command takes the settings, its options and the reader's words."""

from argparse import Namespace
from collections.abc import Callable

from dashapp.commands.deeds import (
    approve_release,
    close_period,
    prepare_release,
    reconcile,
    reopen_period,
    withdraw_release,
)
from dashapp.commands.exporting import export
from dashapp.commands.loading import load
from dashapp.commands.migrating import migrate
from dashapp.commands.people import create_administrator, invite, reset_password
from dashapp.commands.serving import demo, serve
from dashapp.config import Config
from dashapp.i18n import Words

Command = Callable[[Config, Namespace, Words], int | None]

__all__ = [
    "Command",
    "approve_release",
    "close_period",
    "create_administrator",
    "demo",
    "export",
    "invite",
    "load",
    "migrate",
    "prepare_release",
    "reconcile",
    "reopen_period",
    "reset_password",
    "serve",
    "withdraw_release",
]
