#!/usr/bin/env bash
# Uses the pages of the service at BASE_URL as people do, in Chromium and, where there is one, in Firefox. The service
# has to be bin/run's, with no data yet. With "screenshots" it takes pictures of every page instead: target/screenshots.
# Usage: browser-test/run.sh BASE_URL [screenshots]
set -euo pipefail

export BASE_URL="${1:?Usage: browser-test/run.sh BASE_URL [screenshots]}"
cd "$(dirname "${BASH_SOURCE[0]}")"

CHROMIUM="${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}"
if [[ ! -x "$CHROMIUM" ]]; then
  echo "No Chromium found. Install it (Debian: apt-get install chromium), or point CHROMIUM to its executable." >&2
  exit 1
fi
export CHROMIUM
# Chromium without its windows: half the CPU.
export HEADLESS_SHELL="${HEADLESS_SHELL:-$(command -v chromium-headless-shell || echo "$CHROMIUM")}"
export FIREFOX="${FIREFOX:-$(command -v firefox-esr || command -v firefox || true)}"

npm ci --ignore-scripts --no-audit --no-fund

if [[ "${2:-}" == screenshots ]]; then
  exec node screenshots.js
fi
# The browsers wait more than they work.
exec node --test --test-concurrency=2 ./*.test.js
