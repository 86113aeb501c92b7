# ruff: noqa: N818 - the names are those that scripts already catch.
"""Name what can go wrong for a script, under the names and the hierarchy that Streamlit's scripts catch.

Every class takes one message that a person can act on: the call, the value, the limit, and what to do.
"""

from __future__ import annotations


class Error(Exception):
    """Root of every error that this package raises on purpose."""


class NoSessionContext(Error):
    """Raised when a call needs a running session and the thread has none."""


class FragmentStorageKeyError(Error, KeyError):
    """Raised when a rerun asks for a fragment that its session does not have."""

    # KeyError would show the repr of the message, quotes and all.
    __str__ = Exception.__str__


class FragmentHandledException(Exception):
    """Raised to leave a fragment whose error is already shown; nobody shows it again."""


class StreamlitMaxRetriesError(Error):
    """Raised when something was tried as often as is sensible."""


class StreamlitComponentRegistryError(Error):
    """Raised when a custom component cannot be registered."""


class MarkdownFormattedException(Error):
    """Root of the errors whose message is Markdown when the page shows it."""


class StreamlitAPIException(MarkdownFormattedException):
    """Raised when a call of the API cannot do what it was asked to do."""


class StreamlitAPIWarning(StreamlitAPIException, Warning):
    """Shown when a call works, and yet is probably not what was meant."""


class StreamlitDataframeConversionError(StreamlitAPIException):
    """Raised when data cannot be read as a table."""


class StreamlitAuthError(StreamlitAPIException):
    """Raised when logging a user in is asked for and is not set up."""


class StreamlitMissingAuthlibError(StreamlitAuthError):
    """Raised when logging a user in needs Authlib, and it is not installed."""


class StreamlitInvalidLayoutContextError(StreamlitAPIException):
    """Raised when an element is put where its kind cannot stand."""


class UnserializableSessionStateError(StreamlitAPIException):
    """Raised when a value of the session state has to be stored and cannot be pickled."""


class DuplicateWidgetID(StreamlitAPIException):
    """Root of the errors about two elements that cannot be told apart."""


class StreamlitDuplicateElementId(DuplicateWidgetID):
    """Raised when two elements of one run have the same parameters and no key."""


class StreamlitDuplicateElementKey(DuplicateWidgetID):
    """Raised when two elements of one run have the same key."""


class LocalizableStreamlitException(StreamlitAPIException):
    """Root of the errors about one call's arguments."""


# --- numbers, times and choices ---


class StreamlitValueError(LocalizableStreamlitException):
    """Raised when an argument is none of the values that are allowed."""


class StreamlitInvalidParameterTypeError(LocalizableStreamlitException):
    """Raised when an argument is of a type that its call does not take."""


class StreamlitMissingRequiredParameterError(LocalizableStreamlitException):
    """Raised when an argument is missing that the others make necessary."""


class StreamlitIncompatibleParametersError(LocalizableStreamlitException):
    """Raised when two arguments contradict each other."""


class StreamlitMixedNumericTypesError(LocalizableStreamlitException):
    """Raised when value, limits and step of a number are not all ints or all floats."""


class StreamlitValueBelowMinError(LocalizableStreamlitException):
    """Raised when a number is less than its lower limit."""


class StreamlitValueAboveMaxError(LocalizableStreamlitException):
    """Raised when a number is greater than its upper limit."""


class StreamlitValueOutOfRangeError(LocalizableStreamlitException):
    """Raised when a value is not between its limits."""


class StreamlitInvalidMinMaxError(LocalizableStreamlitException):
    """Raised when a lower limit is not less than the upper one."""


class StreamlitJSNumberBoundsError(LocalizableStreamlitException):
    """Raised when a number is too large for a page to count with exactly."""


class StreamlitInvalidNumberFormatError(LocalizableStreamlitException):
    """Raised when a format of numbers cannot be read."""


class StreamlitBadTimeStringError(LocalizableStreamlitException):
    """Raised when a text should be a length of time and is none."""


class StreamlitDefaultNotInOptionsError(LocalizableStreamlitException):
    """Raised when a default is none of the options."""


class StreamlitSelectionCountExceedsMaxError(LocalizableStreamlitException):
    """Raised when more is selected than the limit allows."""


# --- layout and looks ---


class StreamlitInvalidColumnSpecError(LocalizableStreamlitException):
    """Raised when columns are neither a positive number nor a list of positive widths."""


class StreamlitInvalidWidthError(LocalizableStreamlitException):
    """Raised when a width is neither positive pixels nor one of the allowed words."""


class StreamlitInvalidHeightError(LocalizableStreamlitException):
    """Raised when a height is neither positive pixels nor one of the allowed words."""


class StreamlitInvalidColorError(LocalizableStreamlitException):
    """Raised when a colour cannot be read."""


class StreamlitInvalidThemeError(LocalizableStreamlitException):
    """Root of the errors about a theme given by the script."""


class StreamlitInvalidThemeOptionError(StreamlitInvalidThemeError):
    """Raised when a theme names an option that does not exist, or gives it a wrong value."""


class StreamlitInvalidThemeSectionError(StreamlitInvalidThemeError):
    """Raised when a theme names a section that does not exist."""


# --- state, pages and secrets ---


class StreamlitValueAssignmentNotAllowedError(LocalizableStreamlitException):
    """Raised when the session state sets a widget whose value only the user may set."""


class StreamlitWidgetAlreadyInstantiatedError(LocalizableStreamlitException):
    """Raised when the session state sets a widget that this run has already made."""


class StreamlitInvalidFormCallbackError(LocalizableStreamlitException):
    """Raised when a widget in a form, other than its submit button, has a callback."""


class StreamlitQueryParamDictValueError(LocalizableStreamlitException):
    """Raised when a query parameter should hold a dict."""


class StreamlitPageNotFoundError(LocalizableStreamlitException):
    """Raised when a page is named that the app does not have."""


class StreamlitInvalidURLError(LocalizableStreamlitException):
    """Raised when an argument should be a URL and is none."""


class StreamlitSecretNotFoundError(LocalizableStreamlitException, FileNotFoundError):
    """Raised when there is no file of secrets, or it cannot be read."""


# --- custom components of the second kind ---


class BidiComponentError(LocalizableStreamlitException):
    """Root of the errors about components that are defined in the script."""


class BidiComponentInvalidIdError(BidiComponentError):
    """Raised when the parts of a component's identity cannot be told apart again."""


class BidiComponentInvalidCallbackNameError(BidiComponentError):
    """Raised when a component's callback is not called `on_<name>_change`."""


class BidiComponentInvalidDefaultKeyError(BidiComponentError):
    """Raised when a default is given for a state that has no callback."""


class BidiComponentUnserializableDataError(BidiComponentError):
    """Raised when a component's data cannot be sent to the page."""
