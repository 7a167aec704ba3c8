// Merging proposals. Duplicates are removed before anything runs, by what they would make of the file: sixteen samples
// of a small brain hold only four different edits, and a table often reaches the same line by two rules.
#include "agent/search/candidates.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "agent/callable.h"
#include "agent/search/edit.h"
#include "agent/search/loose_ends.h"
#include "base/check.h"
#include "tools/line_edit.h"
#include "tools/specs.h"

namespace anser::agent {
namespace {

constexpr double kNoChance = -1e9;
// Larger files are not looked through for loose ends: each of up to thousands of candidates would be parsed whole.
constexpr size_t kMostBytes = 32 << 10;

// The string argument `name`, or null.
const std::string* text_of(const Action& action, const char* name) {
  const auto found = action.arguments.find(name);
  return found == action.arguments.end() ? nullptr : found->get_ptr<const std::string*>();
}

// The integer argument `name`, or -1.
int number_of(const Action& action, const char* name) {
  const auto found = action.arguments.find(name);
  if (found == action.arguments.end() || !found->is_number_integer()) return -1;
  const auto value = found->get<int64_t>();
  return value < 0 || value > 999'999 ? -1 : static_cast<int>(value);
}

// One edit mends one thing: what ties up three loose ends elsewhere is no better for it, and one that leaves many is
// hardly worse than one that leaves two.
int counted(int loose_ends) { return std::clamp(loose_ends, -1, 2); }

// Collects candidates that change a file, one for each (file, result).
class Pool {
 public:
  explicit Pool(std::span<const SourceFile> files) {
    for (const SourceFile& file : files)
      files_.emplace(file.path, Known{file.text, text_digest(file.text), count_loose_ends(file.path, file.text)});
  }

  // A second call that makes the same file is kept only when it is likelier, and then in the first one's place.
  void add(Candidate candidate) {
    const auto known = files_.find(candidate.path);
    if (known == files_.end()) return;
    const auto text = edited_text_of(known->second.text, candidate.action);
    if (!text) return;
    candidate.result = text_digest(*text);
    if (candidate.result == known->second.digest) return;
    const auto [place, fresh] = places_.try_emplace({candidate.path, candidate.result}, list_.items.size());
    if (fresh) {
      candidate.loose_ends = count_loose_ends(candidate.path, *text) - known->second.loose_ends;
      candidate.proposal = static_cast<int>(list_.items.size());
      list_.items.push_back(std::move(candidate));
      return;
    }
    Candidate& old = list_.items[place->second];
    old.from_table |= candidate.from_table;
    old.from_samples |= candidate.from_samples;
    if (candidate.log_prob <= old.log_prob) return;
    old.action = std::move(candidate.action);
    old.call = std::move(candidate.call);
    old.log_prob = candidate.log_prob;
  }

  CandidateList list_;

