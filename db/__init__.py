"""How rows are kept: one way into SQLite and PostgreSQL, and what the database itself promises. Knows no domain."""

from db.engine import Database
from db.scope import PLATFORM, PUBLIC, Scope, enter, personal, within
from db.tables import AppendOnly, Base, Keyed, Open, Personal, Published, Tenant, tenant_reference

__all__ = [
    "PLATFORM",
    "PUBLIC",
    "AppendOnly",
    "Base",
    "Database",
    "Keyed",
    "Open",
    "Personal",
    "Published",
    "Scope",
    "Tenant",
    "enter",
    "personal",
    "tenant_reference",
    "within",
]
