"""Quizzes written from an article's facts."""
