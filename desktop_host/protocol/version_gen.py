"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "c4742d09fad3"
