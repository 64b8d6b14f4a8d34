"""The text of a spec and the tree it holds, each part with its place."""
