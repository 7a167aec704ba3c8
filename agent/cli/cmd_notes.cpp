// `anser notes`: a workspace's notes, for people.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "agent/cli/cli.h"
#include "agent/cli/commands.h"
#include "agent/host_notes.h"
#include "agent/session/sessions.h"
#include "base/bytes.h"
#include "base/clock.h"
#include "tools/box_notes.h"

namespace anser::agent {
namespace {

using tools::Note;
using tools::NoteStore;

constexpr const char* kHelp =
    R"(Write, find, change and look back at the notes of a workspace: what its agent knows beyond one session.

Notes are the files notes/*.md of the directory, and may be written with any editor; docs/formats.md has the form.
`note`, `recall` and `forget` are the agent's own ways to the same files. What a note said before is kept.

Example:
  anser notes add "B12" --about "Ruth office" --dir ~/project
  anser notes search "office of Ruth" --at 2026-03-31
  anser notes pin 3
  anser notes list --session last

Exit status: 0 done, 1 nothing was found or it could not be done, 2 usage.)";

struct Arguments {
  std::string directory = ".", data, session, text, about, at;
  std::vector<std::string> tags;
  int64_t id = 0;
  bool pin = false, all = false, as_json = false, has_text = false;
};

nlohmann::json note_json(const Note& note) {
  nlohmann::json json{{"path", note.path},
                      {"line", note.line},
                      {"id", note.id},
                      {"time", note.time},
                      {"session", note.session},
                      {"step", note.step},
                      {"source", note.source},
                      {"about", note.about},
                      {"tags", note.tags},
                      {"pinned", note.pinned},
                      {"until", note.until},
                      {"text", note.text},
                      {"replaces", note.replaces},
                      {"replaced_by", note.replaced_by}};
  return json;
}

void print(const nlohmann::json& json) {
  std::printf("%s\n", json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

void print_notes(const std::vector<Note>& notes, bool as_json) {
  if (as_json) {
    nlohmann::json all = nlohmann::json::array();
    for (const Note& note : notes) all.push_back(note_json(note));
    return print(all);
  }
  for (const Note& note : notes) std::printf("%s\n", visible(tools::shown_note(note)).c_str());
}

// The notes of a directory, or of a session as it is at its head, which can be looked at only.
class Place {
 public:
  Status open(const Arguments& a) {
    std::error_code failed;
    const std::string data = data_directory(a.data);
    std::filesystem::create_directories(data, failed);
    std::string workspace = a.directory;
    if (a.session.empty()) {
      TRY_ASSIGN(HostNotes host, HostNotes::open(a.directory));
      host_.emplace(std::move(host));
      workspace = std::filesystem::canonical(a.directory, failed).string();
    } else {
      TRY(open_session(a, data, workspace));
    }
    TRY_ASSIGN(index_, tools::NotesIndex::open(Sessions::notes_path_in(data), workspace));
    TRY_ASSIGN(NoteStore store, NoteStore::open(files(), *index_, iso_time(Clock().wall())));
    store_.emplace(std::move(store));
    return {};
  }
  NoteStore& store() { return *store_; }
  tools::NotesIndex& index() { return *index_; }

 private:
  tools::NoteFiles& files() {
    if (host_) return *host_;
    return *box_notes_;
  }
  Status open_session(const Arguments& a, const std::string& data, std::string& workspace) {
    TRY_ASSIGN(Sessions sessions, Sessions::open(data));
    TRY_ASSIGN(const SessionRow row, sessions.journal().session(a.session));
    TRY_ASSIGN(const StepRow step, sessions.journal().step(row.head));
    tools::SandboxOptions options;
    options.store = sessions.store();
    TRY_ASSIGN(sandbox_, tools::Sandbox::start(options));
    TRY_ASSIGN(const tools::Snapshot snapshot, sandbox_->find(step.snapshot));
    TRY_ASSIGN(tools::Box box, sandbox_->open(snapshot, {}));
    box_.emplace(std::move(box));
    box_notes_.emplace(*box_);
    workspace = row.directory;
    return {};
  }

  std::optional<HostNotes> host_;
  std::unique_ptr<tools::Sandbox> sandbox_;
  std::optional<tools::Box> box_;
  std::optional<tools::BoxNotes> box_notes_;
  std::shared_ptr<tools::NotesIndex> index_;
  std::optional<NoteStore> store_;
};

tools::Writer user() { return {"user", "", 0, iso_time(Clock().wall())}; }

void say_added(const NoteStore::Added& added, bool as_json) {
  if (as_json) return print({{"id", added.id}, {"replaces", added.replaces}, {"known", added.known}});
  std::printf("%s\n", tools::noted_text(added.id, added.replaces, added.known).c_str());
}

Status add(const Arguments& a, Place& place) {
  Note note;
  note.text = a.text;
  note.about = a.about;
  note.tags = a.tags;
  note.pinned = a.pin;
  TRY_ASSIGN(const NoteStore::Added added, place.store().add(std::move(note), user()));
  say_added(added, a.as_json);
  return {};
}

Status search(const Arguments& a, Place& place) {
  if (!a.at.empty() && !tools::is_day(a.at)) return Error{Errc::kInvalid, "--at must be a day, as in 2026-03-31"};
  TRY_ASSIGN(const std::vector<Note> found, place.store().search(a.text, a.at, 50, a.at.empty() ? 50 : 0));
  if (found.empty()) return Error{Errc::kNotFound, "no note has one of these words"};
  print_notes(found, a.as_json);
  return {};
}

Status list(const Arguments& a, Place& place) {
  std::vector<Note> notes;
  for (const Note& note : place.store().notes()) {
    if (a.all || note.until.empty()) notes.push_back(note);
  }
  print_notes(notes, a.as_json);
  return {};
}

Result<const Note*> find(const Arguments& a, Place& place) {
  const Note* note = place.store().find(a.id);
  if (note == nullptr) return Error{Errc::kNotFound, "there is no note " + std::to_string(a.id)};
  return note;
}

std::string written_by(const std::optional<tools::Provenance>& from) {
  if (!from) return "unknown (by hand, or by a program in a box)";
  std::string text = from->source + ", " + from->time;
  if (!from->session.empty()) text += ", session " + from->session + " step " + std::to_string(from->step);
  return text;
}

Status show(const Arguments& a, Place& place) {
  TRY_ASSIGN(const Note* note, find(a, place));
  const std::string& file = place.store().file(note->path);
  TRY_ASSIGN(const auto from, place.index().provenance(file));
  if (a.as_json) {
    nlohmann::json json = note_json(*note);
    json["written_by"] = written_by(from);
    print(json);
    return {};
  }
  std::printf("%s\nwritten by: %s\n\n%s", note->path.c_str(), written_by(from).c_str(), visible(file).c_str());
  return {};
}

// What was noted in its place before and after, and what its file once held.
Status history(const Arguments& a, Place& place) {
  TRY_ASSIGN(const Note* note, find(a, place));
  std::vector<Note> chain{*note};
  const NoteStore& store = place.store();
  for (const Note* at = store.find(note->replaces); at != nullptr && chain.size() < tools::kMaxNotes;
       at = store.find(at->replaces))
    chain.insert(chain.begin(), *at);
  for (const Note* at = store.find(note->replaced_by); at != nullptr && chain.size() < 2 * tools::kMaxNotes;
       at = store.find(at->replaced_by))
    chain.push_back(*at);
  TRY_ASSIGN(const std::vector<tools::NoteVersion> versions, place.index().versions(note->path));
  if (a.as_json) {
    nlohmann::json json{{"notes", nlohmann::json::array()}, {"files", nlohmann::json::array()}};
    for (const Note& one : chain) json["notes"].push_back(note_json(one));
    for (const tools::NoteVersion& one : versions) json["files"].push_back({{"seen", one.seen}, {"file", one.file}});
    print(json);
    return {};
  }
  print_notes(chain, false);
  for (const tools::NoteVersion& one : versions)
    std::printf("\n%s at %s:\n%s", note->path.c_str(), one.seen.c_str(), visible(one.file).c_str());
  return {};
}

// The text in the user's editor.
Result<std::string> edited(const std::string& text) {
  if (::isatty(0) == 0) {
    return Error{Errc::kInvalid, "there is no terminal for an editor: give the new text with --text"};
  }
  const char* named = std::getenv("EDITOR");  // a command's own business: this file is at the top
  std::string file = std::filesystem::temp_directory_path().string() + "/anser-note-XXXXXX.md";
  UniqueFd fd(::mkstemps(file.data(), 3));
  if (!fd) return Error{Errc::kIo, "make a file for the editor", errno};
  TRY(write_file_atomic(file, text + "\n"));
  const std::string command = std::string(named != nullptr && *named != '\0' ? named : "vi") + " '" + file + "'";
  const int status = std::system(command.c_str());
  Result<std::string> after = read_file(file, tools::kMaxNoteFileBytes);
  ::unlink(file.c_str());
  if (status != 0) return Error{Errc::kIo, "the editor ended with a failure (" + command + "): nothing was changed"};
  return after;
}

Status edit(const Arguments& a, Place& place) {
  TRY_ASSIGN(const Note* note, find(a, place));
  std::string text = a.text;
  if (!a.has_text) {
    TRY_ASSIGN(text, edited(note->text));
  }
  TRY_ASSIGN(const NoteStore::Added added, place.store().revise(a.id, text, user()));
  say_added(added, a.as_json);
  return {};
}

Status done(const Arguments& a, const char* what) {
  if (a.as_json) print({{"id", a.id}, {"done", what}});
  if (!a.as_json) std::printf("%s %lld\n", what, static_cast<long long>(a.id));
  return {};
}

Status forget(const Arguments& a, Place& place) {
  TRY(place.store().forget(a.id, user()));
  return done(a, "forgot");
}
Status pin(const Arguments& a, Place& place) {
  TRY(place.store().pin(a.id, true, user()));
  return done(a, "pinned");
}
Status unpin(const Arguments& a, Place& place) {
  TRY(place.store().pin(a.id, false, user()));
  return done(a, "unpinned");
}

struct Verb {
  const char* name;
  const char* summary;
  bool writes, id, text;
  Status (*act)(const Arguments&, Place&);
};

constexpr Verb kVerbs[] = {
    {"add", "write a note; one about the same thing replaces the older one", true, false, true, add},
    {"search", "notes with one of these words, the best first; those that hold no longer come last", false, false, true,
     search},
    {"show", "a note with all that its file says, and who wrote it", false, true, false, show},
    {"edit", "another text, in $EDITOR or from --text; the old one is kept", true, true, false, edit},
    {"list", "all notes that hold", false, false, false, list},
    {"history", "what was noted in its place before and after, and what its file once held", false, true, false,
     history},
    {"forget", "a note that holds no longer; it stays in the history", true, true, false, forget},
    {"pin", "fed to the agent at the start of every session", true, true, false, pin},
    {"unpin", "not any more", true, true, false, unpin},
};

int act(const Verb& verb, const Arguments& a) {
  if (verb.writes && !a.session.empty()) {
    return fail(kUsage, Error{Errc::kInvalid,
                              std::string("a session's notes are changed by the session itself: `anser notes ") +
                                  verb.name + "` is for a directory (--dir)"});
  }
  Place place;
  if (const Status opened = place.open(a); !opened) {
    const Errc code = opened.error().code;
    return fail(code == Errc::kNotFound || code == Errc::kInvalid ? kUsage : kNotSolved, opened.error());
  }
  const Status acted = verb.act(a, place);
  if (acted) return kDone;
  return fail(acted.error().code == Errc::kInvalid ? kUsage : kNotSolved, acted.error());
}

}  // namespace

int notes_main(int argc, char** argv) {
  Arguments a;
  CLI::App app(kHelp, "anser notes");
  app.require_subcommand(1);
  for (const Verb& verb : kVerbs) {
    CLI::App* one = app.add_subcommand(verb.name, verb.summary);
    if (verb.id) one->add_option("ID", a.id, "number of the note")->required()->check(CLI::PositiveNumber);
    if (verb.text) one->add_option("TEXT", a.text, "the note, or the words")->required();
    one->add_option("--dir", a.directory, "the workspace")->capture_default_str();
    one->add_option("--data", a.data, "where the index is kept (default: $XDG_DATA_HOME/anser)");
    one->add_flag("--json", a.as_json, "print JSON");
    if (!verb.writes) one->add_option("--session", a.session, "the notes of a session as it is: number, name or last");
    const std::string name = verb.name;
    if (name == "add") {
      one->add_option("--about", a.about, "what it is about: at most one note about a thing holds");
      one->add_option("--tag", a.tags, "a word to find it by; may be given again");
      one->add_flag("--pin", a.pin, "feed it to the agent at the start of every session");
    }
    if (name == "search") one->add_option("--at", a.at, "as notes stood at the end of that day, as in 2026-03-31");
    if (name == "edit") one->add_option("--text", a.text, "the new text, instead of an editor");
    if (name == "list") one->add_flag("--all", a.all, "those that hold no longer, too");
  }
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  a.has_text = !a.text.empty();
  for (const Verb& verb : kVerbs) {
    if (app.got_subcommand(verb.name)) return act(verb, a);
  }
  return kUsage;
}

}  // namespace anser::agent
