"""Read secrets from where people put them: TOML files, or folders as Kubernetes mounts them."""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_host.errors import StreamlitSecretNotFoundError
from desktop_host.script.redaction import learn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

LOOK_EVERY = 0.5
"""Seconds between two looks at whether a file has changed."""
Stamp = tuple[tuple[str, int, int], ...]
"""What was there when it was read: path, time of change, size."""


class SecretFiles:
    """Hold what the files say, and read them again when one has changed."""

    def __init__(self, places: Callable[[], Sequence[str]], look_every: float = LOOK_EVERY) -> None:
        self.places = places
        self._look_every = look_every
        self._lock = threading.RLock()
        self._looked = 0.0
        self._stamp: Stamp = ()
        self._values: dict[str, Any] | None = None
        self._before: dict[str, str | None] = {}
        """The environment variables that secrets stand in for, with what they were."""

    def values(self) -> dict[str, Any]:
        """Return the secrets; as long as no file changes, this is the same dict.

        Raises:
            StreamlitSecretNotFoundError: there is no file, or one cannot be read.
        """
        with self._lock:
            now = time.monotonic()
            if self._values is not None and now - self._looked < self._look_every:
                return self._values
            places = self.places()
            stamp = _stamp(places)
            if self._values is None or stamp != self._stamp:
                # A file that cannot be read any more leaves nothing of the old values.
                self._values = None
                values = _read(places)
                learn(values)
                self._export(values)
                self._values, self._stamp = values, stamp
            self._looked = now
            return self._values

    def _export(self, values: Mapping[str, Any]) -> None:
        """Make environment variables of the top's texts and numbers, and none any more of those that are gone."""
        for name, before in self._before.items():
            if before is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = before
        self._before.clear()
        for name, value in values.items():
            if isinstance(value, str | int | float) and not isinstance(value, bool):
                before = os.environ.get(name)
                # A secret may have a name or a value that no environment variable can have.
                with suppress(ValueError):
                    os.environ[name] = str(value)
                    self._before[name] = before


def looked_at(places: Sequence[str]) -> str:
    """Say where secrets are looked for."""
    return f"looked at {', '.join(places)}" if places else "the option secrets.files names no file"


def _stamp(places: Sequence[str]) -> Stamp:
    """Tell what is there now; it differs as soon as a file was changed, added or removed."""
    found = []
    for place in places:
        for path in _files(Path(place)):
            try:
                facts = path.stat()
            except OSError:
                continue
            found.append((str(path), facts.st_mtime_ns, facts.st_size))
    return tuple(found)


def _read(places: Sequence[str]) -> dict[str, Any]:
    """Read all places; what a later one says at the top replaces what an earlier one said.

    Raises:
        StreamlitSecretNotFoundError: no place has any, or a file cannot be read.
    """
    found: dict[str, Any] = {}
    there = False
    for place in map(Path, places):
        if place.is_dir():
            found |= _folder(place)
            there = True
        elif place.exists():
            found |= _toml(place)
            there = True
    if not there:
        raise StreamlitSecretNotFoundError(f"st.secrets: there is no file of secrets; {looked_at(places)}")
    return found


def _files(place: Path) -> Iterator[Path]:
    if place.is_dir():
        for secret in _secrets(place):
            yield from sorted(secret.iterdir())
    else:
        yield place


def _secrets(folder: Path) -> list[Path]:
    # Kubernetes keeps the versions of a mount in folders whose names begin with two dots.
    return [path for path in sorted(folder.iterdir()) if path.is_dir() and not path.name.startswith("..")]


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise StreamlitSecretNotFoundError(f"st.secrets: {path} is no valid TOML: {error}") from None
    except UnicodeDecodeError:
        # Its message would show a piece of the file.
        raise StreamlitSecretNotFoundError(f"st.secrets: {path} is not encoded as UTF-8") from None
    except OSError as error:
        raise StreamlitSecretNotFoundError(f"st.secrets: {path} cannot be read: {error.strerror}") from None


def _folder(folder: Path) -> dict[str, Any]:
    """Read a folder that has one folder for each secret: one file in it is its value, more are a section."""
    found: dict[str, Any] = {}
    for secret in _secrets(folder):
        try:
            files = [path for path in sorted(secret.iterdir()) if path.is_file()]
            values = {path.name: path.read_text(encoding="utf-8").strip() for path in files}
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is not encoded as UTF-8"
            raise StreamlitSecretNotFoundError(f"st.secrets: {secret} cannot be read: {reason}") from None
        found[secret.name] = next(iter(values.values())) if len(values) == 1 else values
    return found
