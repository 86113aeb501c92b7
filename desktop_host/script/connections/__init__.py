"""Offer the classes of connections; ``st.connection`` makes and keeps them."""

from __future__ import annotations

from desktop_host.script.connections.connection import BaseConnection
from desktop_host.script.connections.snowflake import SnowflakeConnection
from desktop_host.script.connections.sql import SQLConnection

__all__ = ["BaseConnection", "SQLConnection", "SnowflakeConnection"]
