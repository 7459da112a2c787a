"""How rows are kept: one way into SQLite and PostgreSQL, and what the database itself promises. Knows no domain."""

from db.engine import Database, only_reads
from db.scope import PLATFORM, PUBLIC, SIGN_IN, Scope, enter, personal, within
from db.tables import Account, AppendOnly, Base, Keyed, Open, Personal, Published, Tenant, tenant_reference

__all__ = [
    "PLATFORM",
    "PUBLIC",
    "SIGN_IN",
    "Account",
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
    "only_reads",
    "personal",
    "tenant_reference",
    "within",
]
