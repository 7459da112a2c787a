"""The application's database, for whoever handles a request."""

from flask import current_app

from db import Database


def database() -> Database:
    """The database that this application was created with."""
    found: Database = current_app.extensions["handslag_database"]
    return found
