"""Two questions that an operator's machine asks: is the process alive, and can it do its work."""

from flask import Blueprint, Response, jsonify
from sqlalchemy.exc import SQLAlchemyError

from dashapp.database import database
from db import migration

health = Blueprint("health", __name__)


@health.get("/healthz")
def alive() -> Response:
    """The process answers."""
    return Response("ok\n", mimetype="text/plain")


@health.get("/readyz")
def ready() -> tuple[Response, int]:
    """The database answers and has the shape that this program expects; 503 with what is missing otherwise."""
    try:
        found = {"database": "ok", "migrations": "ok" if migration.is_current(database().engine) else "behind"}
    except SQLAlchemyError:
        found = {"database": "away", "migrations": "unknown"}
    return jsonify(found), 200 if set(found.values()) == {"ok"} else 503
