#include "sandbox/house.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <future>

#include "sandbox/policy/network.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

constexpr uint32_t kBoxes = 4096;              // at once, of one Sandbox
constexpr uint32_t kFirstUid = 1'880'000'000;  // above what systemd hands to containers; nobody's
constexpr uint32_t kUidBlocks = 512;           // Sandboxes at once on one machine
constexpr uint64_t kInodes = 65'536;           // of a writable layer

Error os_error(const std::string& doing) { return Error{Errc::kResource, doing, errno}; }

// Root of the machine, and not merely of a container that maps a few ids.
bool full_root() {
  if (::geteuid() != 0) return false;
  const auto map = read_file("/proc/self/uid_map");
  return map && map->find("4294967295") != std::string::npos;
}

uint64_t positive(int64_t value) { return static_cast<uint64_t>(std::max<int64_t>(value, 1)); }

}  // namespace

// As root every Sandbox of the machine has a block of uids of its own, and every box in it one of them: two boxes can
// then neither signal nor trace each other whatever else fails, and per-user limits count one box.
Status House::choose_identity() {
  if (!root_) return {};
  const std::string directory = "/run/anser-uids";
  if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) return os_error("make " + directory);
  for (uint32_t block = 0; block < kUidBlocks; ++block) {
    TRY_ASSIGN(UniqueFd fd, open_file(fmt::format("{}/{}", directory, block), O_RDWR | O_CREAT, 0600));
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) continue;
    uid_lock_ = std::move(fd);
    first_uid_ = kFirstUid + block * kBoxes;
    return {};
  }
  return Error{Errc::kResource, "every block of box uids is taken (" + directory + "): end some other Anser"};
}

// What every box of this Sandbox is made of, ready for the launcher.
Status House::adopt(const Policy& policy) {
  TRY(check_policy(policy));
  if (!policy.network.empty()) {
    TRY_ASSIGN(net::NetworkPolicy network, network_of(policy.network));
    if (!network.rules.empty()) network_ = std::make_shared<const net::NetworkPolicy>(std::move(network));
  }
  TRY_ASSIGN(const Plan plan, policy_plan(policy, system_plan()));
  TRY_ASSIGN(const Filter filter, policy_filter(policy, policy.denials.record ? DenyBy::kNotify : DenyBy::kErrno));
  TRY_ASSIGN(const std::string spec, encode_spec({{}, plan, {}, {}, "", "", filter.data(), filter.size()}));
  TRY_ASSIGN(program_spec_, sealed_memfd("box", spec));
  program_spec_size_ = spec.size();
  filter_size_ = filter.size();
  policy_ = policy;
  return {};
}

Result<std::unique_ptr<House>> House::open_house(const SandboxOptions& options) {
  std::unique_ptr<House> house(new House);
  house->log_ = options.log;
  TRY_ASSIGN(house->store_, LayerStore::open(options.store, options.to_read));
  house->root_ = full_root();
  // The launcher makes its namespace while we look around.
  TRY_ASSIGN(house->launcher_, Launcher::start(house->store_->temporary() + "/boxes", house->root_));
  TRY(house->store_->furnish());
  TRY(house->choose_identity());
  house->landlock_ = landlock_version() > 0;
  if (!house->landlock_ && !options.best_effort) {
    return Error{Errc::kUnsupported,
                 "this kernel has no Landlock (add landlock to lsm= on its command line), and a strict "
                 "sandbox does not start without it"};
  }
  if (house->root_) house->cgroups_ = find_cgroups();
  TRY(house->adopt(options.policy));
  house->standing_ = house->say_standing();
  house->backstage_ = std::make_unique<Backstage>();
  TRY(house->launcher_->ready());
  for (const std::string& line : house->standing_.degraded) log_warning(house->log_, "sandbox: " + line);
  return house;
}

House::~House() {
  backstage_.reset();
  spare_leaf_.reset();
  if (launcher_ != nullptr) launcher_->stop();  // its mounts go while we remove what they were on
  store_.reset();
  launcher_.reset();
}

