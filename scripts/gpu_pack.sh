#!/bin/sh
# Builds what the device machine runs (docs/gpu.md) and lays it in .gpu/: programs that need nothing there but the C
# library and the driver, the golden files, the scripts. Usage: scripts/gpu_pack.sh [DIR]; DIR is where .gpu/ goes, the
# checkout itself unless told otherwise.
set -eu
cd "$(dirname "$0")/.."
target=${1:-.}/.gpu
cmake --preset cuda >/dev/null
nice cmake --build build/cuda -j2 --target anser device_cuda_test device_model_test
rm -rf "$target"
mkdir -p "$target/data"
for program in anser device_cuda_test device_model_test; do strip -o "$target/$program" "build/cuda/bin/$program"; done
cp scripts/gpu_test.sh scripts/gpu_bench.sh scripts/gpu_peers.py "$target"
for name in golden_reverse60.json reverse60-L2-D32.pth expected-logits-7v0-834K.bin tiny-rwkv-7v0-834K-FP32.bin \
  tiny-rwkv-7v0-834K-FP16.bin; do
  if [ -e "../shared/data/$name" ]; then cp "../shared/data/$name" "$target/data"; fi
done
# Ignored, so that it travels by `carry` only.
exclude=$(git -C "${1:-.}" rev-parse --path-format=absolute --git-path info/exclude)
mkdir -p "$(dirname "$exclude")"
grep -qx '/.gpu/' "$exclude" 2>/dev/null || echo '/.gpu/' >>"$exclude"
du -sh "$target"
