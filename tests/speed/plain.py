"""`python -m tests.speed.plain PORT`: a plain Flask behind the very server that Handslag is served by."""

import sys

from flask import Flask

from dashapp.commands.serving import Server
from dashapp.config import Config
from tests.speed.measuring import hello


class Plain(Server):
    """Our server with the least application."""

    def load(self) -> Flask:
        return hello()


if __name__ == "__main__":
    port = int(sys.argv.pop())
    Plain(Config.from_env(port=port)).run()
