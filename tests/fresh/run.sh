#!/usr/bin/env bash
# Proves the README's two commands on a bare Debian 12: debootstrap with this machine's apt settings, a clone of HEAD, and
# both commands inside. Needs root, 1.5 GB of disk and a quarter of an hour on two cores; not part of CI.
#   tests/fresh/run.sh [DIRECTORY]      (default: a fresh one under /var/tmp, removed at the end)
# Boxes need user namespaces, which the kernel refuses to a chrooted process: so the tree is entered by pivot_root.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
tree=${1:-$(mktemp -d /var/tmp/anser-fresh.XXXXXX)}
[ "$(id -u)" = 0 ] || { echo "fresh/run.sh: needs root (debootstrap, pivot_root)" >&2; exit 2; }
command -v debootstrap >/dev/null || apt-get install -y -q debootstrap
mkdir -p "$tree" && chmod 755 "$tree"  # mktemp makes it 700, and a root directory that only root may enter stops every box
[ -n "${1:-}" ] || trap 'rm -rf --one-file-system "$tree"' EXIT

mirror=$(find /etc/apt/sources.list /etc/apt/sources.list.d -type f -exec cat {} + 2>/dev/null |
  awk '!found && ($1 == "URIs:" || $1 == "deb") && $2 ~ /debian\/?$/ {print $2; found = 1}') || true
[ -n "$mirror" ] || { echo "fresh/run.sh: no Debian mirror in this machine's apt settings" >&2; exit 2; }
if [ ! -e "$tree/etc/debian_version" ]; then
  debootstrap --variant=minbase --include=ca-certificates,git bookworm "$tree" "$mirror"
fi
cp -rL /etc/apt/apt.conf.d/. "$tree/etc/apt/apt.conf.d/"
cp -rL /etc/ssl/certs/. "$tree/etc/ssl/certs/" || true
cp /etc/resolv.conf /etc/hosts "$tree/etc/"
printf 'deb %s bookworm main\ndeb %s bookworm-updates main\n' "$mirror" "$mirror" > "$tree/etc/apt/sources.list"
mkdir -p "$tree/src" && rm -rf "$tree/src/anser" "$tree/src/shared"
git clone -q "$root" "$tree/src/anser"
[ ! -d "$root/../shared" ] || cp -rL "$root/../shared" "$tree/src/shared"

cat > "$tree/src/commands" <<'INSIDE'
set -eux
cd /src/anser
apt-get update -q
./anser run workspaces/examples/median "make the tests pass"
time ./anser version
./anser test
INSIDE

unshare --mount --pid --fork --propagation private bash -c '
  set -eu
  mount --bind "$1" "$1" && cd "$1"
  mount -t proc proc proc && mount --rbind /sys sys && mount --rbind /dev dev
  mkdir -p .old && pivot_root . .old && umount -l /.old && cd /
  exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb /bin/bash /src/commands' bash "$tree"
echo "fresh: both README commands succeeded on a bare Debian $(cat "$tree/etc/debian_version")"
