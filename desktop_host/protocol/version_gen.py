"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "265e30432e54"
