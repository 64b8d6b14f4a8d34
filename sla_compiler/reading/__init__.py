"""The reference reading: what the agreement makes of one lead and its history."""
