"""Name this protocol by its content. Written by packaging/generate; do not edit."""

VERSION = "0638ec1247b3"
