"""State the version once, in code, so that a frozen app knows it without package metadata."""

__version__ = "0.1.0"
