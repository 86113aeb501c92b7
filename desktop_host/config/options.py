"""List every option: Streamlit's names, types and defaults, and our own in the section `desktop`.

An option with a meaning is honoured. One without is taken, so that an existing config.toml works unchanged,
and has nothing to act on here.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from desktop_host.config.kinds import Kind, number, one_of, size, structured, switch, text, texts, whole

_BORDER = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


class Option(NamedTuple):
    kind: Kind
    default: Any = None
    meaning: str = ""
    # A script may change it while it runs, with `st.set_option`.
    live: bool = False


_DESKTOP = {
    "network": Option(
        one_of("open", "local-only"),
        "open",
        "Whether the script may connect to other machines: open or local-only.",
    ),
    "state": Option(
        one_of("forget", "keep"),
        "forget",
        "Whether a session's state survives a restart of the app: forget or keep.",
    ),
    "width": Option(whole(200), 1200, "Width of the window at its first start, in pixels."),
    "height": Option(whole(150), 820, "Height of the window at its first start, in pixels."),
    "minWidth": Option(whole(100), 360, "Width below which the window cannot be made narrower."),
    "minHeight": Option(whole(100), 320, "Height below which the window cannot be made lower."),
    "devtools": Option(switch, False, "Whether the window opens the developer tools of its web view."),
}

_GLOBAL = {
    "disableWidgetStateDuplicationWarning": Option(
        switch,
        False,
        "Leave out the warning about a widget with a default whose value the session state sets too.",
    ),
    "showWarningOnDirectExecution": Option(switch, True, "Warn when a script is run by `python script.py`."),
    "developmentMode": Option(switch, False),
    "e2eTest": Option(switch, False),
    "unitTest": Option(switch, False),
    "appTest": Option(switch, False),
    "suppressDeprecationWarnings": Option(switch, False),
    "minCachedMessageSize": Option(number, 10000.0),
    "maxCachedMessageAge": Option(whole(0), 2),
}

_LOGGER = {
    "level": Option(
        one_of("error", "warning", "info", "debug"), "info", "Least important messages that the log shows."
    ),
    "messageFormat": Option(
        text, "%(asctime)s %(message)s", "Form of a log line, as Python's logging reads it."
    ),
    "enableRich": Option(switch, False, live=True),
    "hideWelcomeMessage": Option(switch, False),
}

_CLIENT = {
    "showErrorDetails": Option(
        one_of("full", "stacktrace", "type", "none", True, False),
        "full",
        "How much of an uncaught exception the page shows: all, no message, only its type, or nothing of it.",
        live=True,
    ),
    "toolbarMode": Option(
        one_of("auto", "developer", "viewer", "minimal"),
        "auto",
        "Which entries the page's menu has: a developer's, a user's, or only those that the script asks for.",
        live=True,
    ),
    "disableDataExport": Option(
        switch, False, "Hide the buttons that download or copy a table that is only shown.", live=True
    ),
    "showSidebarNavigation": Option(
        switch, True, "List the pages of the folder `pages` in the sidebar.", live=True
    ),
    "showErrorLinks": Option(one_of("auto", True, False), "auto"),
    "allowedOrigins": Option(texts, []),
}

_RUNNER = {
    "magicEnabled": Option(switch, True, "Write expressions that stand alone on a line to the page."),
    "postScriptGC": Option(switch, True),
    "fastReruns": Option(switch, True, "Stop a running script at once when a widget changes."),
    "enforceSerializableSessionState": Option(
        switch, False, "Raise an error when the session state is given a value that cannot be pickled."
    ),
    "enumCoercion": Option(
        one_of("off", "nameOnly", "nameAndValue"),
        "nameOnly",
        "When a member of an Enum that a rerun defined anew counts as one of the options.",
    ),
    "parallelMaxWorkers": Option(whole(1)),
    "cacheBackgroundRefreshMaxWorkers": Option(whole(1), 4),
    "cacheBackgroundRefreshTTLMultiplier": Option(number, 2.0),
    "connectionDefaultTTL": Option(
        number, None, "Seconds that a connection is kept for, where `st.connection` says no `ttl`."
    ),
    "cacheHashSeed": Option(whole(0, 2**32 - 1), 0),
}

_SERVER = {
    "folderWatchList": Option(texts, [], "Folders to watch for changes besides the script's own."),
    "folderWatchBlacklist": Option(texts, [], "Folders to leave out of the watch for changes."),
    "fileWatcherType": Option(
        one_of("auto", "watchdog", "poll", "none"), "auto", "How changed files are noticed; none: not at all."
    ),
    "enableExpensiveMemoryStats": Option(switch, False),
    "maxCacheDataSize": Option(size, None),
    "cookieSecret": Option(text),
    "headless": Option(switch, False),
    "showEmailPrompt": Option(switch, True),
    "runOnSave": Option(switch, False, "Rerun the script as soon as a file of it is saved."),
    "allowRunOnSave": Option(switch, True, "Let the page switch reruns on saving on and off."),
    "address": Option(text, None, "Address that `serve` listens on."),
    "port": Option(whole(0, 65535), 8501, "Port that `serve` listens on; 0 takes a free one."),
    "scriptHealthCheckEnabled": Option(switch, False),
    "baseUrlPath": Option(text, ""),
    "customComponentBaseUrlPath": Option(text, ""),
    "enableCORS": Option(switch, True),
    "corsAllowedOrigins": Option(texts, []),
    "allowedHosts": Option(texts, []),
    "enableXsrfProtection": Option(switch, True),
    "xsrfCookieSameSite": Option(one_of("lax", "strict", "none"), "lax"),
    "maxUploadSize": Option(whole(0), 200, "Largest file that an uploader takes, in megabytes."),
    "maxMessageSize": Option(whole(1), 200, "Largest message between page and server, in megabytes."),
    "maxWidgetStateSize": Option(whole(1), 25),
    "enableWebsocketCompression": Option(switch, False),
    "websocketPingInterval": Option(whole(1)),
    "enableStaticServing": Option(switch, False, "Serve the files of the folder `static` beside the script."),
    "disconnectedSessionTTL": Option(
        whole(0), 120, "How long a session whose page is gone is kept, in seconds."
    ),
    "enableAgentApi": Option(switch, False),
    "agentWaitTimeout": Option(whole(1), 30),
    "agentSessionTTL": Option(whole(1), 900),
    "agentMaxSessions": Option(whole(1), 100),
    "agentPreviewRows": Option(whole(0), 100),
    "trustedUserHeaders": Option(structured("a table of texts", dict), {}),
    "unsafeMetricsUserAttributes": Option(texts, []),
    "sslCertFile": Option(text),
    "sslKeyFile": Option(text),
}

_SECTIONS = {
    "global": _GLOBAL,
    "logger": _LOGGER,
    "client": _CLIENT,
    "runner": _RUNNER,
    "server": _SERVER,
    "browser": {
        "serverAddress": Option(text, "localhost"),
        # Streamlit's default is true. Nothing is ever gathered or sent here, and the default says so.
        "gatherUsageStats": Option(switch, False),
        "serverPort": Option(whole(0, 65535), 8501),
    },
    "ui": {"hideTopBar": Option(switch, False)},
    "magic": {
        "displayRootDocString": Option(switch, False, "Write the docstring of the script to the page."),
        "displayLastExprIfNoSemicolon": Option(
            switch, False, "Write a function's last line to the page, unless a semicolon ends it."
        ),
    },
    # Maps need no token here; existing files still give one.
    "mapbox": {"token": Option(text, "")},
    "secrets": {"files": Option(texts, [], "Where secrets are read from; a later file wins.")},
    "desktop": _DESKTOP,
}

# --- theme: the same names in up to six scopes ---

_HUES = ("red", "orange", "yellow", "blue", "green", "violet", "gray")
_THEME_TEXTS = (
    *("primaryColor", "backgroundColor", "secondaryBackgroundColor", "textColor", "linkColor"),
    *(hue + part for part in ("Color", "BackgroundColor", "TextColor") for hue in _HUES),
    *("codeTextColor", "codeBackgroundColor", "borderColor"),
    *("dataframeBorderColor", "dataframeHeaderBackgroundColor", "dataframeHeaderTextColor"),
    *("font", "headingFont", "codeFont", "codeFontSize"),
    *("baseRadius", "buttonRadius", "paddingTop", "paddingBottom"),
)
_THEME_MEANING = "Part of the theme."
_THEME = (
    dict.fromkeys(_THEME_TEXTS, Option(text, None, _THEME_MEANING))
    | dict.fromkeys(("linkUnderline", "showWidgetBorder"), Option(switch, None, _THEME_MEANING))
    | dict.fromkeys(
        ("chartCategoricalColors", "chartSequentialColors", "chartDivergingColors"),
        Option(texts, None, _THEME_MEANING),
    )
    | {
        "codeFontWeight": Option(whole(100, 600), None, _THEME_MEANING),
        "headingFontSizes": Option(structured("a text or a list of texts", str, list), None, _THEME_MEANING),
        "headingFontWeights": Option(
            structured("a whole number or a list of whole numbers", int, list), None, _THEME_MEANING
        ),
    }
)
_WHOLE_APP_THEME = {
    "base": Option(text, None, "Theme that the others change: light or dark."),
    "fontFaces": Option(structured("a list of tables with family and url", list), None, _THEME_MEANING),
    "baseFontSize": Option(whole(1), None, _THEME_MEANING),
    "baseFontWeight": Option(whole(100, 600), None, _THEME_MEANING),
    "metricValueFontSize": Option(text, None, _THEME_MEANING),
    "metricValueFontWeight": Option(whole(100, 900), None, _THEME_MEANING),
    "showSidebarBorder": Option(switch, None, _THEME_MEANING),
}
_SECTIONS["theme"] = _WHOLE_APP_THEME | _THEME
for _scope in ("sidebar", "light", "dark", "light.sidebar", "dark.sidebar"):
    _SECTIONS[f"theme.{_scope}"] = _THEME

OPTIONS: dict[str, Option] = {
    f"{section}.{name}": option for section, options in _SECTIONS.items() for name, option in options.items()
}

NOT_YET = ("desktop.network", "desktop.state")
"""Options that nothing acts on yet. Whoever sets one is told so: they are promises about data."""


def variable(name: str) -> str:
    """Name the environment variable of an option: `server.runOnSave` is `STREAMLIT_SERVER_RUN_ON_SAVE`."""
    upper = _BORDER.sub("_", name).replace(".", "_").upper()
    return (
        upper.replace("DESKTOP_", "DESKTOP_HOST_", 1) if name.startswith("desktop.") else f"STREAMLIT_{upper}"
    )


def nearest(name: str) -> str | None:
    """Find the option that a wrong name most likely means."""
    # Only needed when something is wrong, and it costs as much as reading the whole configuration.
    import difflib

    plain = {known.lower(): known for known in OPTIONS}
    found = difflib.get_close_matches(name.lower().replace("_", "").replace("-", ""), plain, n=1, cutoff=0.75)
    return plain[found[0]] if found else None
