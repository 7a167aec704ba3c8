#!/bin/sh
# Fetches llama.cpp's prebuilt libraries for this processor family from npm, for `anser model bench --against llama` and
# `anser model verify --all`. Usage: scripts/llama.sh [DIR]; default build/llama. Needs npm (Debian package npm).
set -eu
cd "$(dirname "$0")/.."
dir=${1:-build/llama}
version=3.22.1  # of node-llama-cpp: libllama 0.5.0
command -v npm >/dev/null || { echo "scripts/llama.sh: npm is needed: apt-get install npm" >&2; exit 2; }
mkdir -p "$dir"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
package=$(cd "$work" && npm pack --silent "@node-llama-cpp/linux-x64@$version")
tar -xzf "$work/$package" -C "$work"
cp "$work"/package/bins/linux-x64/*.so "$work/package/LICENSE" "$dir"
echo "llama.cpp's libraries are in $dir"
