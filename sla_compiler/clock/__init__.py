"""Calendars and exact time: when a promise falls due, and how long something took."""
