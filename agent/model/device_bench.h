// What `anser model bench --device cuda` measures: speeds of one model on the first CUDA device, beside what its memory
// gives when it only copies.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace anser::agent {

// `streams` streams step by step, every token the likeliest after the one before, chosen on the device.
struct DeviceSteps {
  int64_t streams = 0;
  double tokens_s = 0;
  double gb_s = 0;     // weights once a step, and every state read and written
  double tflop_s = 0;  // of the products alone: two operations a weight and stream
};
// `streams` runs of `tokens` tokens.
struct DevicePrefill {
  int64_t streams = 0, tokens = 0;
  double tokens_s = 0, tflop_s = 0;
};
// One layer's recurrence alone.
struct DeviceRecurrence {
  int64_t streams = 0, tokens = 0;
  double ms = 0;
};

struct DeviceBench {
  std::string device;
  double load_ms = 0;  // packing and upload
  double step_mb = 0;  // of weights that one step reads
  double state_kb = 0;
  double copy_gb_s = 0;  // bytes read and written
  std::vector<DeviceSteps> steps;
  std::vector<DevicePrefill> prefill;
  std::vector<DeviceRecurrence> recurrence;
  double state_fork_us = 0, state_download_us = 0, state_upload_us = 0;
};

struct DeviceBenchOptions {
  int threads = 0;       // that make and pack the weights; 0: one a processor
  double seconds = 0.5;  // of one figure, about
  int64_t most_streams = 512;
  bool recurrence = false;  // also one layer's recurrence, 1k to 64k tokens
};

// `model`: a weight file, or "random:SHAPE:TYPE", weights drawn in place ("random:7.2b:f16").
Result<DeviceBench> bench_device(const std::string& model, const DeviceBenchOptions& options);

nlohmann::ordered_json device_bench_report(const std::string& model, const DeviceBench& bench);

}  // namespace anser::agent
