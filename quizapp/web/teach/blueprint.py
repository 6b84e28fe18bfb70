"""The blueprint that every page of the teacher's desk hangs on."""

from flask import Blueprint

blueprint = Blueprint("teach", __name__, url_prefix="/teach")
