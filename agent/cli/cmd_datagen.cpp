// `anser datagen`: training documents about programs being debugged, the vocabulary for them, suites of held-out tasks,
// and the harvest of real functions that both may draw on.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>

#include "agent/cli/cmd_datagen_notes.h"
#include "agent/cli/commands.h"
#include "agent/learn/corpus.h"
#include "agent/learn/harvest.h"
#include "agent/learn/notes/suite.h"
#include "agent/learn/sources.h"
#include "agent/learn/suite.h"
#include "agent/learn/table_report.h"
#include "agent/learn/vocab.h"
#include "base/clock.h"
#include "base/json.h"
#include "base/unique_fd.h"
#include "runtime/files/load.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

constexpr const char* kExample = R"(
Example:
  anser datagen harvest --out data/harvest.jsonl --from data/packages
  anser datagen vocab --out data/vocab.txt --harvest data/harvest.jsonl
  anser datagen debug --out data --tokens 20000000 --seed 1 --vocab data/vocab.txt --harvest data/harvest.jsonl
  anser datagen debug --out data --tokens 300000 --split valid --vocab data/vocab.txt --harvest data/harvest.jsonl
  anser datagen suite --out workspaces/debug-heldout --tasks 320 --harvest data/harvest.jsonl
  anser datagen table --programs 500 --split valid --harvest data/harvest.jsonl

`train` never holds a program of a held-out cluster, `valid` holds nothing else. The same seed gives the same file.)";

struct Options {
  std::string out, vocab, harvest, from, split = "train", sources = "families,grammar,harvest";
  uint64_t seed = 0;
  double share = 1;
  int64_t tokens = 1'000'000;
  std::vector<int> sessions{3, 10, 30};
  int threads = 2, tasks = 320, size = 1536, programs = 3000, count = 3;
  bool json = false, alone = false, notes = false;
};

int fail(const Error& error) {
  std::fprintf(stderr, "anser datagen: %s\n", error.message().c_str());
  return error.code == Errc::kPermission ? kSandboxRefused : kUsage;
}

class Progress {
 public:
  void show(const std::string& line) {
    if (::isatty(2) == 0 || seconds(std::chrono::steady_clock::now() - shown_) < 0.2) return;
    shown_ = std::chrono::steady_clock::now();
    std::fprintf(stderr, "\r\033[K%s", line.c_str());
  }
  ~Progress() {
    if (::isatty(2) != 0) std::fprintf(stderr, "\r\033[K");
  }

 private:
  std::chrono::steady_clock::time_point shown_{};
};

nlohmann::ordered_json report_json(const CorpusReport& report, double elapsed) {
  const auto per = [](int64_t a, int64_t b) { return b == 0 ? 0.0 : static_cast<double>(a) / static_cast<double>(b); };
  return {{"tokens", report.tokens},
          {"documents", report.documents},
          {"tokens_per_document", per(report.tokens, report.documents)},
          {"seconds", elapsed},
          {"tokens_per_second", elapsed > 0 ? static_cast<double>(report.tokens) / elapsed : 0.0},
          {"programs", report.programs},
          {"programs_unusable", report.unusable},
          {"plans", report.plans},
          {"episodes", report.episodes},
          {"wrong_edits", report.wrong_edits},
          {"right_from_start", report.right_from_start},
          {"origins", report.origins},
          {"kinds", report.kinds},
          {"unusable_because", report.reasons}};
}

void print_report(const nlohmann::ordered_json& report, bool json) {
  if (json) {
    std::printf("%s\n", report.dump(1).c_str());
    return;
  }
  for (const auto& [key, value] : report.items()) {
    if (!value.is_object()) {
      std::printf("%-22s %s\n", key.c_str(), value.dump().c_str());
      continue;
    }
    std::printf("%s\n", key.c_str());
    for (const auto& [name, count] : value.items()) std::printf("  %-28s %s\n", name.c_str(), count.dump().c_str());
  }
}

// What every subcommand needs: the sandbox, the judge in it, and the sources.
struct Parts {
  std::unique_ptr<tools::Sandbox> sandbox;
  JudgeRunner runner;
  SourceFactory sources;
};

Result<Parts> make_parts(const Options& options) {
  Parts parts;
  TRY_ASSIGN(parts.sandbox, tools::Sandbox::start({}));
  parts.runner = box_runner(*parts.sandbox, {});
  TRY_ASSIGN(parts.sources, source_factory(options.sources, options.harvest));
  return parts;
}

