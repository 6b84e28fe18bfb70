"""The application put together: settings, extensions, blueprints."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.routing import IntegerConverter, Map

from quizapp import database
from quizapp.config import PACKAGE, Settings
from quizapp.extensions import csrf, db, login_manager
from quizapp.web import access, account, errors, headers, health, learn, teach
from quizapp.web.sessions import CookieSessions

MAX_BODY_BYTES = 12 * 1024 * 1024  # an uploaded article of 10 MB with its form around it
MAX_FIELD_BYTES = 4 * 1024 * 1024  # a pasted article
MAX_FIELDS = 2_000
CSRF_SECONDS = 12 * 60 * 60


class KeyConverter(IntegerConverter):
    """A row's number in an address; one beyond what the database's integers hold is no page."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, max=2**31 - 1)


def build(settings: Settings) -> Flask:
    """Return the application; extensions and audiences are set up before the pages that need them."""
    app = Flask("quizapp", root_path=str(PACKAGE), instance_path=str(settings.instance))
    app.config.from_mapping(_configuration(settings))
    app.session_interface = CookieSessions()
    app.url_map.converters["int"] = KeyConverter
    db.init_app(app)
    with app.app_context():
        database.set_up(db.engine)
    csrf.init_app(app)
    login_manager.init_app(app)
    for whole in (access, errors, headers):
        whole.init_app(app)
    for part in (health, account, learn, teach):
        app.register_blueprint(part.blueprint)
    if settings.proxies:
        _believe_proxies(app, settings.proxies)
    return app


def _configuration(settings: Settings) -> dict[str, object]:
    url = database.database_url(settings.database_url)
    return {
        "SETTINGS": settings,
        "SECRET_KEY": settings.secret_key,
        "TESTING": settings.testing,
        "SQLALCHEMY_DATABASE_URI": url,
        "SQLALCHEMY_ENGINE_OPTIONS": database.engine_options(url),
        "MAX_CONTENT_LENGTH": MAX_BODY_BYTES,
        "MAX_FORM_MEMORY_SIZE": MAX_FIELD_BYTES,
        "MAX_FORM_PARTS": MAX_FIELDS,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "WTF_CSRF_TIME_LIMIT": CSRF_SECONDS,
        "WTF_CSRF_SSL_STRICT": True,
    }


def _believe_proxies(app: Flask, count: int) -> None:
    fixed = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)
    app.wsgi_app = fixed  # type: ignore[method-assign]  # Flask's documented place for middleware
