#!/bin/sh
# Measures on a machine with a GPU, from the folder that scripts/gpu_pack.sh made: `anser model bench --device cuda` for
# the published shapes, and what PyTorch reaches there (scripts/gpu_peers.py). One JSON file each in $OUT (default:
# gpu-out); scripts/gpu_plot.py draws them. Exit status 3: there is no device.
set -u
here=$(cd "$(dirname "$0")" && pwd)
out=${OUT:-gpu-out}
mkdir -p "$out"
status=0
for model in 1.5b:f16 7.2b:f16 1.5b:q8_0 7.2b:q8_0 1.5b:q4_0 0.1b:f16 0.4b:f16 2.9b:f16 7.2b:q4_0; do
  file=$out/bench-$(echo "$model" | tr : -).json
  more=
  if [ "$model" = 7.2b:f16 ]; then more=--recurrence; fi
  # shellcheck disable=SC2086
  timeout 120 "$here/anser" model bench "random:$model" --device cuda --json $more >"$file" 2>"$file.err"
  ended=$?
  if grep -q 'no CUDA device' "$file.err"; then
    echo "no device: $(cat "$file.err")"
    exit 3
  fi
  if [ $ended -ne 0 ]; then
    echo "$model: exit status $ended: $(tail -n 1 "$file.err")"
    rm -f "$file"
    status=1
  else
    echo "$model: $(grep -A 4 '"streams": 1,' "$file" | tr -d ' \n')"
  fi
  rm -f "$file.err"
done
timeout 120 python3 "$here/gpu_peers.py" >"$out/peers.json" || status=1
# At most eight files come back: one archive is enough.
(cd "$out" && tar -czf gpu-bench.tar.gz ./*.json && rm -f ./bench-*.json)
exit $status
