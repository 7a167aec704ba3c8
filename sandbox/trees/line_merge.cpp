// The linear-space form of Myers' algorithm: find the middle snake of a shortest edit script by searching from both
// ends at once, then do the same with what lies before and after it. Furthest reaching points are kept for every
// diagonal k = x - y; forward ones count x from the start, backward ones from the end.
//
// The merge is that of diff3 (Khanna, Kunal, Pierce, "A Formal Investigation of Diff3", 2007): edits of the two sides
// that overlap or touch in the base make one region; a region that only one side changed, or both in the same way, is
// taken.
#include "sandbox/trees/line_merge.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace anser::sandbox {
namespace {

constexpr int64_t kMaxSteps = 50'000'000;  // of the innermost loop, for one pair of texts

class Myers {
 public:
  Myers(std::vector<int> a, std::vector<int> b) : a_(std::move(a)), b_(std::move(b)) {
    deleted_.assign(a_.size(), false);
    inserted_.assign(b_.size(), false);
    const size_t diagonals = a_.size() + b_.size() + 4;
    forward_.resize(diagonals);
    backward_.resize(diagonals);
    compare(0, size_of(a_), 0, size_of(b_));
  }

  std::vector<LineEdit> edits() const {
    std::vector<LineEdit> out;
    size_t i = 0, j = 0;
    while (i < a_.size() || j < b_.size()) {
      const size_t from = i, to = j;
      while (i < a_.size() && deleted_[i]) ++i;
      while (j < b_.size() && inserted_[j]) ++j;
      if (i > from || j > to) {
        out.push_back({{from, i - from}, {to, j - to}});
      } else {
        ++i;
        ++j;
      }
    }
    return out;
  }

 private:
  struct Middle {
    int x = 0, y = 0;  // a point on a shortest path
    bool found = false;
  };

  static int size_of(const std::vector<int>& lines) { return static_cast<int>(lines.size()); }
  bool same(int x, int y) const { return a_[static_cast<size_t>(x)] == b_[static_cast<size_t>(y)]; }

  void compare(int a0, int a1, int b0, int b1) {
    while (a0 < a1 && b0 < b1 && same(a0, b0)) ++a0, ++b0;
    while (a0 < a1 && b0 < b1 && same(a1 - 1, b1 - 1)) --a1, --b1;
    const Middle middle = a0 < a1 && b0 < b1 ? find_middle(a0, a1, b0, b1) : Middle{};
    if (!middle.found) {
      std::fill(deleted_.begin() + a0, deleted_.begin() + a1, true);
      std::fill(inserted_.begin() + b0, inserted_.begin() + b1, true);
      return;
    }
    compare(a0, middle.x, b0, middle.y);
    compare(middle.x, a1, middle.y, b1);
  }

  // Furthest points of one direction: which diagonals have one, and what lies beyond them.
  struct Front {
    std::vector<int>& points;
    int m, low = 0, high = 0;
    int& at(int k) { return points[static_cast<size_t>(k + m + 1)]; }
    bool has(int k) const { return k >= low && k <= high; }
    // One more difference; diagonals stay within -m .. n, where the box is.
    void widen(int n) {
      if (low > -m) {
        at(--low - 1) = -1;
      } else {
        ++low;
      }
      if (high < n) {
        at(++high + 1) = -1;
      } else {
        --high;
      }
    }
    int start(int k) { return at(k - 1) < at(k + 1) ? at(k + 1) : at(k - 1) + 1; }
  };

  // The point where the paths from both ends meet. REQUIRES: neither side is empty, and their first lines and their
  // last lines differ. Not found: out of steps.
  Middle find_middle(int a0, int a1, int b0, int b1) {
    const int n = a1 - a0, m = b1 - b0, delta = n - m;
    const bool odd = (delta & 1) != 0;
    Front forward{forward_, m}, backward{backward_, m};
    forward.at(0) = 0;
    backward.at(0) = 0;
    for (int d = 1; d <= n + m; ++d) {
      if ((steps_ += forward.high - forward.low + 2) > kMaxSteps) return {};
      forward.widen(n);
      for (int k = forward.low; k <= forward.high; k += 2) {
        int x = forward.start(k), y = x - k;
        while (x < n && y < m && same(a0 + x, b0 + y)) ++x, ++y, ++steps_;
        forward.at(k) = x;
        if (odd && x <= n && y <= m && backward.has(delta - k) && x + backward.at(delta - k) >= n)
          return {a0 + x, b0 + y, true};
      }
      backward.widen(n);
      for (int k = backward.low; k <= backward.high; k += 2) {
        int x = backward.start(k), y = x - k;
        while (x < n && y < m && same(a1 - 1 - x, b1 - 1 - y)) ++x, ++y, ++steps_;
        backward.at(k) = x;
        if (!odd && x <= n && y <= m && forward.has(delta - k) && x + forward.at(delta - k) >= n)
          return {a1 - x, b1 - y, true};
      }
    }
    return {};
  }

