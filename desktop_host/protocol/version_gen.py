"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "0ae1f3f01f80"
