"""Tokens: 256 random bits for whoever holds one. The database keeps their hash, which opens nothing."""

import hashlib
import secrets


def new_token() -> str:
    """A token that nobody can guess, fit for an address and a cookie."""
    return secrets.token_urlsafe(32)


def hash_of(token: str) -> bytes:
    """What is kept of a token, and what it is found by."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
