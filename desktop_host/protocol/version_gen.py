"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "c4afed90dca9"
