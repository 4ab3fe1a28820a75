#!/usr/bin/env bash
# Lints the OpenAPI document that the service at BASE_URL serves, generates a TypeScript client from it and has that
# client do a full round trip. The service has to be bin/run's: the login is that of README's walk.
# Usage: client-test/run.sh BASE_URL
set -euo pipefail

base_url="${1:?Usage: client-test/run.sh BASE_URL}"
cd "$(dirname "${BASH_SOURCE[0]}")"

npm ci --ignore-scripts --no-audit --no-fund
export PATH="$PWD/node_modules/.bin:$PATH"

rm -rf target
mkdir target
curl -sSf "$base_url/openapi?format=json" -o target/openapi.json

spectral lint --ruleset ../.spectral.yaml --fail-severity error target/openapi.json
node redocly.js target/openapi.json ../redocly.yaml

openapi-typescript target/openapi.json -o target/api.d.ts
tsc

jar="$(mktemp)"
trap 'rm -f "$jar"' EXIT
login="$(curl -sSf -c "$jar" -b "$jar" -o /dev/null -w '%{redirect_url}' "$base_url/accounts/google/login/")"
curl -sSfL -c "$jar" -b "$jar" -o /dev/null "$login&login_hint=ada@example.com"
TOKEN_PAIR="$(curl -sSf -b "$jar" "$base_url/api/token/")" BASE_URL="$base_url" node target/round-trip.js
