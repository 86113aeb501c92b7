from __future__ import annotations

import inspect
import pickle

import pytest

import desktop_host.errors

# Which class each error derives from directly, as `__mro__` of Streamlit 1.67 shows it. A script that catches
# one of the parents relies on it.
PARENTS = {
    "BidiComponentError": ["LocalizableStreamlitException"],
    "BidiComponentInvalidCallbackNameError": ["BidiComponentError"],
    "BidiComponentInvalidDefaultKeyError": ["BidiComponentError"],
    "BidiComponentInvalidIdError": ["BidiComponentError"],
    "BidiComponentUnserializableDataError": ["BidiComponentError"],
    "DuplicateWidgetID": ["StreamlitAPIException"],
    "Error": ["Exception"],
    "FragmentHandledException": ["Exception"],
    "FragmentStorageKeyError": ["Error", "KeyError"],
    "LocalizableStreamlitException": ["StreamlitAPIException"],
    "MarkdownFormattedException": ["Error"],
    "NoSessionContext": ["Error"],
    "StreamlitAPIException": ["MarkdownFormattedException"],
    "StreamlitAPIWarning": ["StreamlitAPIException", "Warning"],
    "StreamlitAuthError": ["StreamlitAPIException"],
    "StreamlitBadTimeStringError": ["LocalizableStreamlitException"],
    "StreamlitComponentRegistryError": ["Error"],
    "StreamlitDataframeConversionError": ["StreamlitAPIException"],
    "StreamlitDefaultNotInOptionsError": ["LocalizableStreamlitException"],
    "StreamlitDuplicateElementId": ["DuplicateWidgetID"],
    "StreamlitDuplicateElementKey": ["DuplicateWidgetID"],
    "StreamlitIncompatibleParametersError": ["LocalizableStreamlitException"],
    "StreamlitInvalidColorError": ["LocalizableStreamlitException"],
    "StreamlitInvalidColumnSpecError": ["LocalizableStreamlitException"],
    "StreamlitInvalidFormCallbackError": ["LocalizableStreamlitException"],
    "StreamlitInvalidHeightError": ["LocalizableStreamlitException"],
    "StreamlitInvalidLayoutContextError": ["StreamlitAPIException"],
    "StreamlitInvalidMinMaxError": ["LocalizableStreamlitException"],
    "StreamlitInvalidNumberFormatError": ["LocalizableStreamlitException"],
    "StreamlitInvalidParameterTypeError": ["LocalizableStreamlitException"],
    "StreamlitInvalidThemeError": ["LocalizableStreamlitException"],
    "StreamlitInvalidThemeOptionError": ["StreamlitInvalidThemeError"],
    "StreamlitInvalidThemeSectionError": ["StreamlitInvalidThemeError"],
    "StreamlitInvalidURLError": ["LocalizableStreamlitException"],
    "StreamlitInvalidWidthError": ["LocalizableStreamlitException"],
    "StreamlitJSNumberBoundsError": ["LocalizableStreamlitException"],
    "StreamlitMaxRetriesError": ["Error"],
    "StreamlitMissingAuthlibError": ["StreamlitAuthError"],
    "StreamlitMissingRequiredParameterError": ["LocalizableStreamlitException"],
    "StreamlitMixedNumericTypesError": ["LocalizableStreamlitException"],
    "StreamlitPageNotFoundError": ["LocalizableStreamlitException"],
    "StreamlitQueryParamDictValueError": ["LocalizableStreamlitException"],
    "StreamlitSecretNotFoundError": ["LocalizableStreamlitException", "FileNotFoundError"],
    "StreamlitSelectionCountExceedsMaxError": ["LocalizableStreamlitException"],
    "StreamlitValueAboveMaxError": ["LocalizableStreamlitException"],
    "StreamlitValueAssignmentNotAllowedError": ["LocalizableStreamlitException"],
    "StreamlitValueBelowMinError": ["LocalizableStreamlitException"],
    "StreamlitValueError": ["LocalizableStreamlitException"],
    "StreamlitValueOutOfRangeError": ["LocalizableStreamlitException"],
    "StreamlitWidgetAlreadyInstantiatedError": ["LocalizableStreamlitException"],
    "UnserializableSessionStateError": ["StreamlitAPIException"],
}


def test_names_and_parents_are_those_that_scripts_catch() -> None:
    ours = {
        name: [parent.__name__ for parent in kind.__bases__]
        for name, kind in inspect.getmembers(desktop_host.errors, inspect.isclass)
    }
    assert ours == PARENTS


@pytest.mark.parametrize("name", PARENTS)
def test_every_error_shows_its_message_as_it_is(name: str) -> None:
    kind = getattr(desktop_host.errors, name)
    message = "slider 'bad': value 9 is not between 0 and 1"
    assert str(kind(message)) == message
    assert str(pickle.loads(pickle.dumps(kind(message)))) == message  # noqa: S301 - made one line above
    assert kind.__doc__
