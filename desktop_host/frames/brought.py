"""Look up libraries that a script has brought, without ever importing them.

pandas, polars, pyarrow and numpy are large, and a script that does not use them must not pay for them. An object
of theirs can only exist once they are imported, so `sys.modules` answers whether one can have arrived here.
(pyarrow itself imports pandas, where that is installed, as soon as it converts anything.)
"""

from __future__ import annotations

import sys
from typing import Any


def brought(name: str) -> Any:
    """Return the module of that name if something has imported it, else None."""
    return sys.modules.get(name)


def is_from(data: object, package: str, *names: str) -> bool:
    """Tell whether the class of `data`, or one it inherits from, is one of the names of that package."""
    return any(
        cls.__name__ in names and cls.__module__.partition(".")[0] == package for cls in type(data).__mro__
    )