  std::vector<int> a_, b_, forward_, backward_;
  std::vector<bool> deleted_, inserted_;
  int64_t steps_ = 0;
};

// The text of some lines.
std::string joined(const std::vector<std::string_view>& lines, LineRange range) {
  std::string out;
  for (size_t i = range.first; i < range.end(); ++i) out += lines[i];
  return out;
}

// One side of a merge: its lines, its edits, and how far they are used up.
struct Side {
  std::vector<std::string_view> lines;
  std::vector<LineEdit> edits;
  size_t next = 0;
  int64_t shift = 0;  // line here - line in the base, after the last used edit

  bool done() const { return next == edits.size(); }
  // Takes the edits that touch base lines up to `end`, and moves `end` along. True when it took one.
  bool take(size_t& end) {
    bool took = false;
    for (; !done() && edits[next].from.first <= end; ++next) {
      end = std::max(end, edits[next].from.end());
      shift = static_cast<int64_t>(edits[next].to.end()) - static_cast<int64_t>(edits[next].from.end());
      took = true;
    }
    return took;
  }
  size_t line(size_t base, int64_t by) const { return static_cast<size_t>(static_cast<int64_t>(base) + by); }
};

size_t lines_in(std::string_view text) { return split_lines(text).size(); }

}  // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

std::vector<LineEdit> diff_lines(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::unordered_map<std::string_view, int> numbers;
  const auto numbered = [&](const std::vector<std::string_view>& lines) {
    std::vector<int> out;
    out.reserve(lines.size());
    for (const std::string_view line : lines)
      out.push_back(numbers.try_emplace(line, static_cast<int>(numbers.size())).first->second);
    return out;
  };
  std::vector<int> first = numbered(a), second = numbered(b);
  return Myers(std::move(first), std::move(second)).edits();
}

LineMerge merge_lines(std::string_view base, std::string_view ours, std::string_view theirs) {
  const std::vector<std::string_view> lines = split_lines(base);
  Side left{split_lines(ours), {}}, right{split_lines(theirs), {}};
  left.edits = diff_lines(lines, left.lines);
  right.edits = diff_lines(lines, right.lines);
  LineMerge out;
  size_t at = 0;  // base lines that are dealt with
  size_t merged = 0;
  const auto add = [&](const std::string& text) {
    out.text += text;
    merged += lines_in(text);
  };
  while (!left.done() || !right.done()) {
    const size_t begin = left.done() ? right.edits[right.next].from.first
                         : right.done()
                             ? left.edits[left.next].from.first
                             : std::min(left.edits[left.next].from.first, right.edits[right.next].from.first);
    add(joined(lines, {at, begin - at}));
    const int64_t left_shift = left.shift, right_shift = right.shift;
    size_t end = begin;
    bool by_left = false, by_right = false;
    for (bool more = true; more;) {
      const bool one = left.take(end), other = right.take(end);
      by_left = by_left || one;
      by_right = by_right || other;
      more = one || other;
    }
    const size_t left_begin = left.line(begin, left_shift), right_begin = right.line(begin, right_shift);
    const LineRange mine{left_begin, left.line(end, left.shift) - left_begin};
    const LineRange other{right_begin, right.line(end, right.shift) - right_begin};
    const std::string my_text = joined(left.lines, mine), other_text = joined(right.lines, other);
    if (by_left && by_right && my_text != other_text)
      out.conflicts.push_back({{begin, end - begin}, mine, other, {merged, mine.count}});
    add(by_left ? my_text : other_text);
    at = end;
  }
  add(joined(lines, {at, lines.size() - at}));
  return out;
}

}  // namespace anser::sandbox
