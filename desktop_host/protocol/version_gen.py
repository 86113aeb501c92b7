"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "af006881ac62"
