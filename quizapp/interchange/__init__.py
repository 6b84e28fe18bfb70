"""Carry items between the app and files."""
