#include "sandbox/box.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <future>
#include <iterator>
#include <optional>

#include "base/bytes.h"
#include "base/check.h"
#include "sandbox/house.h"

namespace anser::sandbox {
namespace {

constexpr size_t kMaxEntries = 100'000;

Error refused_path(const std::string& path, const char* why) {
  return Error{Errc::kInvalid,
               fmt::format("the path \"{}\" {}: name a file of the workspace, like src/a.py", visible(path), why)};
}

// Relative to /work, without "." and doubled slashes.
Result<std::string> clean_path(const std::string& path) {
  std::string_view rest = path;
  if (path.find('\0') != std::string::npos) return refused_path(path, "has a NUL byte in it");
  if (rest.rfind("/work/", 0) == 0) {
    rest.remove_prefix(6);
  } else if (!rest.empty() && rest[0] == '/') {
    return refused_path(path, "is outside the workspace");
  }
  std::string out;
  size_t at = 0;
  while (at < rest.size()) {
    const size_t end = std::min(rest.find('/', at), rest.size());
    const std::string_view part = rest.substr(at, end - at);
    if (part == "..") return refused_path(path, "has .. in it");
    if (!part.empty() && part != ".") {
      if (!out.empty()) out += '/';
      out += part;
    }
    at = end + 1;
  }
  if (out.empty()) return refused_path(path, "is empty");
  return out;
}

Status operation_status(int error, const char* doing, const std::string& path) {
  if (error == 0) return {};
  const std::string what = fmt::format("{} {}", doing, visible(path));
  switch (error) {
    case ENOENT:
      return Error{Errc::kNotFound, what, error};
    case EXDEV:
    case ELOOP:
      return Error{Errc::kInvalid, what + ": a link on the way leads out of the workspace"};
    case EISDIR:
    case ENOTDIR:
    case ENAMETOOLONG:
      return Error{Errc::kInvalid, what, error};
    case EINVAL:
    case ENXIO:
      return Error{Errc::kInvalid, what + ": it is not a regular file"};
    case EFBIG:
      return Error{Errc::kInvalid, what + ": the file is larger than is allowed here"};
    case ENOSPC:
    case EDQUOT:
      return Error{Errc::kResource, what, error};
    case EACCES:
    case EPERM:
    case EROFS:
      return Error{Errc::kPermission, what, error};
    default:
      return Error{Errc::kIo, what, error};
  }
}

class Lister : public TreeVisitor {
 public:
  Status begin(const wire::Record& record, const std::string& path, const std::string&) override {
    if (entries.size() >= kMaxEntries) {
      return Error{Errc::kResource, fmt::format("the workspace has more than {} entries", kMaxEntries)};
    }
    const bool known = record.kind == 'f' || record.kind == 'd' || record.kind == 'l';
    entries.push_back({path, known ? static_cast<char>(record.kind) : '?',
                       record.kind == 'f' ? static_cast<int64_t>(record.size) : 0});
    return {};
  }
  Status data(std::string_view) override { return {}; }
  Status end() override { return {}; }
  std::vector<Entry> entries;
};

}  // namespace

struct Box::Impl {
  House* house = nullptr;  // outlives its boxes
  uint32_t box = 0;
  Snapshot base;
  BoxOptions options;
  bool changed = false;               // something may have been written since `base`
  std::optional<House::Layer> layer;  // the writable layer in the store, while it is up to date
  std::shared_ptr<const Tree> tree;   // and the whole tree with it on top
  std::unique_ptr<LivingBox> living;  // of a kept box, since its first program
  std::deque<std::future<Result<BuiltBox>>> ahead;
  Limits ahead_for;  // what they were built for

