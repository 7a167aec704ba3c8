// The catalogue of hostile programs (docs/sandbox.md) as tables: which program, what must come of it, and where on the
// host one looks. Ids up to 199 are the catalogue's; from 201 on they are what a stranger might try beside it.
#pragma once

#include <span>
#include <string>

#include "sandbox/box.h"

namespace anser::sandbox::hostile {

class Stage;
struct Row;

// A scene of more than one act; returns what is held against Row::expected.
using Play = std::string (*)(Stage& stage, const Row& row);

// What is expected: a regular expression for the line "LAST LINE OF OUTPUT | exited 0 | cause none"; "$RAN" stands for
// " | exited 0 | cause none".
struct Row {
  int id = 0;
  const char* name = "";  // of the program, and of the function in tests/probes/FILE.py
  const char* expected = "";
  const char* evidence = "";     // what on the host would show an escape; all of it is looked at after every row
  const char* argument = "";     // "": none; PID, CANARY, SOCKET, PORT, FREE_PORT: of the host
  const char* nobody = nullptr;  // expected as uid 65534, where that differs
  const char* degraded =
      nullptr;                // as uid 65534: the layer that the outcome must name as weaker; then the row is degraded
  Cause flag = Cause::kNone;  // must be among limits_hit (as root)
  bool covered = true;        // false: it gets through, and docs/sandbox.md says so
  Play play = nullptr;
};

struct Table {
  const char* file;  // of tests/probes
  std::span<const Row> rows;
};
// In the catalogue's order.
std::span<const Table> tables();

// Entries of the catalogue that no row stands for, and why.
struct Pending {
  int id;
  const char* name;
  const char* why;
};
std::span<const Pending> pending();

extern const std::span<const Row> kResourceRows, kLifeRows, kFileRows, kKernelRows, kNetworkRows, kGuestRows;

// Plays (plays.cpp).
std::string play_two_boxes(Stage& stage, const Row& row);
std::string play_beside(Stage& stage, const Row& row);
std::string play_locks(Stage& stage, const Row& row);
std::string play_next_call(Stage& stage, const Row& row);
std::string play_export(Stage& stage, const Row& row);
std::string play_race(Stage& stage, const Row& row);
std::string play_names(Stage& stage, const Row& row);
std::string play_commit(Stage& stage, const Row& row);
std::string play_read_special(Stage& stage, const Row& row);
std::string play_listening(Stage& stage, const Row& row);
std::string play_prompt(Stage& stage, const Row& row);
std::string play_visible(Stage& stage, const Row& row);
std::string play_json(Stage& stage, const Row& row);
std::string play_request(Stage& stage, const Row& row);
std::string play_random(Stage& stage, const Row& row);
std::string play_output_limit(Stage& stage, const Row& row);
std::string play_resume(Stage& stage, const Row& row);

}  // namespace anser::sandbox::hostile
