#!/usr/bin/env bash
# Checks Dockerfiles, compose.yaml and Kubernetes manifests without a container engine; what kustomize makes of the
# manifests too, where kubectl is at hand, and the alerts, where promtool is.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
npm ci --ignore-scripts --no-audit --no-fund --silent
rendered=()
if command -v kubectl >/dev/null; then
  mkdir -p target
  kubectl kustomize ../kubernetes/overlays/production >target/rendered.yaml
  rendered=(target/rendered.yaml)
fi
if command -v promtool >/dev/null; then
  promtool test rules ../prometheus/alerts.test.yaml
fi
node check.mjs "${rendered[@]}"
