"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "357a846a92a1"