Result<std::string> House::layers_spec(const std::vector<std::string>& layers) const {
  const std::vector<std::string> below = layers.empty() ? std::vector<std::string>{store_->empty()} : layers;
  return encode_spec({below, {}, {}, {}, "", "", nullptr, 0});
}

Result<uint32_t> House::take_box(const std::vector<std::string>& layers) {
  TRY_ASSIGN(const std::string spec, layers_spec(layers));
  uint32_t box = 0;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (!free_.empty()) {
      box = *free_.begin();
      free_.erase(free_.begin());
    } else if (next_box_ < kBoxes) {
      box = next_box_++;
    } else {
      return Error{Errc::kResource, fmt::format("{} boxes are open: close some", kBoxes)};
    }
  }
  wire::Request request = request_for(box, {});
  request.verb = wire::Verb::kOpen;
  if (Status made = launcher_->ask_plain(request, spec); !made) {
    const std::lock_guard<std::mutex> lock(mutex_);
    free_.insert(box);
    return std::move(made).error();
  }
  return box;
}

void House::give_back(uint32_t box) {
  wire::Request request = request_for(box, {});
  request.verb = wire::Verb::kClose;
  if (const Status closed = launcher_->ask_plain(request, ""); !closed) {
    log_warning(log_, "sandbox: " + closed.error().message());
    return;  // the number is not used again
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  free_.insert(box);
}

Status House::reset_box(uint32_t box, const std::vector<std::string>& layers) {
  TRY_ASSIGN(const std::string spec, layers_spec(layers));
  wire::Request request = request_for(box, {});
  request.verb = wire::Verb::kClose;
  TRY(launcher_->ask_plain(request, ""));
  request.verb = wire::Verb::kOpen;
  return launcher_->ask_plain(request, spec);
}

wire::Request House::request_for(uint32_t box, const Limits& limits) const {
  wire::Request request;
  request.box = box;
  request.host_uid = root_ ? first_uid_ + box : wire::kInsideUid;
  request.flags = (root_ ? wire::kIdmapped : 0u) | (landlock_ ? 0u : wire::kSkipLandlock);
  request.disk_bytes = positive(limits.disk_bytes);
  request.disk_inodes = kInodes;
  request.tmp_bytes = positive(limits.tmp_bytes);
  request.tmp_inodes = std::clamp<uint64_t>(request.tmp_bytes / 4096, 16, 16'384);
  return request;
}

// The caller's own variables are last, and win.
std::vector<std::string> House::environment_for(const Command& command) const {
  std::vector<std::string> extra;
  if (network_ != nullptr) {
    const std::string door = fmt::format("127.0.0.1:{}", wire::kProxyPort);
    for (const char* name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"}) {
      extra.push_back(std::string(name) + "=http://" + door);
    }
    for (const char* name : {"all_proxy", "ALL_PROXY"}) extra.push_back(std::string(name) + "=socks5h://" + door);
    for (const char* name : {"no_proxy", "NO_PROXY"}) extra.push_back(std::string(name) + "=localhost,127.0.0.1,::1");
  }
  for (const auto& [name, value] : policy_.set) extra.push_back(name + "=" + value);
  extra.insert(extra.end(), command.env.begin(), command.env.end());
  return box_environment(extra);
}

wire::Command House::head_for(const Limits& limits) const {
  wire::Command head;
  head.file_bytes = positive(limits.file_bytes);
  head.cpu_seconds = positive(limits.cpu_ms) / 1000 + 1;  // behind the control group's count
  head.processes = positive(limits.pids) + (cgroups_.limits_pids() ? 16 : 1);
  head.data_bytes = cgroups_.limits_memory() ? 0 : positive(limits.memory_bytes);
  // Without root all boxes share the caller's uid, and with it the count of descriptors in flight, which the kernel
  // holds against the sender's own limit: boxes must stay well below the 1024 that everybody else has.
  head.open_files = root_ ? 1024 : 512;
  head.stack_bytes = uint64_t{16} << 20;
  return head;
}

// With the default limits; nobody is in it.
Result<std::unique_ptr<CgroupLeaf>> House::make_leaf() {
  const std::string& directory = store_->temporary();
  const std::string name =
      fmt::format("{}-{}-{}", ::getpid(), directory.substr(directory.size() - 6), store_->next_number());
  return CgroupLeaf::make(cgroups_, name, Limits{}.memory_bytes, Limits{}.pids);
}

// Making control groups takes a tenth of a box's set-up, so one is always at hand.
Result<std::unique_ptr<CgroupLeaf>> House::take_leaf() {
  std::unique_ptr<CgroupLeaf> leaf;
  bool first = false;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    leaf = std::move(spare_leaf_);
    first = !std::exchange(leaf_taken_, true);
  }
  if (first) return make_leaf();  // often the only box there will be
  backstage_->post([this] {
    auto made = make_leaf();
    const std::lock_guard<std::mutex> lock(mutex_);
    if (made && spare_leaf_ == nullptr) spare_leaf_ = std::move(*made);
  });
  if (leaf != nullptr) return leaf;
  return make_leaf();
}

Result<BuiltBox> House::build(uint32_t box, const BoxOptions& options, const Limits& limits, uint32_t fail_stage) {
  BuildRequest build;
  build.request = request_for(box, limits);
  build.request.verb = wire::Verb::kBuild;
  build.request.fail_stage = fail_stage;
  build.request.spec_size = program_spec_size_;
  if (network_ != nullptr) build.request.flags |= wire::kNetwork;
  build.network = network_;
  if (options.read_only) build.request.flags |= wire::kReadOnly;
  if (options.keep) build.request.flags |= wire::kKeep | wire::kTerminal;
  build.spec_fd = program_spec_.get();
  auto leaf = take_leaf();
  const Status limited = leaf ? (*leaf)->set_limits(limits.memory_bytes, limits.pids) : Status(leaf.error());
  if (!limited) {
    BuiltBox refused;
    refused.refused = limited.error().message();
    return refused;
  }
  build.leaf = std::move(*leaf);
  return build_box(*launcher_, std::move(build));
}

Result<std::unique_ptr<LivingBox>> House::live(uint32_t box, const BoxOptions& options) {
  TRY_ASSIGN(BuiltBox built, build(box, options, options.limits));
  Standing standing = standing_;
  if (!cgroups_.limits_pids()) {
    standing.degraded.push_back(
        "programs: no control group of their own; what one leaves behind is not counted, and stopping it ends its "
        "process group only (everything dies with the box)");
  }
  return LivingBox::begin(std::move(built), {policy_.denials.at_most, std::move(standing)});
}

Result<Process> House::start(LivingBox& living, const Command& command, bool input, LivingBox::Sides sides) {
  return living.start(head_for(command.limits), command, environment_for(command),
                      fmt::format("program-{}", store_->next_number()), input, std::move(sides));
}

void House::bury_later(BuiltBox built) {
  // A std::function wants something that can be copied.
  auto remains = std::make_shared<BuiltBox>(std::move(built));
  backstage_->post([remains] { bury(*remains); });
}

void House::settle() {
  std::promise<void> reached;
  backstage_->post([&] { reached.set_value(); });
  reached.get_future().wait();
}

Result<Outcome> House::run(BuiltBox built, const Command& command) {
  if (command.terminal) return Error{Errc::kInvalid, "a terminal is there only in a kept box (BoxOptions::keep)"};
  if (built.refused.empty()) TRY(built.leaf->set_limits(command.limits.memory_bytes, command.limits.pids));
  auto outcome = supervise(built, head_for(command.limits), command, environment_for(command), policy_.denials.at_most);
  bury_later(std::move(built));
  if (outcome) {
    const std::vector<std::string> own = std::move(outcome->standing.degraded);
    outcome->standing = standing_;
    outcome->standing.degraded.insert(outcome->standing.degraded.end(), own.begin(), own.end());
  }
  return outcome;
}

Result<int> House::file_operation(uint32_t box, wire::Operation operation, uint32_t flags, const std::string& path,
                                  std::string_view data, int64_t max_bytes, const Sink& sink) {
  Operation what;
  what.request = request_for(box, {});
  what.request.verb = wire::Verb::kOperate;
  what.request.operation = operation;
  what.request.flags |= flags;
  what.request.max_bytes = static_cast<uint64_t>(max_bytes);
  what.stdin_data = data;
  TRY_ASSIGN(what.spec, encode_spec({{}, {}, {}, {}, "", path, built_filter().data(), built_filter().size()}));
  return operate(*launcher_, what, sink);
}

Status House::walk(uint32_t box, uint32_t flags, TreeVisitor& visitor) {
  RecordReader reader(visitor, (flags & wire::kWithContents) != 0);
  // A program can make a file that claims terabytes and holds nothing; what it wrote is bounded by its writable layer.
  const int64_t most = (flags & wire::kRawUpper) != 0 ? int64_t{4} << 30 : int64_t{1} << 40;
  TRY_ASSIGN(const int error, file_operation(box, wire::Operation::kWalk, flags, "", "", most,
                                             [&](std::string_view bytes) { return reader.feed(bytes); }));
  if (error != 0) return Error{error == EFBIG ? Errc::kResource : Errc::kIo, "read the tree of the box", error};
  if (!reader.complete()) return Error{Errc::kIo, "the tree of the box ended early"};
  return {};
}

Result<std::shared_ptr<const Tree>> House::tree_of(const Snapshot& snapshot) {
  if (std::shared_ptr<const Tree> known = store_->recall(snapshot.layers)) return known;
  return read_tree(snapshot);
}

Result<std::shared_ptr<const Tree>> House::read_tree(const Snapshot& snapshot) {
  TRY_ASSIGN(const uint32_t box, take_box(snapshot.layers));
  TreeCollector collector;
  const Status walked = walk(box, wire::kWithContents | wire::kReadOnly, collector);
  give_back(box);
  if (!walked) return walked.error();
  auto tree = std::make_shared<const Tree>(apply_layer({}, collector.take()));  // special files are no part of it
  store_->remember(snapshot.layers, tree);
  return tree;
}

namespace {

// Two visitors on one stream.
class Both : public TreeVisitor {
 public:
  Both(TreeVisitor& a, TreeVisitor& b) : a_(a), b_(b) {}
  Status begin(const wire::Record& record, const std::string& path, const std::string& link) override {
    TRY(a_.begin(record, path, link));
    return b_.begin(record, path, link);
  }
  Status data(std::string_view bytes) override {
    TRY(a_.data(bytes));
    return b_.data(bytes);
  }
  Status end() override {
    TRY(a_.end());
    return b_.end();
  }

 private:
  TreeVisitor& a_;
  TreeVisitor& b_;
};

}  // namespace

Result<House::Layer> House::store_layer(uint32_t box) {
  TRY_ASSIGN(const std::string directory, store_->new_directory());
  ScratchDirectory scratch(directory);
  TRY_ASSIGN(const std::unique_ptr<TreeWriter> writer, TreeWriter::open(directory));
  TreeCollector collector;
  Both both(*writer, collector);
  TRY(walk(box, wire::kWithContents | wire::kRawUpper, both));
  TRY(writer->finish());
  scratch.keep();
  Layer layer{"", collector.take()};
  TRY_ASSIGN(layer.path, store_->adopt(directory, layer.tree));
  return layer;
}

Result<Snapshot> House::import_tree(const std::string& directory) {
  std::error_code code;
  const std::string path = fs::canonical(directory, code).string();
  if (code) return Error{Errc::kNotFound, "import " + directory + " as a workspace: " + code.message()};
  if (!fs::is_directory(path, code)) return Error{Errc::kInvalid, "import " + directory + ": it is not a directory"};
  Snapshot snapshot{{path}, ""};
  // As it is now, whatever it was when it was imported before.
  TRY_ASSIGN(const std::shared_ptr<const Tree> tree, read_tree(snapshot));
  snapshot.id = tree_digest(*tree);
  return snapshot;
}

}  // namespace anser::sandbox
