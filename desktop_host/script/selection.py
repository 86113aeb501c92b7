"""Hand a selection to the script as a mapping whose entries are attributes too."""

from __future__ import annotations

from typing import Any


class Selection(dict[str, Any]):
    """Be what the user has selected: ``event.selection.rows`` and ``event["selection"]["rows"]`` alike."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(
                f"the selection has no {name!r}; it has {', '.join(self) or 'nothing'}"
            ) from None
