"""The blueprint that every page of accounts hangs on."""

from flask import Blueprint

blueprint = Blueprint("account", __name__)
