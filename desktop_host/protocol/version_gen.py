"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "f9f5fb849734"
