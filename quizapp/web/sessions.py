"""The signed cookie, as strict as the connection allows."""

from flask import Flask, request
from flask.sessions import SecureCookieSessionInterface

COOKIE = "quizapp"
SECURE_COOKIE = "__Host-quizapp"


class CookieSessions(SecureCookieSessionInterface):
    """Over HTTPS the cookie is Secure and bound to this host; over plain HTTP a class on a LAN can use it.

    Behind a proxy "over HTTPS" is what the proxy says, if QUIZAPP_PROXIES tells to believe it.
    """

    def get_cookie_name(self, app: Flask) -> str:  # noqa: ARG002 - Flask's signature
        """Return the cookie's name for this request."""
        return SECURE_COOKIE if request.is_secure else COOKIE

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002 - Flask's signature
        """Return whether the browser must keep the cookie to HTTPS."""
        return request.is_secure

    def get_cookie_path(self, app: Flask) -> str:  # noqa: ARG002 - Flask's signature
        """Return the path the prefix `__Host-` asks for."""
        return "/"
