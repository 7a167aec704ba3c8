#include "agent/learn/family_shapes.h"

#include <algorithm>
#include <set>

#include "base/check.h"

namespace anser::agent {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

size_t count_of(const ValueGen::Range& range, bool edge, Rng& rng) {
  const int64_t high = edge ? std::min(range.high, range.low + 1) : range.high;
  return static_cast<size_t>(rng.between(range.low, high));
}

// (value, left, right), or None where there is no node.
std::string tree(const ValueGen& item, int64_t depth, bool root, Rng& rng) {
  if (depth == 0 || rng.chance(root ? 0.08 : 0.25)) return "None";
  const std::string value = draw(item, {}, false, rng).literal();
  const std::string left = tree(item, depth - 1, false, rng);
  return "(" + value + ", " + left + ", " + tree(item, depth - 1, false, rng) + ")";
}

std::string search_tree(const std::vector<int64_t>& sorted, size_t first, size_t last, Rng& rng) {
  if (first == last) return "None";
  const size_t root = first + static_cast<size_t>(rng.below(last - first));
  const std::string left = search_tree(sorted, first, root, rng);
  return "(" + std::to_string(sorted[root]) + ", " + left + ", " + search_tree(sorted, root + 1, last, rng) + ")";
}

std::string nested(const ValueGen& item, int64_t depth, Rng& rng) {
  std::vector<std::string> parts;
  for (uint64_t n = rng.below(4); n > 0; --n) {
    const bool deeper = depth > 1 && rng.chance(0.45);
    parts.push_back(deeper ? nested(item, depth - 1, rng) : draw(item, {}, false, rng).literal());
  }
  return "[" + joined(parts) + "]";
}

// Nodes are letters; `kind` says which edges there are and how they are written.
std::string graph(std::string_view kind, size_t count, Rng& rng) {
  static constexpr std::string_view kNodes = "abcdefghijklmnop";
  const size_t nodes = std::min(count, kNodes.size());
  std::vector<std::vector<int64_t>> weight(nodes, std::vector<int64_t>(nodes, 0));
  const double density = nodes < 2 ? 0 : (0.8 + rng.uniform()) / static_cast<double>(nodes - 1);
  std::vector<size_t> rank(nodes);
  for (size_t i = 0; i < nodes; ++i) rank[i] = i;
  rng.shuffle(rank);
  for (size_t a = 0; a < nodes; ++a) {
    for (size_t b = 0; b < nodes; ++b) {
      if (a == b || !rng.chance(density)) continue;
      if (kind == "dag" && rank[a] >= rank[b]) continue;
      weight[a][b] = rng.between(1, 9);
      if (kind == "ugraph") weight[b][a] = weight[a][b];
    }
  }
  std::vector<std::string> entries;
  for (size_t a = 0; a < nodes; ++a) {
    std::vector<std::string> out;
    for (size_t b = 0; b < nodes; ++b) {
      if (weight[a][b] == 0) continue;
      const std::string name = std::string("'") + kNodes[b] + "'";
      out.push_back(kind == "weighted" ? name + ": " + std::to_string(weight[a][b]) : name);
    }
    const std::string inner = joined(out);
    entries.push_back(std::string("'") + kNodes[a] +
                      "': " + (kind == "weighted" ? "{" + inner + "}" : "[" + inner + "]"));
  }
  return "{" + joined(entries) + "}";
}

Value intervals(const ValueGen& gen, bool edge, Rng& rng) {
  std::vector<Value> items;
  const ValueGen::Range range = gen.ranges[1];
  for (size_t n = count_of(gen.ranges[0], edge, rng); n > 0; --n) {
    const int64_t a = rng.between(range.low, range.high);
    const int64_t b =
        std::min(range.high, a + rng.between(edge ? 0 : 1, std::max<int64_t>(1, (range.high - range.low) / 4)));
    items.push_back({false, "(" + std::to_string(a) + ", " + std::to_string(b) + ")", {}});
  }
  return list_value(std::move(items));
}

Value table(const ValueGen& gen, const std::vector<Value>& before, bool edge, Rng& rng) {
  const size_t rows = count_of(gen.ranges[0], edge, rng);
  const size_t columns = gen.kind == "square" ? rows : count_of(gen.ranges[1], edge, rng);
  std::vector<Value> lines;
  for (size_t r = 0; r < rows; ++r) {
    std::vector<Value> cells;
    for (size_t c = 0; c < columns; ++c) cells.push_back(draw(gen.parts[0], before, false, rng));
    lines.push_back(list_value(std::move(cells)));
  }
  return list_value(std::move(lines));
}

Value dictionary(const ValueGen& gen, const std::vector<Value>& before, bool edge, Rng& rng) {
  std::vector<Value> keys;
  std::vector<std::string> entries;
  std::set<std::string> seen;
  const bool is_set = gen.kind == "setof";
  for (size_t n = count_of(gen.ranges[0], edge, rng); n > 0; --n) {
    const Value key = draw(gen.parts[0], before, false, rng);
    if (!seen.insert(key.literal()).second) continue;
    keys.push_back(key);
    entries.push_back(is_set
                          ? key.literal()
                          : key.literal() + ": " + draw(gen.parts[1], before, edge && rng.chance(0.3), rng).literal());
  }
  if (is_set && entries.empty()) return {false, "set()", {}};
  return {false, "{" + joined(entries) + "}", std::move(keys)};
}

}  // namespace

Value text_value(std::string text) { return {true, std::move(text), {}}; }

Value list_value(std::vector<Value> items) {
  std::vector<std::string> parts;
  for (const Value& item : items) parts.push_back(item.literal());
  return {false, "[" + joined(parts) + "]", std::move(items)};
}

bool is_shape(std::string_view kind) {
  static const std::set<std::string, std::less<>> kShapes = {"tuple", "dict",     "setof",    "grid",  "square",
                                                             "tree",  "bst",      "nested",   "graph", "ugraph",
                                                             "dag",   "weighted", "intervals"};
  return kShapes.count(kind) > 0;
}

Value draw_shape(const ValueGen& gen, const std::vector<Value>& before, bool edge, Rng& rng) {
  const std::string& kind = gen.kind;
  if (kind == "tuple") {
    std::vector<std::string> parts;
    for (const ValueGen& part : gen.parts) parts.push_back(draw(part, before, edge, rng).literal());
    return {false, "(" + joined(parts) + (parts.size() == 1 ? ",)" : ")"), {}};
  }
  if (kind == "dict" || kind == "setof") return dictionary(gen, before, edge, rng);
  if (kind == "grid" || kind == "square") return table(gen, before, edge, rng);
  if (kind == "intervals") return intervals(gen, edge, rng);
  if (kind == "tree") {
    const int64_t depth = edge ? std::min<int64_t>(1, gen.ranges[0].high) : gen.ranges[0].high;
    return {false, tree(gen.parts[0], depth, true, rng), {}};
  }
  if (kind == "nested") return {false, nested(gen.parts[0], edge ? 1 : gen.ranges[0].high, rng), {}};
  if (kind == "bst") {
    std::set<int64_t> numbers;
    for (size_t n = count_of(gen.ranges[0], edge, rng); n > 0; --n) {
      numbers.insert(rng.between(gen.ranges[1].low, gen.ranges[1].high));
    }
    const std::vector<int64_t> sorted(numbers.begin(), numbers.end());
    return {false, search_tree(sorted, 0, sorted.size(), rng), {}};
  }
  return {false, graph(kind, count_of(gen.ranges[0], edge, rng), rng), {}};
}

}  // namespace anser::agent
