"""What every response tells the browser: what it may load, keep and say to others."""

import hashlib
from functools import cache
from pathlib import Path

from flask import Flask, Response, current_app, request

RULES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
)
HEADERS = {
    "Content-Security-Policy": "; ".join(RULES),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
}
TWO_YEARS = 2 * 365 * 24 * 60 * 60
FOREVER = "public, max-age=31536000, immutable"


def init_app(app: Flask) -> None:
    """Give every response its headers, and every static file an address of its own version."""
    app.after_request(protect)
    app.url_defaults(add_version)


def protect(response: Response) -> Response:
    """Set the headers of a response; pages are never kept, static files for ever under their version."""
    response.headers.update(HEADERS)
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = f"max-age={TWO_YEARS}"
    if request.endpoint != "static" or response.status_code not in {200, 206, 304}:
        response.headers["Cache-Control"] = "no-store"
    elif request.args.get("v") == version((request.view_args or {}).get("filename", "")):
        response.headers["Cache-Control"] = FOREVER
    return response


def add_version(endpoint: str, values: dict[str, object]) -> None:
    """Add to the address of a static file the first digits of its hash."""
    if endpoint == "static" and (found := version(str(values.get("filename", "")))):
        values["v"] = found


def version(filename: str) -> str | None:
    """Return the version of a static file, None when there is no such file."""
    folder = Path(current_app.static_folder or "")
    path = folder / filename
    if ".." in Path(filename).parts or not path.is_file():
        return None
    return _hash(path, path.stat().st_mtime_ns)


@cache
def _hash(path: Path, _changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
