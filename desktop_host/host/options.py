"""Describe one launch, as the command line gives it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from desktop_host.protocol.control import ConfigValue, Start

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_host.host.folders import RunFolder

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, kw_only=True)
class LaunchOptions:
    """Say what to run and how."""

    script: Path
    argv: tuple[str, ...] = ()
    port: int = 0
    """0 takes any free port."""
    address: str = LOOPBACK
    auth: Literal["token", "none"] = "token"
    config: dict[str, ConfigValue] = field(default_factory=dict)
    debug: bool = False
    title: str = ""
    icon: Path | None = None

    @property
    def name(self) -> str:
        """What the app is called until it says so itself."""
        return self.title or self.script.stem.replace("_", " ").replace("-", " ").strip().capitalize()

    def start(self, *, port: int, folder: RunFolder, window: bool, socket_share: bytes = b"") -> Start:
        """Make the message that starts a server of this launch, with a new secret."""
        return Start(
            script=str(self.script.absolute()),
            folder=str(folder.path),
            secret=secrets.token_urlsafe(32),
            argv=list(self.argv),
            config=dict(self.config),
            address=self.address,
            port=port,
            auth=self.auth,
            window=window,
            debug=self.debug,
            socket_share=socket_share,
        )
