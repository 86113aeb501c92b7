"""Offer every element as a method of a container. Written by packaging/generate; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from desktop_host.protocol.element import LabelVisibility, Width
    from desktop_host.script.container import DeltaGenerator
    from desktop_host.script.widgets import Bind, Key, OnChange


class Methods:
    """Hold the elements as methods; each writes into this place."""

    def _call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    def checkbox(
        self,
        label: str,
        value: bool = False,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Width = "content",
        wrap: bool | None = None,
        bind: Bind = None,
        persist_state: bool | None = None,
    ) -> bool:
        """Show a box to tick and return whether it is ticked."""
        return self._call(
            "checkbox",
            label,
            value,
            key,
            help,
            on_change,
            args,
            kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            wrap=wrap,
            bind=bind,
            persist_state=persist_state,
        )

    def toggle(
        self,
        label: str,
        value: bool = False,
        key: Key = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Width = "content",
        wrap: bool | None = None,
        bind: Bind = None,
        persist_state: bool | None = None,
    ) -> bool:
        """Show a switch and return whether it is on."""
        return self._call(
            "toggle",
            label,
            value,
            key,
            help,
            on_change,
            args,
            kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            wrap=wrap,
            bind=bind,
            persist_state=persist_state,
        )

    def empty(self) -> DeltaGenerator:
        """Hold a place for one element, which each later call through the handle replaces."""
        return self._call("empty")
