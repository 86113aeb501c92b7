"""Connect to Snowflake through its own connector."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.script.cache import cache_data
from desktop_host.script.connections.connection import BaseConnection, missing

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from pandas import DataFrame


class SnowflakeConnection(BaseConnection[Any]):
    """Be a connection to Snowflake, with the settings of ``snowflake.connector.connect``."""

    def __init__(self, connection_name: str, **kwargs: Any) -> None:
        super().__init__(connection_name, **kwargs)

    def _connect(self, **kwargs: Any) -> Any:
        try:
            from snowflake import connector  # type: ignore[import-not-found, unused-ignore]
        except ModuleNotFoundError:
            missing(self._connection_name, "Snowflake's connector", "snowflake-connector-python[pandas]")
        settings = self._secrets.to_dict() | kwargs
        settings.pop("type", None)
        return connector.connect(**settings)

    def query(
        self,
        sql: str,
        *,
        ttl: float | str | dt.timedelta | None = None,
        show_spinner: bool | str = "Running `snowflake.query(...)`.",
        params: Mapping[str, Any] | Sequence[Any] | None = None,
        **kwargs: Any,
    ) -> DataFrame:
        """Read rows as a pandas frame, and remember them for ``ttl``."""

        @cache_data(show_spinner=show_spinner, ttl=ttl)
        def query(connection: str, sql: str, **options: Any) -> Any:  # noqa: ARG001 - a part of the key
            with self.cursor() as cursor:
                return cursor.execute(sql, **options).fetch_pandas_all()

        found: DataFrame = query(self._connection_name, sql, params=params, **kwargs)
        return found

    def cursor(self) -> Any:
        """Return a new cursor of the connector."""
        return self._instance.cursor()

    @property
    def raw_connection(self) -> Any:
        """The connector's own connection."""
        return self._instance

    def reset(self) -> None:
        """Close the connection; the next use opens a new one."""
        connection = self._raw_instance
        super().reset()
        if connection is not None:
            connection.close()

    def close(self) -> None:
        """Close the connection."""
        self.reset()
