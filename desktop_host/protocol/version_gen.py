"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "16853456889f"
