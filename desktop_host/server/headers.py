"""Name the headers that every answer carries."""

from __future__ import annotations

_NEVER = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _NEVER),
}

NOTHING_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""For an answer that is no page."""

SANDBOX_POLICY = f"{NOTHING_POLICY}; style-src 'unsafe-inline'; img-src data:; sandbox"
"""For content that could hold script, should anything ever show it as a page."""


def page_policy(host: str) -> str:
    """Return the content security policy of the page at this ``Host``.

    Styles may be inline because scripts style their page with ``st.markdown("<style>…")``; scripts may not.
    """
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' data: blob:",
            "font-src 'self' data:",
            # Safari does not count the WebSocket of the same host as 'self'.
            f"connect-src 'self' ws://{host} wss://{host}",
            "worker-src 'self' blob:",
            "frame-src 'self'",
            "manifest-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


_INERT = ("image/", "audio/", "video/", "font/", "text/plain", "text/vtt", "application/pdf")


def is_active(mime: str) -> bool:
    """Tell whether content of this type could run script where it is shown as a page, or is not known to be inert."""
    kind = mime.partition(";")[0].strip().lower()
    return "xml" in kind or not kind.startswith(_INERT)
