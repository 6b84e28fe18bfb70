"""Accounts: sign in and out, register, one's own sign-ins, one-time links."""

from quizapp.web.account import links, own, views
from quizapp.web.account.blueprint import blueprint

__all__ = ["blueprint", "links", "own", "views"]
