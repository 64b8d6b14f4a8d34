"""The names that a spec gives to things, and every place that speaks of one."""
