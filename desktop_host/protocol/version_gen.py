"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "b4aa538e2ed5"
