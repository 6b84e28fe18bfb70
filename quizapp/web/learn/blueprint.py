"""The blueprint that every page of learners hangs on."""

from flask import Blueprint

blueprint = Blueprint("learn", __name__)
