// `anser sandbox diff, merge, export`: what a box changed.
#include <cstdio>
#include <optional>

#include "agent/boxes/managed.h"
#include "agent/cli/cli.h"
#include "agent/cli/cmd_box.h"
#include "agent/cli/sandbox_arguments.h"
#include "base/bytes.h"
#include "base/json.h"

namespace anser::agent {
namespace {

using Json = nlohmann::ordered_json;

void print_changes(const std::vector<tools::Change>& changes) {
  for (const tools::Change& change : changes) {
    const char kind = change.after ? change.after->kind : change.before->kind;
    std::printf("%-9s %s%s\n", tools::change_name(change.kind), visible(change.path).c_str(), kind == 'd' ? "/" : "");
  }
}

void print_report(const tools::ExportReport& report, const std::string& directory, bool dry_run) {
  print_changes(report.changes);
  for (const tools::Flag& flag : report.flags)
    std::printf("look at   %s: %s\n", visible(flag.path).c_str(), flag.why.c_str());
  for (const tools::ExportConflict& conflict : report.conflicts)
    std::printf("conflict  %s, on the host: %s\n", visible(conflict.path).c_str(), conflict.problem.c_str());
  const std::string where = visible(directory);
  if (!report.conflicts.empty()) {
    std::fprintf(stderr, "anser: nothing was written to %s: it is not as the box's base says\n", where.c_str());
  } else if (report.changes.empty()) {
    std::fprintf(stderr, "anser: there is nothing to export\n");
  } else {
    std::fprintf(stderr, "anser: %zu changes %s %s\n", report.changes.size(),
                 dry_run ? "would go to" : "are written to", where.c_str());
  }
}

}  // namespace

int box_diff_main(int argc, char** argv) {
  BoxArguments arguments;
  std::string name, from = "base", to = "current";
  CLI::App app("Says what a box changed, by path.", "anser sandbox diff");
  app.add_option("NAME", name, "the box")->required();
  app.add_option("--from", from, "from this state (base): a label, origin, base, current, or the beginning of an id")
      ->type_name("STATE");
  app.add_option("--to", to, "to this one (current)")->type_name("STATE");
  add_box_options(app, arguments, kJson | kSandbox);
  app.footer(
      "Exit status: 0 done, 1 not done, 2 bad usage, 5 the sandbox did not start.\n"
      "Example:\n  anser sandbox diff work --from s1");
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  const auto cabinet = open_cabinet(arguments);
  if (!cabinet) return box_failed(cabinet.error());
  auto sandbox = start_sandbox(*cabinet, arguments.best_effort, tools::default_policy());
  if (!sandbox) return sandbox_refused(sandbox.error(), kSandboxRefused);
  // Nothing that the record names is forgotten while we read it; the box itself may go on.
  const auto adding = cabinet->adding();
  if (!adding) return box_failed(adding.error());
  const auto box = cabinet->read(name);
  if (!box) return box_failed(box.error());
  const auto changes = diff_box(**sandbox, *box, from, to);
  if (!changes) return box_failed(changes.error());
  if (arguments.json) {
    std::printf("%s\n", tools::diff_json(*changes).c_str());
  } else {
    print_changes(*changes);
  }
  return kDone;
}

int box_merge_main(int argc, char** argv) {
  BoxArguments arguments;
  std::string name, other, base;
  CLI::App app(
      "Takes what another box changed into this one, path by path, and in texts line by line. Where both changed the "
      "same, nothing is taken, and the conflicts are printed.",
      "anser sandbox merge");
  app.add_option("NAME", name, "the box")->required();
  app.add_option("OTHER", other, "the box whose changes it takes")->required();
  app.add_option("--base", base, "what both began with, a state of OTHER (where one was forked from: known)")
      ->type_name("STATE");
  add_box_options(app, arguments, kJson | kSandbox | kLock);
  app.footer(
      "Exit status: 0 done, 1 conflicts or not done, 2 bad usage, 5 the sandbox did not start.\n"
      "Example:\n  anser sandbox merge try-1 try-2");
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  const auto cabinet = open_cabinet(arguments);
  if (!cabinet) return box_failed(cabinet.error());
  auto box = hold_box(*cabinet, arguments, name);
  if (!box) return box_failed(box.error());
  auto sandbox = start_sandbox(*cabinet, arguments.best_effort, tools::default_policy());
  if (!sandbox) return sandbox_refused(sandbox.error(), kSandboxRefused);
  const auto adding = cabinet->adding();
  if (!adding) return box_failed(adding.error());
  const auto theirs = cabinet->read(other);
  if (!theirs) return box_failed(theirs.error());
  const auto common = base.empty() ? Result<std::string>("") : resolve(*theirs, base);
  if (!common) return box_failed(common.error());
  const auto conflicts = merge_box(*cabinet, **sandbox, *box, *theirs, *common);
  if (!conflicts) return box_failed(conflicts.error());
  if (arguments.json) std::printf("%s\n", tools::conflicts_json(*conflicts).c_str());
  if (conflicts->empty()) return kDone;
  for (const tools::MergeConflict& conflict : *conflicts) {
    if (!arguments.json)
      std::printf("conflict  %s: %s\n", visible(conflict.path).c_str(), tools::reason_name(conflict.reason));
  }
  std::fprintf(stderr, "anser: the box %s stays as it was\n", name.c_str());
  return kNotSolved;
}

int box_export_main(int argc, char** argv) {
  BoxArguments arguments;
  std::string name, directory;
  bool dry_run = false;
  CLI::App app(
      "Puts what a box changed into its directory, wholly or not at all. Every path that it would touch must be there "
      "as the box found it; otherwise the conflicts are printed and nothing is written. What the host may execute or "
      "obey later is marked \"look at\".",
      "anser sandbox export");
  app.add_option("NAME", name, "the box")->required();
  app.add_option("DIR", directory, "another directory with the same files (the one that the box was made of)");
  app.add_flag("--dry-run", dry_run, "say what would be done, and do nothing");
  add_box_options(app, arguments, kJson | kSandbox | kLock);
  app.footer(
      "Exit status: 0 done, 1 conflicts or not done, 2 bad usage, 5 the sandbox did not start.\n"
      "Example:\n  anser sandbox export work --dry-run");
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  const auto cabinet = open_cabinet(arguments);
  if (!cabinet) return box_failed(cabinet.error());
  auto box = hold_box(*cabinet, arguments, name);
  if (!box) return box_failed(box.error());
  if (directory.empty()) directory = box->record.directory;
  if (directory.empty())
    return fail(kUsage, {Errc::kInvalid, "the box " + name + " was made of no directory: name one to export to"});
  auto sandbox = start_sandbox(*cabinet, arguments.best_effort, tools::default_policy());
  if (!sandbox) return sandbox_refused(sandbox.error(), kSandboxRefused);
  const auto report = export_box(*cabinet, **sandbox, *box, directory, dry_run);
  if (!report) return box_failed(report.error());
  if (arguments.json) {
    Json json = Json::parse(tools::export_report_json(*report));
    tools::put_bytes(json, "directory", directory);
    std::printf("%s\n", json.dump(2).c_str());
  } else {
    print_report(*report, directory, dry_run);
  }
  return report->conflicts.empty() ? kDone : kNotSolved;
}

}  // namespace anser::agent
