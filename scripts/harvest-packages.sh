#!/bin/bash
# Unpacks the Python sources of Debian packages, for `anser datagen harvest --from DIR`: one folder a package, nothing is
# installed. DIR/packages.tsv has a line for each: name, version, its file of licences (DIR/NAME/copyright).
# usage: scripts/harvest-packages.sh DIR [PACKAGE...]
# Without names it takes a short list of small libraries of pure functions. Name what you mean to use: a package is asked for
# by its name, and one that is there already is not asked for again.
set -euo pipefail
[ $# -ge 1 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
dir=$1
shift
[ $# -gt 0 ] || set -- python3-bitstring python3-bleach python3-cssselect python3-ecdsa python3-funcy python3-geojson \
  python3-humanfriendly python3-jmespath python3-num2words python3-parse python3-pyphen python3-rfc3986 \
  python3-semver python3-simpleeval python3-slugify python3-sortedcontainers python3-soupsieve python3-tinycss2 \
  python3-unidecode python3-validators python3-webcolors
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
debs=$(mktemp -d)
trap 'rm -rf "$debs"' EXIT

for name in "$@"; do
  [ ! -d "$dir/$name" ] || continue
  architecture=$(apt-cache show --no-all-versions "$name" 2>/dev/null | sed -n 's/^Architecture: //p')
  if [ "$architecture" != all ]; then
    echo "$name: skipped, apt knows no package of that name for every architecture (apt-get update?)" >&2
    continue
  fi
  (cd "$debs" && apt-get -o APT::Sandbox::User=root download -qq "$name" >&2) || { echo "$name: skipped, it could not be downloaded" >&2; continue; }
  deb=$(ls "$debs"/"$name"_*.deb)
  rm -rf "$dir/$name.new"
  dpkg-deb -x "$deb" "$dir/$name.new"
  licence=
  if [ -f "$dir/$name.new/usr/share/doc/$name/copyright" ]; then
    mv "$dir/$name.new/usr/share/doc/$name/copyright" "$dir/$name.new/copyright"
    licence=$name/copyright
  fi
  find "$dir/$name.new" ! -type d ! \( -type f -name '*.py' \) ! -path "$dir/$name.new/copyright" -delete
  mv "$dir/$name.new" "$dir/$name"
  printf '%s\t%s\t%s\n' "$name" "$(dpkg-deb -f "$deb" Version)" "$licence" >> "$dir/packages.tsv"
  rm "$deb"
done
