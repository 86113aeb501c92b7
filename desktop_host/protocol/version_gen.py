"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "fa3503f52e4a"