 private:
  struct Known {
    std::string text;
    Digest digest;
    int loose_ends = 0;
  };
  static int count_loose_ends(const std::string& path, std::string_view text) {
    if (language_of(path) != Language::kPython || text.size() > kMostBytes) return 0;
    return static_cast<int>(loose_ends(text).size());
  }
  std::map<std::string, Known> files_;
  std::map<std::pair<std::string, Digest>, size_t> places_;
};

std::vector<Candidate> table_of(const Dialect& dialect, std::span<const SourceFile> files, int max_candidates) {
  std::vector<Candidate> table;
  const size_t share = static_cast<size_t>(max_candidates) / std::max<size_t>(1, files.size());
  for (const SourceFile& file : files) {
    for (const Edit& edit : propose_edits(file.text, language_of(file.path), share)) {
      Candidate candidate;
      candidate.action = edit_action(file.path, edit, file.text);
      candidate.call = dialect.call(candidate.action);
      candidate.path = file.path;
      candidate.from_table = true;
      table.push_back(std::move(candidate));
    }
  }
  return table;
}

// What the brain's beam finds, in the form of the table's candidates: scored with them.
Status add_beam(Mind& mind, const Dialect& dialect, const MindState& at, const Callable& callable, int width,
                std::vector<Candidate>& proposed, int64_t& tokens) {
  TRY_ASSIGN(Likeliest found, mind.likeliest(at, callable, width));
  tokens += found.tokens;
  for (std::string& call : found.calls) {
    auto action = dialect.parse(call);
    const std::string* path = action && action->name == "edit" ? text_of(*action, "path") : nullptr;
    if (path == nullptr) continue;
    Candidate candidate;
    candidate.path = *path;
    candidate.action = std::move(*action);
    candidate.call = std::move(call);
    candidate.from_samples = true;
    proposed.push_back(std::move(candidate));
  }
  return {};
}

Status add_scored(Mind& mind, const MindState& at, std::vector<Candidate> proposed, Pool& pool) {
  std::vector<std::string> calls;
  for (const Candidate& candidate : proposed) calls.push_back(candidate.call);
  if (calls.empty()) return {};
  TRY_ASSIGN(const std::vector<Scored> scores, mind.score(at, calls));
  CHECK(scores.size() == calls.size());
  for (size_t i = 0; i < proposed.size(); ++i) {
    // A brain that is not finite ranks last instead of breaking the order.
    proposed[i].log_prob = std::isfinite(scores[i].log_prob) ? scores[i].log_prob : kNoChance;
    pool.list_.tokens += scores[i].tokens;
    pool.add(std::move(proposed[i]));
  }
  return {};
}

Status add_samples(Mind& mind, const Dialect& dialect, const MindState& at, const Callable& callable,
                   const PlanOptions& options, const Rng& rng, Pool& pool) {
  std::vector<Candidate> thought_of;
  // Each sample has a generator of its own: more samples do not change the first ones.
  std::vector<Rng> rngs;
  for (int i = 0; i < options.samples; ++i) rngs.push_back(Rng(rng).split(static_cast<uint64_t>(i)));
  TRY_ASSIGN(std::vector<Sample> samples,
             mind.samples(at, callable, {.temperature = options.sample_temperature}, rngs));
  for (Sample& sample : samples) {
    pool.list_.tokens += sample.tokens;
    auto action = dialect.parse(sample.call);
    if (!action || action->name != "edit") continue;
    Candidate candidate;
    const std::string* path = text_of(*action, "path");
    if (path == nullptr) continue;
    candidate.path = *path;
    candidate.action = std::move(*action);
    candidate.call = std::move(sample.call);
    candidate.log_prob = std::isfinite(sample.log_prob) ? sample.log_prob : kNoChance;
    candidate.from_samples = true;
    if (dialect.thinks()) {
      // What was thought first would count in its likelihood: it is scored as the table's candidates are.
      candidate.call = dialect.call(candidate.action);
      thought_of.push_back(std::move(candidate));
      continue;
    }
    pool.add(std::move(candidate));
  }
  return add_scored(mind, at, std::move(thought_of), pool);
}

}  // namespace

Result<std::string> edited_text_of(std::string_view source, const Action& edit) {
  if (const std::string* old_text = text_of(edit, "old")) {
    const std::string* new_text = text_of(edit, "new");
    if (new_text == nullptr) return Error{Errc::kInvalid, "an edit with \"old\" needs \"new\""};
    if (edit.arguments.contains("line"))
      return tools::replace_in_line(source, number_of(edit, "line"), *old_text, *new_text);
    return tools::replace_exact(source, *old_text, *new_text);
  }
  const std::string* text = text_of(edit, "text");
  if (text == nullptr) return Error{Errc::kInvalid, "an edit needs \"text\""};
  if (edit.arguments.contains("after")) return tools::insert_after(source, number_of(edit, "after"), *text);
  const int line = number_of(edit, "line");
  return text->empty() ? tools::delete_line(source, line) : tools::replace_line(source, line, *text);
}

Digest text_digest(std::string_view text) {
  std::string normal;
  for (const std::string_view line : tools::split_lines(text)) {
    const size_t last = line.find_last_not_of(" \t\r");
    if (last != std::string_view::npos) normal += line.substr(0, last + 1);
    normal += '\n';
  }
  while (!normal.empty() && normal.back() == '\n') normal.pop_back();
  return hash_bytes(normal);
}

Callable edit_callable(std::span<const SourceFile> files) {
  std::vector<WorkspaceFile> known;
  for (const SourceFile& file : files) {
    known.push_back({file.path, static_cast<int64_t>(tools::split_lines(file.text).size())});
  }
  return fill_callable({tools::default_spec("edit")}, known);
}

Result<CandidateList> find_candidates(Mind& mind, const Dialect& dialect, const MindState& at,
                                      std::span<const SourceFile> files, const PlanOptions& options, const Rng& rng) {
  Pool pool(files);
  if (files.empty()) return std::move(pool.list_);
  std::vector<Candidate> proposed;
  if (options.table) proposed = table_of(dialect, files, options.max_candidates);
  if (options.beam > 0)
    TRY(add_beam(mind, dialect, at, edit_callable(files), options.beam, proposed, pool.list_.tokens));
  TRY(add_scored(mind, at, std::move(proposed), pool));
  if (options.samples > 0) TRY(add_samples(mind, dialect, at, edit_callable(files), options, rng, pool));
  std::vector<Candidate>& items = pool.list_.items;
  for (Candidate& item : items) item.score = item.log_prob - options.loose_end_cost * counted(item.loose_ends);
  std::stable_sort(items.begin(), items.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  set_priors(pool.list_, options.prior_temperature);
  return std::move(pool.list_);
}

void reorder(CandidateList& list, Order order, Rng& rng) {
  if (order == Order::kBrain) return;
  std::sort(list.items.begin(), list.items.end(),
            [](const Candidate& a, const Candidate& b) { return a.proposal < b.proposal; });
  if (order == Order::kRandom) rng.shuffle(list.items);
  for (Candidate& candidate : list.items) candidate.prior = 1.0 / static_cast<double>(list.items.size());
}

void set_priors(CandidateList& list, double temperature) {
  CHECK(temperature > 0);
  double best = kNoChance, sum = 0;
  for (const Candidate& candidate : list.items) best = std::max(best, candidate.score);
  for (Candidate& candidate : list.items) sum += candidate.prior = std::exp((candidate.score - best) / temperature);
  for (Candidate& candidate : list.items) candidate.prior /= sum;
}

}  // namespace anser::agent
