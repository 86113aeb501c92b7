"""Offer ``st.context``: what the page and its request say of the one who looks at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from desktop_host.script.context import running

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_host.protocol.messages import Hello

__all__ = ["context"]

_OUR_COOKIES = "desktop-host-"
"""How the names of our own cookies begin: they open the app, and are nothing that a script may show."""


class Headers(Mapping[str, str]):
    """Hold the headers of the page's request; their names are found in upper and lower case."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._pairs = tuple(pairs)

    def __getitem__(self, key: str) -> str:
        found = self.get_all(key)
        if not found:
            raise KeyError(key)
        return found[0]

    def __iter__(self) -> Iterator[str]:
        return iter(dict(self._pairs))

    def __len__(self) -> int:
        return len(dict(self._pairs))

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and bool(self.get_all(key))

    def __repr__(self) -> str:
        return repr(self.to_dict())

    def get_all(self, key: str) -> list[str]:
        """Return every value of a header, in the order they were sent."""
        wanted = key.lower()
        return [value for name, value in self._pairs if name.lower() == wanted]

    def to_dict(self) -> dict[str, str]:
        """Return the headers as a dict; of one that was sent several times, the first."""
        return {name: self[name] for name in self}


class Cookies(Mapping[str, str]):
    """Hold the cookies of the page's request."""

    def __init__(self, values: Mapping[str, str] | None = None) -> None:
        self._values = dict(values or {})

    def __getitem__(self, key: str) -> str:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return repr(self._values)

    def to_dict(self) -> dict[str, str]:
        """Return the cookies as a dict."""
        return dict(self._values)


class Theme(dict[str, Any]):
    """Say how the page looks: ``type`` is ``"light"``, ``"dark"``, or None where there is no page."""

    def __init__(self, kind: Literal["light", "dark"] | None = None) -> None:
        super().__init__(type=kind)

    def __getattr__(self, name: str) -> Any:
        if name in self:
            return self[name]
        raise AttributeError(f"st.context.theme has no {name!r}, only 'type'")


@dataclass(frozen=True)
class PageFacts:
    """Hold what is known of a page; without one, nothing is."""

    headers: Headers = field(default_factory=Headers)
    cookies: Cookies = field(default_factory=Cookies)
    ip_address: str | None = None
    is_embedded: bool | None = None
    locale: str | None = None
    timezone: str | None = None
    timezone_offset: int | None = None
    url: str | None = None
    theme: Literal["light", "dark"] | None = None

    @classmethod
    def of(cls, hello: Hello, facts: Mapping[str, Any]) -> PageFacts:
        """Put together what a page's first message and its request say.

        Args:
            hello: The message.
            facts: ``headers`` (a mapping, or pairs), ``cookies``, ``ip`` and ``url``, each of which may be missing.
        """
        headers = facts.get("headers", ())
        cookies: Mapping[str, str] = facts.get("cookies", {})
        return cls(
            headers=Headers(_without_ours(headers.items() if isinstance(headers, Mapping) else headers)),
            cookies=Cookies({n: value for n, value in cookies.items() if not n.startswith(_OUR_COOKIES)}),
            ip_address=_address(facts.get("ip")),
            is_embedded=hello.embedded,
            locale=hello.locale or None,
            timezone=hello.timezone or None,
            timezone_offset=hello.timezone_offset,
            url=_page_address(facts.get("url")),
            theme="dark" if hello.dark else "light",
        )


class Context:
    """Say who looks at the page, and from where. Outside a session all is empty or None."""

    @property
    def headers(self) -> Headers:
        """The headers of the request that connected the page, which cannot be changed."""
        return _facts().headers

    @property
    def cookies(self) -> Cookies:
        """The cookies of that request, which cannot be changed."""
        return _facts().cookies

    @property
    def ip_address(self) -> str | None:
        """The address of the page's machine; None when it is this one. Behind a proxy it is the proxy's."""
        return _facts().ip_address

    @property
    def is_embedded(self) -> bool | None:
        """Whether the page is shown with ``?embed=true``."""
        return _facts().is_embedded

    @property
    def locale(self) -> str | None:
        """The language of the browser, such as ``"de-AT"``."""
        return _facts().locale

    @property
    def timezone(self) -> str | None:
        """The time zone of the browser, such as ``"Europe/Vienna"``."""
        return _facts().timezone

    @property
    def timezone_offset(self) -> int | None:
        """How many minutes UTC is ahead of the browser's clock: -60 in Vienna in winter."""
        return _facts().timezone_offset

    @property
    def url(self) -> str | None:
        """The page's address without its query, such as ``"http://127.0.0.1:8501/page"``."""
        return _facts().url

    @property
    def theme(self) -> Theme:
        """The page's looks: ``st.context.theme.type`` is ``"light"`` or ``"dark"``."""
        return Theme(_facts().theme)


context = Context()

_NOTHING = PageFacts()


def _facts() -> PageFacts:
    run = running()
    if run is None or run.services is None or run.services.facts is None:
        return _NOTHING
    return run.services.facts


def _without_ours(pairs: Any) -> Iterator[tuple[str, str]]:
    for name, value in pairs:
        if name.lower() != "cookie":
            yield name, value
            continue
        kept = [part.strip() for part in value.split(";") if not part.strip().startswith(_OUR_COOKIES)]
        if kept:
            yield name, "; ".join(kept)


def _address(ip: str | None) -> str | None:
    try:
        return None if not ip or ip_address(ip).is_loopback else ip
    except ValueError:
        return None


def _page_address(url: str | None) -> str | None:
    return urlsplit(url)._replace(query="", fragment="").geturl().rstrip("/") if url else None
