// What `anser model resume-bench` measures: the time to go on after a pause, against the length of the history. Three
// ways: from a kept state; by computing the history again; and a Transformer of the same size in llama.cpp from its
// kept keys and values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agent/model/llama_peer.h"
#include "base/result.h"
#include "kernels/pool.h"
#include "runtime/files/random_llama.h"
#include "runtime/model.h"

namespace anser::agent {

struct ResumeOptions {
  int threads = 0;
  int rounds = 5;
  std::vector<int64_t> lengths;     // tokens, ascending
  double budget = 60;               // seconds that one engine may spend on reading one history
  int64_t key_heads = 0;            // of the Transformer; 0: runtime::llama_shape_like chooses
  bool cold = false;                // the kept file is put out of the system's cache before every load
  const LlamaPeer* peer = nullptr;  // null: no Transformer
  std::string scratch;              // a folder for the kept files and the Transformer
};

// A figure that was measured, or that follows from those measured at shorter lengths.
struct Figure {
  double value = 0;
  bool measured = true;
};

// One engine at one length of history. All times in seconds.
struct Resume {
  int64_t tokens = 0;  // that the kept file has really read: fewer than the history where the time did not suffice
  Figure kept_bytes;   // of the file
  Figure save, load;
  Figure step;   // the next token, when all is in memory
  Figure go_on;  // load and next token
  Figure again;  // the whole history computed anew
};
struct ResumePoint {
  int64_t history = 0;  // tokens
  Resume ours;
  std::optional<Resume> transformer;  // none where it was not asked, or where nothing could be said of it
};

struct ResumeBench {
  std::string model;
  int threads = 0;
  bool cold = false;
  double weights_mb = 0;
  int64_t parameters = 0;
  runtime::LlamaShape transformer;  // of no layers where it was not asked
  int64_t transformer_parameters = 0;
  std::vector<ResumePoint> points;
};

// `model` as of bench_model.
Result<ResumeBench> bench_resume(const std::string& model, const ResumeOptions& options);

// "1k", "2m", "300": thousands and millions of tokens. kInvalid for what is no number between 1 and 100 millions.
Result<int64_t> parse_length(const std::string& text);

// Through two measured points: value = a + b n, b not below zero; a quadratic through zero is a line of value / n.
Figure extended(int64_t n1, double value1, int64_t n2, double value2, int64_t n);

}  // namespace anser::agent
