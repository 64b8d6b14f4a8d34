"""The page as data: parts, numbers and blocks, with nothing left to decide."""
