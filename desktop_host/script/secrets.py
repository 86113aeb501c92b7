"""Offer ``st.secrets``: what ``.streamlit/secrets.toml`` holds, read when it is needed and shown to nobody.

The files are those that the option ``secrets.files`` names: by default in the user's home, in the folder that the
app is started in, and beside the script. A later file wins.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from desktop_host.config import current
from desktop_host.errors import StreamlitSecretNotFoundError
from desktop_host.script.context import running
from desktop_host.script.redaction import learn
from desktop_host.script.secret_files import SecretFiles, looked_at

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["secrets"]

_READ_ONLY = "st.secrets cannot be changed by a script; edit the file, and it is read again"


class Section(dict[str, Any]):
    """Be a table of the secrets, as items and as attributes; its text shows names and no value."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__({key: _sealed(value) for key, value in values.items()})

    def __getitem__(self, key: str) -> Any:
        try:
            return super().__getitem__(key)
        except KeyError:
            raise KeyError(f"st.secrets has no key {key!r} in this section; {looked_at(_places())}") from None

    def __getattr__(self, name: str) -> Any:
        try:
            return super().__getitem__(name)
        except KeyError:
            raise AttributeError(
                f"st.secrets has no {name!r} in this section; {looked_at(_places())}"
            ) from None

    def to_dict(self) -> dict[str, Any]:
        """Return a copy as plain dicts, whose text shows the values."""
        return {key: _plain(value) for key, value in self.items()}

    def __repr__(self) -> str:
        return f"<secrets: {', '.join(self)}>"

    def __reduce__(self) -> tuple[type[Section], tuple[dict[str, Any]]]:
        # A copy is made from the values at once: a section takes none later.
        return Section, (self.to_dict(),)

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError(_READ_ONLY)

    __setitem__ = __delitem__ = __setattr__ = __delattr__ = _refuse
    __ior__ = pop = popitem = setdefault = update = clear = _refuse


class Secrets(Mapping[str, Any]):
    """Be the app's secrets, as items and as attributes.

    Texts and numbers at the top of the file are environment variables too. A changed file is read again.

    Raises:
        KeyError, AttributeError: there is no such secret; use ``get`` or ``in``.
        StreamlitSecretNotFoundError: there is no file of secrets, or it cannot be read.
    """

    _files: SecretFiles

    def __init__(self, files: SecretFiles) -> None:
        super().__setattr__("_files", files)

    def __getitem__(self, key: str) -> Any:
        values = self._values()
        if key not in values:
            raise KeyError(f"st.secrets has no key {key!r}; {looked_at(self._files.places())}")
        return _sealed(values[key])

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            # Copying, pickling and notebooks ask for such names; no file is read for them.
            raise AttributeError(name)
        try:
            return _sealed(self._values()[name])
        except StreamlitSecretNotFoundError as error:
            # hasattr() and getattr() with a default work without a file, too.
            raise AttributeError(str(error)) from None
        except KeyError:
            places = looked_at(self._files.places())
            raise AttributeError(f"st.secrets has no {name!r}; {places}") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._values())

    def __len__(self) -> int:
        return len(self._values())

    def __contains__(self, key: object) -> bool:
        return key in self._values()

    def has_key(self, k: str) -> bool:
        """Tell whether there is a secret of this name."""
        return k in self

    def to_dict(self) -> dict[str, Any]:
        """Return a copy as plain dicts, whose text shows the values."""
        return Section(self._values()).to_dict()

    def __repr__(self) -> str:
        return "Secrets"

    def __setattr__(self, name: str, value: Any) -> None:
        raise TypeError(_READ_ONLY)

    def __setitem__(self, key: str, value: Any) -> None:
        raise TypeError(_READ_ONLY)

    def __delattr__(self, name: str) -> None:
        raise TypeError(_READ_ONLY)

    def __delitem__(self, key: str) -> None:
        raise TypeError(_READ_ONLY)

    def _values(self) -> Mapping[str, Any]:
        run = running()
        given = None if run is None or run.services is None else run.services.secrets
        if given is None:
            return self._files.values()
        learn(given)
        return given


def _sealed(value: Any) -> Any:
    if isinstance(value, dict):
        return Section(value)
    return [_sealed(item) for item in value] if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    if isinstance(value, Section):
        return value.to_dict()
    return [_plain(item) for item in value] if isinstance(value, list) else value


def _places() -> list[str]:
    return list(current().get("secrets.files"))


secrets = Secrets(SecretFiles(_places))


def load_if_there() -> None:
    """Read what there is, so that the environment has it; what is wrong with it is said at the first use."""
    with suppress(StreamlitSecretNotFoundError):
        secrets.to_dict()


def section(*path: str) -> Section:
    """Return a section, or an empty one where there is none.

    Raises:
        StreamlitSecretNotFoundError: there are files, and one cannot be read.
    """
    try:
        found: Any = secrets
        for name in path:
            found = found.get(name) or {}
    except StreamlitSecretNotFoundError:
        if any(Path(place).exists() for place in _places()):
            raise
        return Section({})
    return found if isinstance(found, Section) else Section({})


def where_to_put() -> str:
    """Name the file that a missing secret belongs into: the last one wins."""
    places = _places()
    return places[-1] if places else ".streamlit/secrets.toml"
