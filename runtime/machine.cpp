#include "runtime/machine.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fstream>
#include <memory>

#include "base/clock.h"
#include "kernels/ops.h"

namespace anser::runtime {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int64_t kLeastPart = 4096;
constexpr int64_t kUnit = 512;  // of kernels::read_memory

std::string processor_name() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);) {
    const size_t colon = line.find(": ");
    if (line.starts_with("model name") && colon != std::string::npos) return line.substr(colon + 2);
  }
  return "unknown";
}

// What the backends are built with (kernels/CMakeLists.txt); each has those of the ones before it.
void add_instruction_sets(std::string_view backend, std::vector<std::string>& out) {
  struct Step {
    const char* backend;
    std::vector<std::string> sets;
  };
  const std::vector<Step> steps{{"avx2", {"AVX2", "FMA", "F16C"}},
                                {"avx512", {"AVX-512 F", "BW", "DQ", "VL"}},
                                {"vnni", {"AVX512_VNNI"}},
                                {"amx", {"AVX512_BF16", "AMX_TILE", "AMX_BF16", "AMX_INT8"}}};
  const auto last = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return backend == step.backend; });
  if (last == steps.end()) return;
  for (auto step = steps.begin(); step <= last; ++step) out.insert(out.end(), step->sets.begin(), step->sets.end());
}

}  // namespace

Machine describe_machine() {
  Machine out;
  out.processor = processor_name();
  out.processors = kernels::Pool(0).threads();
  out.memory_gb = static_cast<double>(::sysconf(_SC_PHYS_PAGES)) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e9;
  out.backend = kernels::best_ops().name;
  add_instruction_sets(out.backend, out.instruction_sets);
  return out;
}

MemoryReader::MemoryReader(int64_t bytes, bool large_pages, kernels::Pool& pool)
    : pool_(pool),
      part_(std::max(kLeastPart, bytes / pool.threads() / kUnit * kUnit)),
      pages_(static_cast<size_t>(part_ * pool.threads())),
      sums_(static_cast<size_t>(pool.threads()) * 8) {
  if (!large_pages) ::madvise(pages_.data(), pages_.size(), MADV_NOHUGEPAGE);
  // Each thread writes what it will read, so that the memory is its node's; untouched pages would all be one of zeros.
  pool_.run(pool_.threads(), [&](int thread, int64_t, int64_t) {
    std::memset(pages_.data() + thread * part_, thread + 1, static_cast<size_t>(part_));
  });
}

void MemoryReader::read(const kernels::ReadWay& way) {
  pool_.run(pool_.threads(), [&](int thread, int64_t, int64_t) {
    sums_[static_cast<size_t>(thread) * 8] = kernels::read_memory(pages_.data() + thread * part_, part_, way);
  });
}

uint64_t MemoryReader::sum() const {
  uint64_t sum = 0;
  for (const uint64_t one : sums_) sum += one;
  return sum;
}

std::string read_way_name(const ReadRate& rate) {
  return std::to_string(rate.way.streams) + (rate.way.streams == 1 ? " stream" : " streams") + " a thread, " +
         (rate.way.prefetch ? "prefetched, " : "no prefetch, ") + (rate.large_pages ? "large pages" : "small pages");
}

std::vector<ReadRate> measure_reading(int64_t bytes, bool small_pages_too, int rounds, kernels::Pool& pool) {
  std::vector<std::unique_ptr<MemoryReader>> readers;
  readers.push_back(std::make_unique<MemoryReader>(bytes, true, pool));
  if (small_pages_too) readers.push_back(std::make_unique<MemoryReader>(bytes, false, pool));
  const std::span<const kernels::ReadWay> ways = kernels::read_ways();
  std::vector<double> rates(readers.size() * ways.size());
  uint64_t seen = 0;
  for (int round = 0; round < rounds; ++round) {
    for (size_t i = 0; i < rates.size(); ++i) {
      MemoryReader& reader = *readers[i / ways.size()];
      const auto begin = SteadyClock::now();
      reader.read(ways[i % ways.size()]);
      rates[i] = std::max(rates[i], static_cast<double>(reader.bytes()) / seconds(SteadyClock::now() - begin) / 1e9);
      seen |= reader.sum();
    }
  }
  std::vector<ReadRate> out;
  for (size_t i = 0; i < rates.size(); ++i)
    out.push_back({ways[i % ways.size()], i < ways.size(), seen != 0 ? rates[i] : 0});
  std::stable_sort(out.begin(), out.end(), [](const ReadRate& a, const ReadRate& b) { return a.gb_s > b.gb_s; });
  return out;
}

std::vector<ProductRate> measure_products(int rounds, kernels::Pool& pool) {
  std::vector<ProductRate> out;
  std::vector<float> results(static_cast<size_t>(pool.threads()) * 16);
  for (const kernels::ProductLoop& loop : kernels::product_loops()) {
    double best = 0;
    for (int round = 0; round <= rounds; ++round) {  // the first wakes the units up
      const auto begin = SteadyClock::now();
      pool.run(pool.threads(),
               [&](int thread, int64_t, int64_t) { results[static_cast<size_t>(thread) * 16] = loop.run(); });
      const double spent = seconds(SteadyClock::now() - begin);
      if (round > 0) best = std::max(best, loop.operations * pool.threads() / spent / 1e9);
    }
    out.push_back({loop.name, results[0] > 0 ? best : 0});
  }
  return out;
}

}  // namespace anser::runtime
