"""The application, put together: reads like a table of contents."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from dashapp import errors, headers, preview
from dashapp.auth import guard, keys, routes
from dashapp.config import Config
from dashapp.health import health
from dashapp.public import blueprint
from dashapp.public.assets import Assets
from dashapp.public.environment import environment
from dashapp.signed_in import SignedIn
from db import Database

LARGEST_REQUEST = 10 * 1024 * 1024


def create_app(config: Config) -> Flask:
    """Everything wired: the database, the guard, the public pages, the signed-in pages under /app/."""
    server = Flask(__name__, static_folder=None)
    server.config.update(
        SECRET_KEY=config.secret,
        TRUSTED_HOSTS=config.trusted_hosts,
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
    )
    server.extensions["handslag_database"] = Database(config.database_url)
    assets = Assets()
    templates = environment(
        stylesheet=assets.address("public.css"),
        icon=assets.address("icon.svg"),
        door_style=assets.address("door.css"),
    )
    keys.install(server, config)
    guard.install(server, base_url=config.base_url)
    headers.install(server, is_secure=config.is_secure)
    errors.install(server, templates)
    server.register_blueprint(health)
    server.register_blueprint(blueprint(server, base_url=config.base_url, templates=templates, assets=assets))
    server.register_blueprint(routes.blueprint(server, config, templates))
    server.register_blueprint(preview.blueprint(templates))
    SignedIn(server, templates=templates, assets=assets)
    if config.proxies:
        hops = config.proxies
        server.wsgi_app = ProxyFix(server.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    return server
