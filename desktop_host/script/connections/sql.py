"""Connect to a database through SQLAlchemy."""

from __future__ import annotations

from secrets import token_hex
from typing import TYPE_CHECKING, Any, cast, overload

from desktop_host.errors import StreamlitAPIException, StreamlitMissingRequiredParameterError
from desktop_host.script.cache import cache_data
from desktop_host.script.connections.connection import BaseConnection, missing
from desktop_host.script.secrets import where_to_put

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from pandas import DataFrame
    from sqlalchemy import URL
    from sqlalchemy.engine import Connection, Engine
    from sqlalchemy.orm import Session

_URL_PARTS = ("username", "password", "host", "port", "database", "query")
_PACKAGES = {"psycopg2": "psycopg2-binary", "psycopg": "psycopg[binary]", "MySQLdb": "mysqlclient"}
"""Packages that are not called what the module in them is called."""


class SQLConnection(BaseConnection["Engine"]):
    """Be a connection to a database; ``query`` reads, ``session`` writes.

    Its settings are those of ``[connections.<name>]`` in the secrets and of the call, which wins:

    - ``url``, or its parts ``dialect`` (with ``driver``), ``username``, ``password``, ``host``, ``port``, ``database``
      and ``query``;
    - ``autocommit``, whether each statement is a transaction of its own;
    - whatever else ``sqlalchemy.create_engine`` takes; in the secrets under ``create_engine_kwargs``.
    """

    def __init__(self, connection_name: str, **kwargs: Any) -> None:
        self._token = token_hex(8)
        """What belongs to this connection's answers, and not to those of another one with the same address."""
        super().__init__(connection_name, **kwargs)

    def _connect(self, *, autocommit: bool | None = None, **kwargs: Any) -> Engine:
        try:
            import sqlalchemy
        except ModuleNotFoundError:
            missing(self._connection_name, "SQLAlchemy", "sqlalchemy")
        settings = self._secrets.to_dict()
        options = {**settings.pop("create_engine_kwargs", {}), **kwargs.pop("create_engine_kwargs", {})}
        if "url" in kwargs:
            # It says it all: parts in the secrets belong to another address.
            settings = {key: value for key, value in settings.items() if key == "autocommit"}
        settings |= kwargs
        kept_autocommit = settings.pop("autocommit", False)
        settings.pop("type", None)
        url = self._url(settings)
        # A server that was restarted, or a machine that slept, costs one question and no error.
        options = {"pool_pre_ping": True, **options, **settings}
        try:
            engine = sqlalchemy.create_engine(url, **options)
        except ModuleNotFoundError as error:
            driver = error.name or str(error)
            missing(self._connection_name, driver, _PACKAGES.get(driver, driver))
        if kept_autocommit if autocommit is None else autocommit:
            return engine.execution_options(isolation_level="AUTOCOMMIT")
        return engine

    def _url(self, settings: dict[str, Any]) -> URL:
        """Take the address out of the settings."""
        from sqlalchemy import URL, make_url

        parts = {name: settings.pop(name) for name in _URL_PARTS if name in settings}
        url, dialect, driver = (settings.pop(name, None) for name in ("url", "dialect", "driver"))
        if url is not None:
            return make_url(url)
        name = self._connection_name
        if dialect is not None:
            return URL.create(f"{dialect}+{driver}" if driver else dialect, **parts)
        if not parts and driver is None:
            raise StreamlitAPIException(
                f"connection {name!r}: there are no settings; "
                f'add [connections.{name}] with url = "..." to {where_to_put()}, or pass url=... to st.connection'
            )
        raise StreamlitMissingRequiredParameterError(
            f"connection {name!r}: dialect is missing, such as postgresql, mysql or sqlite; "
            f"add it to [connections.{name}] in {where_to_put()}, or pass it to st.connection"
        )

    @overload
    def query(
        self,
        sql: str,
        *,
        show_spinner: bool | str = ...,
        ttl: float | str | dt.timedelta | None = ...,
        index_col: str | list[str] | None = ...,
        chunksize: None = ...,
        params: Mapping[str, Any] | Sequence[Any] | None = ...,
        **kwargs: Any,
    ) -> DataFrame: ...
    @overload
    def query(
        self,
        sql: str,
        *,
        show_spinner: bool | str = ...,
        ttl: float | str | dt.timedelta | None = ...,
        index_col: str | list[str] | None = ...,
        chunksize: int,
        params: Mapping[str, Any] | Sequence[Any] | None = ...,
        **kwargs: Any,
    ) -> Iterator[DataFrame]: ...
    def query(
        self,
        sql: str,
        *,
        show_spinner: bool | str = "Running `sql.query(...)`.",
        ttl: float | str | dt.timedelta | None = None,
        index_col: str | list[str] | None = None,
        chunksize: int | None = None,
        params: Mapping[str, Any] | Sequence[Any] | None = None,
        **kwargs: Any,
    ) -> DataFrame | Iterator[DataFrame]:
        """Read rows as a pandas frame, and remember them.

        Args:
            sql: The query.
            show_spinner: Whether a spinner shows meanwhile, or its text.
            ttl: How long the answer is remembered: seconds, a timedelta, or text such as ``"10m"``. 0: not at all.
            index_col: Columns that become the index.
            chunksize: Rows of one frame, if many are wanted one after the other; those are not remembered.
            params: Values for placeholders: a dict for ``:name``, a sequence for those of the driver.
            kwargs: What else ``pandas.read_sql`` takes.
        """
        if chunksize is not None:
            return self._chunks(sql, index_col=index_col, chunksize=chunksize, params=params, **kwargs)

        engine = self._instance

        @cache_data(show_spinner=show_spinner, ttl=ttl)
        def query(answers_of: str, sql: str, **options: Any) -> DataFrame:  # noqa: ARG001 - a part of the key
            with engine.connect() as connection:
                return cast("DataFrame", self._read(connection, sql, **options))

        return query(f"{self._token} {engine.url!r}", sql, index_col=index_col, params=params, **kwargs)

    def _chunks(self, sql: str, **options: Any) -> Iterator[DataFrame]:
        with self.connect() as connection:
            yield from self._read(connection, sql, **options)

    def _read(self, connection: Connection, sql: str, *, params: Any, **options: Any) -> Any:
        from sqlalchemy import text

        try:
            import pandas as pd
        except ModuleNotFoundError:
            missing(self._connection_name, "pandas, which query() answers with,", "pandas")
        if isinstance(params, list | tuple):
            return pd.read_sql(sql, connection, params=tuple(params), **options)
        return pd.read_sql(text(sql), connection, params=params, **options)

    def connect(self) -> Connection:
        """Return a connection of SQLAlchemy's core, to be used with ``with``."""
        return self._instance.connect()

    @property
    def engine(self) -> Engine:
        """SQLAlchemy's engine."""
        return self._instance

    @property
    def driver(self) -> str:
        """The name of the driver, such as ``"psycopg2"``."""
        return self._instance.driver

    @property
    def session(self) -> Session:
        """A new session of SQLAlchemy's, to be used with ``with``; what it writes lasts once it commits."""
        from sqlalchemy.orm import Session

        return Session(self._instance)

    def reset(self) -> None:
        """Close the engine's connections; the next use opens new ones."""
        engine = self._raw_instance
        super().reset()
        if engine is not None:
            engine.dispose()

    def close(self) -> None:
        """Close the engine's connections."""
        self.reset()