CorpusOptions corpus_options(const Options& options) {
  CorpusOptions corpus;
  corpus.seed = options.seed;
  corpus.split = options.split == "valid" ? Split::kValid : Split::kTrain;
  corpus.threads = options.threads;
  corpus.share = options.share;
  return corpus;
}

// Segments of the first `programs` programs.
Result<std::vector<std::string>> sample(const Options& options, Parts& parts) {
  std::vector<std::string> segments;
  int64_t programs = 0;
  CorpusOptions corpus = corpus_options(options);
  corpus.seed ^= 0x766f636162;  // not the documents that will be trained on
  Progress progress;
  const Status made = make_corpus(corpus, parts.sources, parts.runner, [&](Batch&& batch) -> Result<bool> {
    programs += batch.report.programs;
    for (Episode& episode : batch.episodes)
      for (Segment& segment : episode.segments) segments.push_back(std::move(segment.text));
    progress.show(fmt::format("{} of {} programs", programs, options.programs));
    return programs < options.programs;
  });
  if (!made) return made.error();
  return segments;
}

LessonArguments lesson_arguments(const Options& options) {
  return {options.out, options.vocab, options.split, options.seed, options.tokens, options.count};
}

Result<int> notes_command(const Options& options) {
  TRY_ASSIGN(const nlohmann::ordered_json report, make_notes_shard(lesson_arguments(options)));
  print_report(report, options.json);
  return kDone;
}

Result<int> notes_suite_command(const Options& options) {
  NotesSuiteOptions suite;
  suite.out = options.out;
  suite.name = fs::path(options.out).filename().string();
  suite.tasks = options.tasks;
  suite.seed = options.seed;
  suite.sessions = options.sessions;
  TRY_ASSIGN(const auto counts, make_notes_suite(suite));
  print_report(counts, options.json);
  return kDone;
}

Result<int> vocab_command(const Options& options) {
  if (!options.vocab.empty()) {
    TRY_ASSIGN(const nlohmann::ordered_json report, extend_vocabulary(lesson_arguments(options), options.size));
    print_report(report, options.json);
    return kDone;
  }
  TRY_ASSIGN(Parts parts, make_parts(options));
  TRY_ASSIGN(const std::vector<std::string> segments, sample(options, parts));
  TRY_ASSIGN(const runtime::Tokenizer tokenizer, build_vocabulary(segments, options.size));
  TRY(write_file_atomic(options.out, tokenizer.to_world_text()));
  size_t bytes = 0, tokens = 0;
  for (const std::string& segment : segments) {
    bytes += segment.size();
    tokens += tokenizer.encode(segment).size();
  }
  print_report({{"tokens_in_vocabulary", tokenizer.size()},
                {"segments", segments.size()},
                {"bytes", bytes},
                {"tokens", tokens},
                {"bytes_per_token", static_cast<double>(bytes) / static_cast<double>(tokens)}},
               options.json);
  return kDone;
}

Result<int> debug_command(const Options& options) {
  TRY_ASSIGN(const runtime::Tokenizer tokenizer, load_vocab(options.vocab));
  TRY_ASSIGN(Parts parts, make_parts(options));
  std::error_code error;
  fs::create_directories(options.out, error);
  const std::string stem =
      options.out + "/" + (options.split == "train" ? "train-" + std::to_string(options.seed) : options.split);
  TRY_ASSIGN(runtime::ShardWriter writer,
             runtime::ShardWriter::create(stem + ".shard", tokenizer.size(), tokenizer.fingerprint()));
  CorpusOptions corpus = corpus_options(options);
  corpus.tokenizer = &tokenizer;
  CorpusReport report;
  Progress progress;
  const auto start = std::chrono::steady_clock::now();
  const auto elapsed = [start] { return seconds(std::chrono::steady_clock::now() - start); };
  const Status made = make_corpus(corpus, parts.sources, parts.runner, [&](Batch&& batch) -> Result<bool> {
    for (const runtime::Document& document : batch.documents) TRY(writer.add(document));
    report.add(batch.report);
    progress.show(fmt::format("{:.2f}M of {:.2f}M tokens, {:.0f} tokens/s", static_cast<double>(writer.tokens()) * 1e-6,
                              static_cast<double>(options.tokens) * 1e-6,
                              static_cast<double>(writer.tokens()) / elapsed()));
    return writer.tokens() < options.tokens;
  });
  if (!made) return made.error();
  TRY(writer.finish());
  const nlohmann::ordered_json summary = report_json(report, elapsed());
  TRY(write_file_atomic(stem + ".json", summary.dump(1) + "\n"));
  print_report(summary, options.json);
  return kDone;
}

