"""Describe every message that crosses a process or the wire, once, as msgspec Structs."""
