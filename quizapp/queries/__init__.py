"""Reads: every function returns frozen rows, states its number of statements, and writes nothing."""
