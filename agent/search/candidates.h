// Candidates: the edits worth running at a world. A table of mutations of every source file, what a beam of the brain
// finds, and free samples of it, merged; what gives the same file is one candidate, whoever proposed it; ordered by the
// brain's log-probability of the whole call less what the loose ends cost that it leaves, which is also the prior of
// the search.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "agent/mind.h"
#include "agent/protocol.h"
#include "agent/search/evaluator.h"
#include "agent/search/planner.h"
#include "base/bytes.h"
#include "base/result.h"
#include "base/rng.h"

namespace anser::agent {

struct Candidate {
  Action action;
  std::string call;     // as Dialect::call writes it
  std::string path;     // the file it changes
  Digest result;        // of that file's text afterwards, see text_digest
  double log_prob = 0;  // of the whole call under the brain
  int loose_ends = 0;   // of the file afterwards, less those it has now (agent/search/loose_ends.h); Python only
  double score = 0;     // log_prob, less what its loose ends cost: what the list is ordered by
  double prior = 0;     // softmax of the scores
  int proposal = 0;     // its place in the order of proposal: the table first, then samples
  bool from_table = false, from_samples = false;
};

struct CandidateList {
  std::vector<Candidate> items;  // in the order in which they are to be tried
  int64_t tokens = 0;            // scored and sampled
};

// The file's text after a call of `edit` in any of its forms (line with old/new or text, after, old/new). kInvalid when
// it does not apply.
Result<std::string> edited_text_of(std::string_view source, const Action& edit);

// Digest of a text without trailing white space of lines and of the file: what makes two edits the same.
Digest text_digest(std::string_view text);

// The edit tool alone, its paths and lines filled in from the files: what samples and the greedy arm may call.
Callable edit_callable(std::span<const SourceFile> files);

// In the brain's order, best first; ties by order of proposal. `rng` drives the samples only.
Result<CandidateList> find_candidates(Mind& mind, const Dialect& dialect, const MindState& at,
                                      std::span<const SourceFile> files, const PlanOptions& options, const Rng& rng);

// Puts a list in the brain's order into `order`: kRandom shuffles, kTable goes back to the order of proposal; both with
// equal priors.
void reorder(CandidateList& list, Order order, Rng& rng);

// prior = softmax of log_prob / temperature over the list. REQUIRES: temperature > 0.
void set_priors(CandidateList& list, double temperature);

}  // namespace anser::agent
