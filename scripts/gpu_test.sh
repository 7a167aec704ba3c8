#!/bin/sh
# Runs the tests of the device kernels on a machine with a GPU, from the folder that scripts/gpu_pack.sh made: every
# kernel against kernels/ref, the whole forward pass, golden models; then again under compute-sanitizer, where that is
# there. Logs go to $OUT (default: gpu-out). Exit status 0: all passed; 3: there is no device; 1: something failed.
set -u
here=$(cd "$(dirname "$0")" && pwd)
out=${OUT:-gpu-out}
mkdir -p "$out"
export ANSER_SHARED_DATA="$here/data"
status=0
nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader 2>/dev/null || echo "nvidia-smi: none"

# Skips are failures here: a test that skips has not seen the device.
run() {
  name=$1
  shift
  timeout 110 "$@" >"$out/$name.log" 2>&1
  ended=$?
  grep -E '^\[  (PASSED|FAILED|SKIPPED)|Failure|says|ERROR SUMMARY' "$out/$name.log" | head -n 40
  if grep -q 'no CUDA device' "$out/$name.log"; then
    echo "no device: $(grep -m 1 'no CUDA device' "$out/$name.log")"
    exit 3
  fi
  if [ $ended -ne 0 ] || grep -q '^\[  SKIPPED' "$out/$name.log"; then
    echo "$name: FAILED (exit status $ended; $out/$name.log)"
    status=1
  else
    echo "$name: passed"
  fi
}

run kernels "$here/device_cuda_test"
run model "$here/device_model_test" --gtest_filter='*/1'
if command -v compute-sanitizer >/dev/null; then
  for tool in memcheck racecheck synccheck; do
    run "$tool" compute-sanitizer --tool "$tool" --error-exitcode 9 "$here/device_cuda_test"
  done
fi
exit $status
