"""Reads what has been announced and sees to it that nobody misses it."""
