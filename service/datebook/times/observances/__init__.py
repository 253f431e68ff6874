"""Holidays and observances: their names, the rules of their days, and the calendars that some of them follow."""
