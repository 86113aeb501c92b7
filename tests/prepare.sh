#!/bin/sh
# Get what the tests need of the machine: a Chromium for the browser tests, a display and Qt's libraries for the
# window tests. Debian as root: by apt. Elsewhere: Playwright's own Chromium, and a word about what is missing.
# Usage: tests/prepare.sh PYTHON
set -eu
python=$1

# What Qt's xcb platform and QtWebEngine load, beyond what Chromium brings.
debian="chromium xvfb xdotool
  libdbus-1-3 libegl1 libfontconfig1 libgbm1 libgl1 libnss3 libxcb-cursor0 libxcb-icccm4 libxcb-image0
  libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1
  libxcomposite1 libxdamage1 libxkbcommon-x11-0 libxkbfile1 libxrandr2 libxtst6"

is_debian() { [ -r /etc/os-release ] && [ "$(. /etc/os-release && echo "$ID")" = debian ]; }

missing() {
  for package in $debian; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
  done
}

if is_debian && [ "$(id -u)" = 0 ]; then
  wanted=$(missing)
  [ -n "$wanted" ] || exit 0
  echo "== apt-get install $wanted"
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  # The lists may be absent (a bare image) or stale, so they are fetched; quiet unless it fails.
  # shellcheck disable=SC2086  # a list of words
  if ! { apt-get update && apt-get install -y --no-install-recommends $wanted; } >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    echo "prepare.sh: apt-get could not install: $wanted" >&2
    exit 1
  fi
  rm -f "$log"
  exit 0
fi

if ! command -v chromium >/dev/null 2>&1; then
  echo "== playwright install chromium"
  "$python" -m playwright install chromium
fi
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ] && ! command -v Xvfb >/dev/null 2>&1; then
  echo "prepare.sh: no display and no Xvfb: the window tests will be skipped (Debian, Ubuntu: sudo apt install xvfb)"
fi