Result<int> show_command(const Options& options) {
  if (options.notes) {
    TRY(show_lessons(lesson_arguments(options)));
    return kDone;
  }
  TRY_ASSIGN(Parts parts, make_parts(options));
  int left = options.count;
  CorpusOptions corpus = corpus_options(options);
  corpus.programs_per_batch = std::min(options.count, 50);
  TRY(make_corpus(corpus, parts.sources, parts.runner, [&](Batch&& batch) -> Result<bool> {
    for (const Episode& episode : batch.episodes) {
      if (left-- <= 0) break;
      std::printf("#### %s, %s: %s\n", episode.origin.c_str(), episode.name.c_str(),
                  episode.kinds.empty() ? "nothing wrong" : episode.kinds[0].c_str());
      for (const Segment& segment : episode.segments) std::fputs(segment.text.c_str(), stdout);
      std::printf("\n");
    }
    return left > 0;
  }));
  return kDone;
}

Result<int> suite_command(const Options& options) {
  TRY_ASSIGN(Parts parts, make_parts(options));
  SuiteOptions suite;
  suite.out = options.out;
  suite.name = fs::path(options.out).filename().string();
  suite.tasks = options.tasks;
  suite.seed = options.seed;
  TRY_ASSIGN(const SuiteReport report, make_suite(suite, parts.sources(), parts.runner));
  print_report({{"tasks", report.tasks},
                {"programs", report.programs},
                {"clusters", report.clusters.size()},
                {"origins", report.origins},
                {"kinds", report.kinds}},
               options.json);
  if (report.tasks < options.tasks) {
    return Error{Errc::kNotFound,
                 fmt::format("the held-out clusters give only {} tasks of {}: ask for fewer, or add sources",
                             report.tasks, options.tasks)};
  }
  return kDone;
}

Result<int> table_command(const Options& options) {
  TRY_ASSIGN(const SourceFactory sources, source_factory(options.sources, options.harvest));
  const Split split = options.split == "valid" ? Split::kValid : Split::kTrain;
  const TableReport report = table_report(sources(), split, options.programs, 3, options.count, options.seed);
  nlohmann::ordered_json kinds = nlohmann::ordered_json::object(), misses = nlohmann::ordered_json::array();
  for (const auto& [kind, count] : report.kinds) kinds[kind] = fmt::format("{} of {}", count.held, count.bugs);
  for (const auto& miss : report.misses)
    misses.push_back({{"kind", miss.kind}, {"wrong", miss.wrong}, {"right", miss.right}});
  const double bugs = std::max(1, report.all.bugs);
  print_report({{"bugs", report.all.bugs},
                {"held", report.all.held},
                {"share", report.all.held / bugs},
                {"edits_in_the_table", static_cast<double>(report.candidates) / bugs},
                {"kinds", kinds},
                {"misses", misses}},
               options.json);
  return kDone;
}

Result<int> harvest_command(const Options& options) {
  TRY_ASSIGN(const std::unique_ptr<tools::Sandbox> sandbox, tools::Sandbox::start({}));
  HarvestReport report;
  HarvestOptions wanted;
  wanted.from = options.from;
  wanted.system = !options.alone;
  wanted.seed = options.seed;
  TRY_ASSIGN(const std::vector<Program> programs, harvest(*sandbox, wanted, &report));
  TRY(write_file_atomic(options.out, harvest_text(programs)));
  std::map<std::string, int> clusters;
  for (const Program& program : programs) ++clusters[program.cluster];
  print_report({{"files", report.files},
                {"functions", report.functions},
                {"candidates", report.candidates},
                {"kept", programs.size()},
                {"left_out", report.reasons},
                {"packages", clusters}},
               options.json);
  return kDone;
}

void add_common(CLI::App* app, Options& options, bool with_sources) {
  app->add_option("--seed", options.seed, "of everything that is drawn");
  app->add_flag("--json", options.json, "print the report as JSON");
  if (!with_sources) return;
  app->add_option("--sources", options.sources, "families, grammar, harvest; with weights: families=1,grammar=2")
      ->capture_default_str();
  app->add_option("--harvest", options.harvest, "file of `anser datagen harvest`; without it the source is left out");
  app->add_option("--threads", options.threads, "boxes at a time")->capture_default_str()->check(CLI::Range(1, 64));
}

