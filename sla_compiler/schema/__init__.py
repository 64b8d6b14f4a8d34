"""Whether a spec has the shape of the language, and what each of its places is."""
