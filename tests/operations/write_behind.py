"""A server that must be found out: it acknowledges a response at once and stores it a little later.

Nobody can tell, for every page waits until all is stored, unless the server is killed in between.
"""

import os
import sys
import threading
import time
from typing import Any

from flask import request
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from quizapp import create_app
from quizapp.cli import serving
from quizapp.cli.application import read_settings
from quizapp.services import attempts

DELAY_SECONDS = 0.3


def make_worker() -> serving.Wsgi:
    """Return the app with a promise in the place of a commit."""
    app = create_app()
    respond = attempts.respond
    promised: list[threading.Thread] = []

    def promise(*arguments: Any, **named: Any) -> None:  # noqa: ANN401 - whatever the real one takes
        def store() -> None:
            time.sleep(DELAY_SECONDS)
            with app.app_context():
                respond(*arguments, **named)

        promised.append(threading.Thread(target=store, daemon=True))
        promised[-1].start()

    def wait_for_promises() -> None:
        if request.method == "GET":
            for thread in promised.copy():
                thread.join()

    app.before_request(wait_for_promises)
    attempts.respond = promise
    return app


if __name__ == "__main__":
    serving.prepare(read_settings())
    os.environ[serving.PARENT] = str(os.getpid())
    Granian(
        f"{__spec__.name if __spec__ else ''}:make_worker",
        address="127.0.0.1",
        port=int(sys.argv[-1]),
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=serving.THREADS,
        websockets=False,
        factory=True,
        log_level=LogLevels.error,
    ).serve()
