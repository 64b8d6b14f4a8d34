"""A first spec: made of a template, a few answers and what a CRM exports."""
