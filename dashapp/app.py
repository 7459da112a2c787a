"""The application, put together: reads like a table of contents."""

import dash
from dash import Dash
from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from dashapp import errors, headers
from dashapp.auth import guard
from dashapp.config import Config
from dashapp.health import health
from dashapp.public import blueprint
from dashapp.public.assets import Assets
from dashapp.public.environment import environment
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
    templates = environment(stylesheet=assets.address("public.css"), icon=assets.address("icon.svg"))
    guard.install(server, base_url=config.base_url)
    headers.install(server, is_secure=config.is_secure)
    errors.install(server, templates)
    server.register_blueprint(health)
    server.register_blueprint(blueprint(server, base_url=config.base_url, templates=templates, assets=assets))
    mount_signed_in_pages(server)
    if config.proxies:
        hops = config.proxies
        server.wsgi_app = ProxyFix(server.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    return server


def mount_signed_in_pages(server: Flask) -> Dash:
    """The Dash application, behind the guard like everything that is not on its list."""
    application = Dash(
        __name__,
        server=server,
        url_base_pathname="/app/",
        use_pages=True,
        pages_folder="",
        include_pages_meta=False,
        # safety, not comfort: without it the first reader's layouts are kept and sent to everybody
        suppress_callback_exceptions=True,
        enable_mcp=False,
        use_async=False,
        assets_folder="",
    )
    application.layout = dash.page_container
    return application
