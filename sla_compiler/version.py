"""The version of this compiler: one text, so that nothing has to be looked up."""

VERSION = "0.1.0"
