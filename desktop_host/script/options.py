"""Read the options that a widget chooses from, and find values among them."""

from __future__ import annotations

from enum import EnumMeta
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from desktop_host.errors import StreamlitAPIException, StreamlitDefaultNotInOptionsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

V = TypeVar("V")


class Options(Generic[V]):
    """Hold a widget's options and the labels that the page shows for them."""

    def __init__(
        self, call: str, label: str, options: Iterable[V], format_func: Callable[[Any], Any] = str
    ) -> None:
        """Read options.

        Args:
            call: The name of the public function, for messages.
            label: The widget's label, for messages.
            options: Any iterable: a list, a dict (its keys), an Enum, a column of a data frame, an array.
            format_func: Turns an option into its label.

        Raises:
            StreamlitAPIException: ``options`` cannot be iterated over.
        """
        self.name = f"{call} {label!r}"
        self.values = self._listed(options)
        if isinstance(options, EnumMeta) and format_func is str:
            format_func = _enum_label
        self.labels = [str(format_func(value)) for value in self.values]

    def index_of(self, value: object) -> int:
        """Find an option by equality.

        Raises:
            ValueError: it is not among the options.
        """
        for index, option in enumerate(self.values):
            if option is value or _equal(option, value):
                return index
        raise ValueError(f"{self.name}: {value!r} is not among the options")

    def default_index(self, value: object) -> int:
        """Find a default among the options.

        Raises:
            StreamlitDefaultNotInOptionsError: it is not there.
        """
        try:
            return self.index_of(value)
        except ValueError:
            shown = ", ".join(repr(option) for option in self.values[:8]) + (
                ", ..." if len(self.values) > 8 else ""
            )
            raise StreamlitDefaultNotInOptionsError(
                f"{self.name}: the default {value!r} is not among the options {shown}"
            ) from None

    def at(self, index: int) -> V:
        """Return the option at an index.

        Raises:
            ValueError: there is none.
        """
        if not 0 <= index < len(self.values):
            raise ValueError(f"{self.name}: there is no option {index}; there are {len(self.values)}")
        return self.values[index]

    def _listed(self, options: Any) -> list[V]:
        if hasattr(options, "to_frame") and hasattr(options, "tolist"):
            # A pandas Series or Index; tolist gives Python's own numbers and dates.
            listed: list[V] = options.tolist()
            return listed
        if hasattr(options, "columns") and hasattr(options, "iloc"):
            first: list[V] = options.iloc[:, 0].tolist()
            return first
        if isinstance(options, str) or not hasattr(options, "__iter__"):
            raise StreamlitAPIException(
                f"{self.name}: options is {options!r}; it must be a list or another iterable"
            )
        if hasattr(options, "tolist") and hasattr(options, "dtype"):
            array: list[V] = options.tolist()
            return array
        return list(options)


def _enum_label(value: Any) -> str:
    return str(value.name)


def _equal(one: object, other: object) -> bool:
    try:
        return bool(one == other)
    except (TypeError, ValueError):
        # An array compared with anything is an array, which is neither true nor false.
        return False
