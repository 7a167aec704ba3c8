// kernels_bench [--quick] [BACKEND]: what the kernels of this machine do, one thread: read bandwidth, GFLOP/s of the
// products at training shapes, GB/s of decode, and microseconds a token of everything else at L6-C256 (six layers, four
// heads of 64, sequences of 512). Best of several passes; --quick makes one small pass, to keep this file from rotting.
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "base/rng.h"
#include "kernels/ops.h"

namespace {

using namespace anser;           // NOLINT: a program of one file
using namespace anser::kernels;  // NOLINT
using Floats = std::vector<float>;

struct Settings {
  int64_t T = 512, C = 256, H = 4, N = 64, F = 1024, V = 1024, layers = 6;
  int passes = 7;
  int64_t decode_bytes = int64_t{64} << 20;
};

Floats normal(int64_t count, double scale = 1) {
  Rng rng(static_cast<uint64_t>(count));
  Floats out(static_cast<size_t>(count));
  for (float& x : out) x = static_cast<float>(scale * rng.normal());
  return out;
}

// Of this thread, so that what else runs on a shared machine is not counted.
double thread_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double best_seconds(int passes, const std::function<void()>& body) {
  double best = 1e30;
  for (int i = 0; i < passes; ++i) {
    const double start = thread_seconds();
    body();
    best = std::min(best, thread_seconds() - start);
  }
  return best;
}

void print_machine() {
  std::ifstream cpuinfo("/proc/cpuinfo");
  for (std::string line; std::getline(cpuinfo, line);) {
    if (line.rfind("model name", 0) == 0) {
      std::printf("machine    %s\n", line.substr(line.find(':') + 2).c_str());
      break;
    }
  }
  std::printf("backends  ");
  for (const Ops* ops : available_ops()) std::printf(" %s", ops->name);
  std::printf("\n");
}

void bench_bandwidth(const Settings& s) {
  using Line = uint64_t __attribute__((vector_size(64)));
  std::vector<Line> memory(static_cast<size_t>(s.decode_bytes * 4) / sizeof(Line));
  for (const size_t streams : {size_t{1}, size_t{4}}) {
    const size_t share = memory.size() / streams;
    Line total = {};
    const double seconds = best_seconds(s.passes, [&] {
      Line sums[4] = {};
      for (size_t i = 0; i < share; ++i) {
        for (size_t stream = 0; stream < streams; ++stream) sums[stream] += memory[stream * share + i];
      }
      total += sums[0] + sums[1] + sums[2] + sums[3];
    });
    if (total[0] != 0) std::printf("(impossible: memory is zero)\n");  // keeps the loop
    std::printf("read       %zu stream%s %6.1f GB/s\n", streams, streams == 1 ? " " : "s",
                static_cast<double>(memory.size() * sizeof(Line)) / seconds / 1e9);
  }
}

void bench_gemm(const Ops& ops, const Settings& s) {
  const int64_t shapes[][3] = {{s.T, s.C, s.C}, {s.T, s.F, s.C}, {s.T, s.C, s.F},    {s.T, s.V, s.C},
                               {s.T, 32, s.C},  {s.T, s.C, 32},  {2 * s.T, s.C, s.C}};
  for (const Precision precision : {Precision::kF32, Precision::kBF16}) {
    for (const auto& shape : shapes) {
      const int64_t M = shape[0], N = shape[1], K = shape[2];
      const Floats a = normal(M * K), b = normal(N * K);
      Floats c(static_cast<size_t>(M * N));
      std::printf("gemm %-5s %4ldx%4ldx%4ld ", precision == Precision::kF32 ? "f32" : "bf16", static_cast<long>(M),
                  static_cast<long>(N), static_cast<long>(K));
      const auto show = [&](const char* name, auto gemm) {
        const double seconds =
            best_seconds(s.passes, [&] { gemm(M, N, K, a.data(), b.data(), c.data(), true, precision); });
        std::printf("  %s %6.0f", name, 2e-9 * static_cast<double>(M * N * K) / seconds);
      };
      show("nt", ops.gemm_nt);
      show("nn", ops.gemm_nn);
      show("tn", ops.gemm_tn);
      std::printf(" GFLOP/s\n");
    }
  }
}

void bench_decode(const Ops& ops, const Settings& s) {
  constexpr int64_t kCols = 1024;
  for (const DType type : {DType::kF32, DType::kF16, DType::kBF16}) {
    const int64_t rows = s.decode_bytes / dtype_bytes(type, kCols);
    const std::vector<unsigned char> weights(static_cast<size_t>(dtype_bytes(type, rows * kCols)),
                                             0x3c);  // ordinary numbers in every type
    std::printf("decode %-5s", dtype_name(type));
    for (const int64_t R : {1, 4, 16}) {
      const Floats x = normal(R * kCols);
      Floats y(static_cast<size_t>(R * rows));
      const double seconds = best_seconds(s.passes, [&] {
        ops.linear(R, x.data(), {weights.data(), type, rows, kCols}, y.data(), rows, false, LinearPath::kStep);
      });
      std::printf("  R=%-2ld %6.1f GB/s", static_cast<long>(R), static_cast<double>(weights.size()) / seconds / 1e9);
    }
    std::printf("\n");
  }
}

// Arrays of [T,C] and parameters of one layer, and the lines of the table.
class LayerBench {
 public:
  LayerBench(const Ops& ops, const Settings& s) : ops_(ops), s_(s) {
    for (Floats& x : in_) x = normal(s.T * s.C);
    for (Floats& x : out_) x.assign(static_cast<size_t>(s.T * s.C), 0);
    for (Floats& x : parameters_) x = normal(s.C, 0.5);
    for (Floats& x : gradients_) x.assign(static_cast<size_t>(s.C), 0);
    for (float& w : in_[1]) w = 0.9f;
    mu_ = normal(6 * s.C, 0.3);
    dmu_.assign(mu_.size(), 0);
    wide_ = normal(6 * s.T * s.C);
    wide_out_.assign(wide_.size(), 0);
  }

