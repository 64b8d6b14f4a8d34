"""Values that an author writes in words: read exactly, printed plainly."""
