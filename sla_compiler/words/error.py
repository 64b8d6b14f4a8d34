"""What is wrong with a value in words: a fact, the characters at fault, the cure."""

_LONGEST_QUOTE = 40


class WordError(ValueError):
    """A text that no value can be read from.

    `start` and `end` are offsets within the text, half open; `help` is the cure in
    plain words, or empty.
    """

    def __init__(self, message: str, start: int, end: int, cure: str = "") -> None:
        """Say what is wrong with the characters from `start` to `end`."""
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
        self.help = cure


def quoted(text: str) -> str:
    """Return the author's words in backticks, on one line and cut when very long."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_QUOTE:
        line = line[: _LONGEST_QUOTE - 3] + "..."
    return f"`{line}`"


def write(cure: str) -> str:
    """Return the help that offers `cure`, or nothing when there is none."""
    return f"write `{cure}`" if cure else ""