  void run() {
    norms();
    mixes();
    recurrence();
    others();
    std::printf("all of these                  %8.2f us/token\n", total_);
  }

 private:
  // `times`: calls a token of the whole model makes.
  void line(const char* name, double times, const std::function<void()>& body) {
    const double micros = best_seconds(s_.passes, body) * 1e6 / static_cast<double>(s_.T) * times;
    std::printf("%-22s x%-4.0f   %8.2f us/token\n", name, times, micros);
    total_ += micros;
  }
  float* in(size_t i) { return in_[i].data(); }
  float* out(size_t i) { return out_[i].data(); }

  void norms() {
    const auto layers = static_cast<double>(s_.layers);
    const float *weight = parameters_[0].data(), *bias = parameters_[1].data();
    Floats mean(static_cast<size_t>(s_.T)), rstd(mean);
    line("layer_norm", 2 * layers + 2,
         [&] { ops_.layer_norm(s_.T, s_.C, in(0), weight, bias, 1e-5f, out(0), mean.data(), rstd.data()); });
    line("layer_norm_backward", 2 * layers + 2, [&] {
      ops_.layer_norm_backward(s_.T, s_.C, in(0), weight, mean.data(), rstd.data(), in(1), out(0), gradients_[0].data(),
                               gradients_[1].data());
    });
    for (const int64_t n : {6, 1}) {
      const std::string count = " n=" + std::to_string(n);
      line(("token_shift" + count).c_str(), layers,
           [&] { ops_.token_shift(s_.T, s_.C, n, in(0), bias, mu_.data(), wide_out_.data()); });
      line(("token_shift_back" + count).c_str(), layers, [&] {
        ops_.token_shift_backward(s_.T, s_.C, n, in(0), bias, mu_.data(), wide_.data(), out(0), out(1), dmu_.data());
      });
    }
  }

  void mixes() {
    const auto layers = static_cast<double>(s_.layers);
    const auto p = [&](size_t i) { return parameters_[i].data(); };
    const auto g = [&](size_t i) { return gradients_[i].data(); };
    const TimeMixParams params{p(0), p(1), p(2), p(3), p(4), p(5), p(6), p(7)};
    const TimeMixParamGrads grads{g(0), g(1), g(2), g(3), g(4), g(5), g(6), g(7)};
    const Gates fields{out(0), out(1), out(2), out(3), out(4), out(5)},
        dout{in(6), in(7), in(8), in(9), in(10), in(11)};
    line("gates", layers,
         [&] { ops_.gates(s_.T, s_.H, s_.N, s_.H * s_.N, params, in(0), in(2), in(3), in(4), in(5), in(6), fields); });
    line("gates_backward", layers, [&] {
      ops_.gates_backward(s_.T, s_.H, s_.N, params, in(0), in(2), in(5), in(6), fields, dout, out(6), out(7), out(8),
                          out(9), out(10), out(11), grads);
    });
    line("mix_output", layers,
         [&] { ops_.mix_output(s_.T, s_.H, s_.N, s_.H * s_.N, params, in(0), in(2), in(3), in(4), in(5), out(0)); });
    line("mix_output_backward", layers, [&] {
      ops_.mix_output_backward(s_.T, s_.H, s_.N, params, in(0), in(2), in(3), in(4), in(5), in(6), out(0), out(1),
                               out(2), out(3), out(4), grads);
    });
  }

