#include "agent/learn/program.h"

#include <map>

#include "base/bytes.h"

namespace anser::agent {
namespace {

// Clusters of the grammar that do what a cluster of families does: both sides of a pair are held out, or neither.
const std::string& kin(const std::string& cluster) {
  static const std::map<std::string, std::string> table{{"g_merge", "merge_sorted"},
                                                        {"g_window", "windows"},
                                                        {"g_prefix", "prefix_sums"},
                                                        {"g_intervals", "intervals"},
                                                        {"g_stack", "stack_text"},
                                                        {"g_queue", "queues"},
                                                        {"g_graph", "graph_search"},
                                                        {"g_bits", "bits"},
                                                        {"g_sets", "sets"},
                                                        {"g_dict_count", "counting"},
                                                        {"g_grid", "grid_scan"},
                                                        {"g_sorting", "key_sorts"},
                                                        {"g_recursive", "recursive_numbers"},
                                                        {"g_generator", "generators"},
                                                        {"g_records", "scores"},
                                                        {"g_dict_group", "anagrams"},
                                                        {"g_parse", "parse_numbers"},
                                                        {"text_distance", "edit_distance"},
                                                        {"palindrome_text", "palindromes"},
                                                        {"g_text_count", "letters"},
                                                        {"g_pairs", "two_sum"},
                                                        {"g_tree", "trees"},
                                                        {"g_nested_lists", "flatten"},
                                                        {"g_simulate", "simulations"},
                                                        {"g_objects", "accounts"},
                                                        {"g_two_index", "two_pointers"},
                                                        {"g_slices", "chunk"},
                                                        {"g_matrix", "matrix_basic"},
                                                        {"g_bit_ops", "bits"},
                                                        {"g_spans", "intervals"},
                                                        {"g_deque", "queues"},
                                                        {"g_yield", "generators"},
                                                        {"g_sort_keys", "key_sorts"},
                                                        {"g_runs", "run_length"},
                                                        {"g_closure", "closures"},
                                                        {"g_backtrack", "combinations"},
                                                        {"g_digits", "digits"}};
  const auto found = table.find(cluster);
  return found == table.end() ? cluster : found->second;
}

uint64_t hash_number(const std::string& text) {
  const Digest digest = hash_bytes(text);
  uint64_t number = 0;
  for (size_t i = 0; i < 8; ++i) number = number << 8 | digest.bytes[i];
  return number;
}

}  // namespace

bool held_out(const std::string& cluster) { return hash_number("split:" + kin(cluster)) % 5 == 0; }

bool in_share(const std::string& cluster, double share) {
  return static_cast<double>(hash_number("share:" + kin(cluster)) % 10'000) < share * 10'000;
}

}  // namespace anser::agent