void declare_notes(CLI::App& app, Options& options) {
  CLI::App* notes =
      app.add_subcommand("notes", "the same about notes and long tasks: OUT/notes-SEED.shard or OUT/notes-valid.shard");
  notes->add_option("--out", options.out, "directory")->required();
  notes->add_option("--tokens", options.tokens, "stop after so many")->capture_default_str();
  notes->add_option("--split", options.split, "train, or valid: words that training does not hold")
      ->check(CLI::IsMember({"train", "valid"}))
      ->capture_default_str();
  notes->add_option("--vocab", options.vocab, "vocabulary (World format), or a brain's .gguf")
      ->required()
      ->check(CLI::ExistingFile);
  add_common(notes, options, false);
  CLI::App* notes_suite = app.add_subcommand("notes-suite", "held-out tasks of several sessions, one directory each");
  notes_suite->add_option("--out", options.out, "directory, new or empty; its name is the suite's")->required();
  notes_suite->add_option("--tasks", options.tasks, "how many")->capture_default_str();
  notes_suite->add_option("--sessions", options.sessions, "of a task, in turn; 1: long tasks of one session")
      ->delimiter(',')
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  add_common(notes_suite, options, false);
}

}  // namespace

int datagen_main(int argc, char** argv) {
  Options options;
  CLI::App app("Makes training documents, and suites of held-out tasks.", "anser datagen");
  app.footer(kExample);
  app.require_subcommand(1);
  CLI::App* debug = app.add_subcommand(
      "debug", "a shard of documents, OUT/train-SEED.shard or OUT/valid.shard, and a report beside it");
  debug->add_option("--out", options.out, "directory")->required();
  debug->add_option("--tokens", options.tokens, "stop after so many")->capture_default_str();
  debug->add_option("--split", options.split, "train or valid")
      ->check(CLI::IsMember({"train", "valid"}))
      ->capture_default_str();
  debug->add_option("--clusters", options.share, "only this share of the clusters: to see what more families bring")
      ->capture_default_str()
      ->check(CLI::Range(0.01, 1.0));
  debug->add_option("--vocab", options.vocab, "vocabulary (World format), or a brain's .gguf")
      ->required()
      ->check(CLI::ExistingFile);
  add_common(debug, options, true);
  declare_notes(app, options);
  CLI::App* vocab = app.add_subcommand("vocab", "a vocabulary from a sample of documents");
  vocab->add_option("--out", options.out, "file")->required();
  vocab->add_option("--size", options.size, "tokens in it")->capture_default_str()->check(CLI::Range(1000, 65536));
  vocab
      ->add_option("--extend", options.vocab,
                   "a vocabulary, or a brain's: its tokens stay, and tokens for notes and long tasks are added")
      ->check(CLI::ExistingFile);
  vocab->add_option("--programs", options.programs, "size of the sample")->capture_default_str();
  add_common(vocab, options, true);
  CLI::App* show = app.add_subcommand("show", "prints documents as text");
  show->add_option("--count", options.count, "how many")->capture_default_str();
  show->add_flag("--notes", options.notes, "those of `anser datagen notes`");
  show->add_option("--split", options.split, "train or valid")
      ->check(CLI::IsMember({"train", "valid"}))
      ->capture_default_str();
  add_common(show, options, true);
  CLI::App* suite = app.add_subcommand("suite", "tasks from held-out clusters, one directory each");
  suite->add_option("--out", options.out, "directory, new or empty; its name is the suite's")->required();
  suite->add_option("--tasks", options.tasks, "how many")->capture_default_str();
  add_common(suite, options, true);
  CLI::App* table = app.add_subcommand("table", "the share of fresh bugs that the table of edits can undo, by kind");
  table->add_option("--programs", options.programs, "how many, three bugs each")->capture_default_str();
  table->add_option("--split", options.split, "train or valid")
      ->check(CLI::IsMember({"train", "valid"}))
      ->capture_default_str();
  table->add_option("--count", options.count, "bugs to show that it cannot undo")->capture_default_str();
  add_common(table, options, true);
  CLI::App* harvest = app.add_subcommand("harvest", "real functions from the Python sources of this machine");
  harvest->add_option("--out", options.out, "file")->required();
  CLI::Option* from = harvest->add_option("--from", options.from,
                                          "more sources than this machine's: a directory, one folder a package");
  from->check(CLI::ExistingDirectory);
  harvest->add_flag("--alone", options.alone, "the sources of --from only")->needs(from);
  add_common(harvest, options, false);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  Result<int> done = debug->parsed()                     ? debug_command(options)
                     : app.got_subcommand("notes")       ? notes_command(options)
                     : app.got_subcommand("notes-suite") ? notes_suite_command(options)
                     : vocab->parsed()                   ? vocab_command(options)
                     : show->parsed()                    ? show_command(options)
                     : suite->parsed()                   ? suite_command(options)
                     : table->parsed()                   ? table_command(options)
                                                         : harvest_command(options);
  return done ? *done : fail(done.error());
}

}  // namespace anser::agent
