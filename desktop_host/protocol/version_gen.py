"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "d2cd291aece8"