  ~Impl() {
    if (house == nullptr) return;
    living.reset();
    drop_ahead();
    house->give_back(box);
  }
  void build_ahead(const Limits& limits) {
    ahead_for = limits;
    while (static_cast<int>(ahead.size()) < options.ahead) {
      // Outlived by nobody: drop_ahead() waits for the task.
      auto task = std::make_shared<std::packaged_task<Result<BuiltBox>()>>(
          [this, limits] { return house->build(box, options, limits); });
      ahead.push_back(task->get_future());
      house->backstage().post([task] { (*task)(); });
    }
  }
  void drop_ahead() {
    for (auto& future : ahead) {
      if (auto built = future.get()) house->bury_later(std::move(*built));
    }
    ahead.clear();
  }
  Result<Process> start(const Command& command, bool input, LivingBox::Sides sides = {}) {
    if (!options.keep) {
      return Error{Errc::kInvalid, "this box keeps nothing between calls: open it with `keep` to start programs in it"};
    }
    touch();
    if (living != nullptr && !living->alive()) living.reset();
    if (living == nullptr) {
      TRY_ASSIGN(living, house->live(box, options));
    }
    return house->start(*living, command, input, std::move(sides));
  }
  Result<BuiltBox> take_built(const Limits& limits) {
    const bool fits = limits.tmp_bytes == ahead_for.tmp_bytes && limits.disk_bytes == ahead_for.disk_bytes;
    if (!fits) drop_ahead();
    if (ahead.empty()) return house->build(box, options, limits);
    auto built = ahead.front().get();
    ahead.pop_front();
    return built;
  }
  void touch() {
    changed = true;
    layer.reset();
    tree.reset();
  }
  Result<int> operation(wire::Operation what, const std::string& path, std::string_view data, int64_t max_bytes,
                        const Sink& sink) {
    return house->file_operation(box, what, options.read_only ? wire::kReadOnly : 0u, path, data, max_bytes, sink);
  }
  // Brings `layer` and `tree` up to date.
  Status look() {
    if (living != nullptr) touch();  // its programs write when they please
    TRY_ASSIGN(const std::shared_ptr<const Tree> below, house->tree_of(base));
    if (!changed) {
      tree = below;
    } else if (tree == nullptr) {
      const auto store = [&]() -> Status {
        TRY_ASSIGN(layer, house->store_layer(box));
        return {};
      };
      TRY(living != nullptr ? living->while_frozen(store) : store());
      tree = std::make_shared<const Tree>(apply_layer(*below, layer->tree));
      if (*tree == *below) {
        tree = below;
        layer.reset();
      }
    }
    return {};
  }
};

Box::Box(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Box::Box(Box&&) noexcept = default;
Box& Box::operator=(Box&&) noexcept = default;
Box::~Box() = default;

Result<Outcome> Box::run(const Command& command) {
  const std::string before = impl_->changed ? "" : impl_->base.id;
  if (impl_->options.keep) {
    TRY_ASSIGN(Process process, impl_->start(command, false));
    while (process.running()) (void)process.wait(3'600'000);
    Outcome outcome = *process.wait(0);
    outcome.snapshot_before = before;
    return outcome;
  }
  impl_->touch();
  TRY_ASSIGN(BuiltBox built, impl_->take_built(command.limits));
  auto outcome = impl_->house->run(std::move(built), command);
  impl_->build_ahead(command.limits);
  if (outcome) outcome->snapshot_before = before;
  return outcome;
}

Result<Process> Box::start(const Command& command, bool input) { return impl_->start(command, input); }

std::vector<Process> Box::processes() {
  return impl_->living != nullptr ? impl_->living->processes() : std::vector<Process>();
}

Result<std::unique_ptr<Shell>> Box::shell(const Limits& limits) {
  return Shell::begin(
      [impl = impl_.get()](const Command& command, UniqueFd in, UniqueFd out) {
        return impl->start(command, false, {std::move(in), std::move(out)});
      },
      limits);
}

Result<std::string> Box::read(const std::string& path, int64_t max_bytes) {
  TRY_ASSIGN(const std::string clean, clean_path(path));
  std::string out;
  TRY_ASSIGN(const int error,
             impl_->operation(wire::Operation::kRead, clean, "", max_bytes, [&](std::string_view bytes) {
               out += bytes;
               return Status();
             }));
  TRY(operation_status(error, "read", clean));
  return out;
}

Status Box::write(const std::string& path, std::string_view data) {
  TRY_ASSIGN(const std::string clean, clean_path(path));
  impl_->touch();
  TRY_ASSIGN(const int error,
             impl_->operation(wire::Operation::kWrite, clean, data, 0, [](std::string_view) { return Status(); }));
  return operation_status(error, "write", clean);
}

Status Box::remove(const std::string& path) {
  TRY_ASSIGN(const std::string clean, clean_path(path));
  impl_->touch();
  TRY_ASSIGN(const int error,
             impl_->operation(wire::Operation::kRemove, clean, "", 0, [](std::string_view) { return Status(); }));
  return operation_status(error, "remove", clean);
}

Result<std::vector<Entry>> Box::list() {
  Lister lister;
  TRY(impl_->house->walk(impl_->box, impl_->options.read_only ? wire::kReadOnly : 0u, lister));
  std::sort(lister.entries.begin(), lister.entries.end(),
            [](const Entry& a, const Entry& b) { return a.path < b.path; });
  return std::move(lister.entries);
}

Result<std::string> Box::tree_hash() {
  TRY(impl_->look());
  return tree_digest(*impl_->tree);
}

Result<Snapshot> Box::commit() {
  TRY(impl_->look());
  if (impl_->changed && impl_->layer) {
    Snapshot next{{impl_->layer->path}, tree_digest(*impl_->tree)};
    // A change back to an earlier one is the same layer again. The kernel takes no directory twice (ELOOP), and all
    // that the lower one says, the upper one says too.
    std::remove_copy(impl_->base.layers.begin(), impl_->base.layers.end(), std::back_inserter(next.layers),
                     impl_->layer->path);
    TRY_ASSIGN(next.layers, impl_->house->store().flatten(next.layers));
    impl_->house->store().remember(next.layers, impl_->tree);
    // What lives in the box holds on to its mounts: then the writable layer goes on growing where it is.
    if (impl_->living != nullptr) return next;
    impl_->drop_ahead();
    TRY(impl_->house->reset_box(impl_->box, next.layers));
    impl_->base = std::move(next);
    impl_->build_ahead(impl_->ahead_for);
  }
  if (impl_->base.id.empty()) impl_->base.id = tree_digest(*impl_->tree);
  impl_->changed = impl_->layer.has_value() ? false : impl_->changed;
  impl_->layer.reset();
  return impl_->base;
}

Result<std::unique_ptr<Sandbox>> Sandbox::start(const SandboxOptions& options) {
  TRY_ASSIGN(std::unique_ptr<House> house, House::open_house(options));
  return std::unique_ptr<Sandbox>(std::move(house));
}

Result<Box> House::open(const Snapshot& snapshot, const BoxOptions& options) {
  for (const std::string& layer : snapshot.layers) {
    if (layer.empty() || layer[0] != '/') {
      return Error{Errc::kInvalid, "the layer \"" + layer + "\" of the snapshot is not an absolute path"};
    }
  }
  TRY(store_->use(snapshot.layers));
  if (options.keep && policy_.keep != Keep::kProcesses) {
    return Error{Errc::kPermission, "the policy keeps nothing between calls: a kept box wants \"keep\": \"processes\""};
  }
  auto impl = std::make_unique<Box::Impl>();
  TRY_ASSIGN(impl->box, take_box(snapshot.layers));
  impl->house = this;
  impl->base = snapshot;
  impl->options = options;
  impl->options.read_only = options.read_only || policy_.workspace_read_only;
  impl->build_ahead({});
  return Box(std::move(impl));
}

}  // namespace anser::sandbox
