"""What anybody may read: pages without script or cookie, and the same figures as JSON and CSV."""

from dashapp.public.routes import blueprint

__all__ = ["blueprint"]