  void recurrence() {
    const auto layers = static_cast<double>(s_.layers);
    const Floats kn = normal(s_.T * s_.C, 0.1), b = normal(s_.T * s_.C, 0.1);
    Floats S(static_cast<size_t>(s_.H * s_.N * s_.N)), dS(S),
        saved(static_cast<size_t>(ops_.wkv7_saved_floats(s_.T, s_.H, s_.N)));
    line("wkv7", 0,
         [&] { ops_.wkv7(s_.T, s_.H, s_.N, s_.C, in(0), in(1), in(2), in(3), kn.data(), b.data(), S.data(), out(0)); });
    line("wkv7_train", layers, [&] {
      ops_.wkv7_train(s_.T, s_.H, s_.N, in(0), in(1), in(2), in(3), kn.data(), b.data(), S.data(), out(0),
                      saved.data());
    });
    line("wkv7_backward", layers, [&] {
      ops_.wkv7_backward(s_.T, s_.H, s_.N, in(0), in(1), in(2), in(3), kn.data(), b.data(), saved.data(), in(6),
                         dS.data(), out(0), out(1), out(2), out(3), out(4), out(5));
    });
  }

  void others() {
    const auto layers = static_cast<double>(s_.layers);
    const int64_t wide = s_.T * std::min(s_.F, 6 * s_.C), vocabulary = std::min(s_.V, 6 * s_.C);
    line("tanh C", layers, [&] { ops_.tanh(s_.T * s_.C, in(0), out(0)); });
    line("sigmoid C", layers, [&] { ops_.sigmoid(s_.T * s_.C, in(0), out(0)); });
    line("relu_squared F", layers, [&] { ops_.relu_squared(wide, wide_.data(), wide_out_.data()); });
    line("relu_squared_backward", layers,
         [&] { ops_.relu_squared_backward(wide, wide_.data(), wide_.data(), wide_out_.data()); });
    line("add C", 4 * layers, [&] { ops_.add(s_.T * s_.C, in(0), out(0)); });
    const std::vector<int32_t> target(static_cast<size_t>(s_.T), 1);
    const Floats weight(static_cast<size_t>(s_.T), 1.0f);
    line("cross_entropy V", 1, [&] {
      ops_.cross_entropy(s_.T, vocabulary, wide_.data(), target.data(), weight.data(), 1, wide_out_.data());
    });
    Floats p = normal(100'000), m = normal(100'000), v(100'000, 1.0f);
    const Floats g = normal(100'000);
    const double nanos =
        1e9 / 1e5 * best_seconds(s_.passes, [&] {
          ops_.adamw(100'000, p.data(), m.data(), v.data(), g.data(), 1e-3f, 0.9f, 0.99f, 1e-18f, 0.1f, 1, 1, 1);
        });
    std::printf("adamw                         %8.2f ns/value\n", nanos);
  }

  const Ops& ops_;
  const Settings& s_;
  Floats in_[12], out_[12], parameters_[8], gradients_[8], mu_, dmu_, wide_, wide_out_;
  double total_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  Settings settings;
  const Ops* ops = &best_ops();
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--quick") == 0) {
      settings = {16, 64, 2, 32, 256, 128, 1, 1, int64_t{1} << 20};
    } else {
      ops = find_ops(argv[i]);
    }
    if (ops == nullptr) {
      std::fprintf(stderr, "kernels_bench: no backend %s on this machine; usage: kernels_bench [--quick] [BACKEND]\n",
                   argv[i]);
      return 2;
    }
  }
  print_machine();
  std::printf("backend    %s\n", ops->name);
  bench_bandwidth(settings);
  bench_gemm(*ops, settings);
  bench_decode(*ops, settings);
  LayerBench(*ops, settings).run();
  return 0;
}
