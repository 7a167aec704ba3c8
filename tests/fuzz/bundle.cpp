// A session's bundle from somebody else: a SQLite file with the tables that it must have, and whatever rows. Input:
// rows, each ended by byte 30: the table's first letter and its columns, with byte 31 between them. What is taken in
// can be shown and gone back to, or that is refused with an Error; what is not taken in leaves nothing.
#include "agent/session/bundle.h"

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <optional>

#include "agent/script_mind.h"
#include "agent/session/collect.h"
#include "agent/session/view.h"
#include "base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

using namespace anser;
using namespace anser::agent;

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> out;
  for (;;) {
    const size_t end = text.find(by);
    out.push_back(text.substr(0, end));
    if (end == text.npos) return out;
    text.remove_prefix(end + 1);
  }
}

struct Table {
  char letter;
  const char* insert;
  int columns;
};
constexpr Table kTables[] = {{'m', "INSERT OR REPLACE INTO meta VALUES(?,?)", 2},
                             {'s', "INSERT OR REPLACE INTO steps VALUES(CAST(? AS INTEGER),?,?)", 3},
                             {'c', "INSERT OR REPLACE INTO changes VALUES(CAST(? AS INTEGER),?)", 2},
                             {'f', "INSERT OR REPLACE INTO files VALUES(?,?)", 2}};

void write_bundle(const std::string& path, std::string_view rows) {
  auto db = tools::Database::open(path);
  CHECK(db && db->execute("PRAGMA journal_mode=DELETE; PRAGMA synchronous=OFF"));
  for (const std::string& table : bundle_tables()) CHECK(db->execute(table));
  CHECK(db->execute("BEGIN"));
  for (const std::string_view row : split(rows, '\x1e')) {
    const auto columns = split(row, '\x1f');
    for (const Table& table : kTables) {
      if (row.empty() || row[0] != table.letter || static_cast<int>(columns.size()) != table.columns + 1) continue;
      auto insert = db->prepare(table.insert);
      CHECK(insert);
      for (int i = 1; i <= table.columns; ++i) {
        const std::string_view column = columns[static_cast<size_t>(i)];
        table.letter == 'f' && i == 2 ? insert->bind_bytes(i, column) : insert->bind(i, column);
      }
      (void)insert->step();  // a row that breaks the table's rules is not there
    }
  }
  CHECK(db->execute("COMMIT"));
}

// A data directory in memory, made anew when much has come together in it.
class Place {
 public:
  Place() {
    directory_ = (std::filesystem::exists("/dev/shm") ? "/dev/shm" : "/tmp") + std::string("/fuzz-bundle-XXXXXX");
    CHECK(::mkdtemp(directory_.data()) != nullptr);
    auto sessions = Sessions::open(directory_ + "/data");
    CHECK(sessions);
    sessions_.emplace(std::move(*sessions));
    tools::SandboxOptions options;
    options.store = sessions_->store();
    auto sandbox = tools::Sandbox::start(options);
    if (sandbox) sandbox_ = std::move(*sandbox);
  }
  ~Place() {
    sandbox_.reset();
    sessions_.reset();
    std::filesystem::remove_all(directory_);
  }
  bool works() const { return sandbox_ != nullptr; }
  Sessions& sessions() { return *sessions_; }
  tools::Sandbox& sandbox() { return *sandbox_; }
  std::string path(const char* name) const { return directory_ + "/" + name; }

 private:
  std::string directory_;
  std::optional<Sessions> sessions_;
  std::unique_ptr<tools::Sandbox> sandbox_;
};

void use(Place& place, const SessionRow& row) {
  const auto shown = session_with_steps(place.sessions(), row, 1);
  CHECK(shown);
  for (const nlohmann::json& step : shown->at("steps"))
    CHECK(step["n"].is_number_integer() && step["call"].is_string() && step["observation"].is_string());
  ScriptMind mind({});
  (void)place.sessions().at(row.head, row.dialect, mind, place.sandbox());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static std::unique_ptr<Place> place;
  static int uses = 0;
  if (!place || ++uses % 500 == 0) {
    place.reset();
    place = std::make_unique<Place>();
  }
  if (!place->works()) return 0;  // no sandbox here
  const std::string file = place->path("bundle");
  std::filesystem::remove(file);
  write_bundle(file, std::string_view(reinterpret_cast<const char*>(data), size));
  const auto row = import_session(place->sessions(), place->sandbox(), file, "", "");
  CHECK(place->sessions().journal().sessions(-1)->size() == (row ? 1u : 0u));
  if (!row) return 0;
  use(*place, *row);
  auto held = place->sessions().hold(std::to_string(row->id));
  CHECK(held && remove_session(place->sessions(), *held));
  return 0;
}
