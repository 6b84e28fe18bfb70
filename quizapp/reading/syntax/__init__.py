"""Parse English sentences into dependency trees with a small model shipped as data."""
