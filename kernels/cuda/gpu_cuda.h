// gpu.h on a device.
#pragma once

#include <cuda_fp16.h>
#include <cuda_runtime.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

#define ANSER_GPU cuda
#define ANSER_DEVICE __device__ __forceinline__
#define ANSER_KERNEL __global__ void __launch_bounds__(256)
// A kernel of which two blocks are to fit on a multiprocessor: at most 128 registers a thread.
#define ANSER_KERNEL_IN_PAIRS __global__ void __launch_bounds__(256, 2)
// A template over Plan, of which Plan::kBlocks blocks of Plan::kThreads threads are to fit.
#define ANSER_KERNEL_OF_PLAN __global__ void __launch_bounds__(Plan::kThreads, Plan::kBlocks)
// A large argument, read where it lies.
#define ANSER_ARGUMENT const __grid_constant__

namespace anser::kernels::cuda {

// ---- in kernels ----

ANSER_DEVICE int thread_index() { return static_cast<int>(threadIdx.x); }
ANSER_DEVICE int thread_count() { return static_cast<int>(blockDim.x); }
ANSER_DEVICE int block_x() { return static_cast<int>(blockIdx.x); }
ANSER_DEVICE int block_y() { return static_cast<int>(blockIdx.y); }
ANSER_DEVICE int block_z() { return static_cast<int>(blockIdx.z); }
ANSER_DEVICE void sync_block() { __syncthreads(); }
ANSER_DEVICE float shuffle_xor(float x, int distance) { return __shfl_xor_sync(0xffffffffu, x, distance); }
ANSER_DEVICE int shuffle_xor(int x, int distance) { return __shfl_xor_sync(0xffffffffu, x, distance); }

template <class T>
ANSER_DEVICE T* shared_memory() {
  extern __shared__ __align__(16) unsigned char anser_shared[];
  return reinterpret_cast<T*>(anser_shared);
}

ANSER_DEVICE void wait_previous() {
#if __CUDA_ARCH__ >= 900
  asm volatile("griddepcontrol.wait;" ::: "memory");
#endif
}
ANSER_DEVICE void start_next() {
#if __CUDA_ARCH__ >= 900
  asm volatile("griddepcontrol.launch_dependents;" ::: "memory");
#endif
}

// uint4 or uint2 of weights, read once: past the first-level cache.
template <class T>
ANSER_DEVICE T load_weights(const void* at) {
  T v;
  if constexpr (sizeof(T) == 16) {
    asm("ld.global.nc.L1::no_allocate.v4.u32 {%0,%1,%2,%3}, [%4];"
        : "=r"(v.x), "=r"(v.y), "=r"(v.z), "=r"(v.w)
        : "l"(at));
  } else {
    asm("ld.global.nc.L1::no_allocate.v2.u32 {%0,%1}, [%2];" : "=r"(v.x), "=r"(v.y) : "l"(at));
  }
  return v;
}
// Asks for `bytes` (a multiple of 16, from an address that is one) to be brought near. Only a hint.
ANSER_DEVICE void prefetch(const void* at, uint32_t bytes) {
#if __CUDA_ARCH__ >= 900
  asm volatile("cp.async.bulk.prefetch.L2.global [%0], %1;" ::"l"(__cvta_generic_to_global(at)), "r"(bytes) : "memory");
#endif
}

// 16 bytes from global to shared memory, or zeros where `exists` is false; done when wait_copies() says so.
ANSER_DEVICE void copy_async(void* shared, const void* global, bool exists) {
  const uint32_t to = static_cast<uint32_t>(__cvta_generic_to_shared(shared));
  const int bytes = exists ? 16 : 0;
  asm volatile("cp.async.cg.shared.global [%0], [%1], 16, %2;" ::"r"(to), "l"(__cvta_generic_to_global(global)),
               "r"(bytes)
               : "memory");
}
ANSER_DEVICE void commit_copies() { asm volatile("cp.async.commit_group;" ::: "memory"); }
// Until at most kPending of this thread's committed groups are under way.
template <int kPending>
ANSER_DEVICE void wait_copies() {
  asm volatile("cp.async.wait_group %0;" ::"n"(kPending) : "memory");
}

// d += a b on tensor cores: a [16][16] and b [16][8] halves, d [16][8] floats. Lane 4g + t holds of a the rows g and
// g + 8 and columns 2t, 2t + 1, 2t + 8, 2t + 9 (in the order g low, g + 8 low, g high, g + 8 high), of b the rows like
// a's columns and column g, and of d the rows g and g + 8 and columns 2t, 2t + 1.
ANSER_DEVICE void multiply_tiles(float (&d)[4], const uint32_t (&a)[4], uint32_t b0, uint32_t b1) {
  asm("mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 {%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
      : "+f"(d[0]), "+f"(d[1]), "+f"(d[2]), "+f"(d[3])
      : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b0), "r"(b1));
}

// The same with bf16 values where the halves are.
ANSER_DEVICE void multiply_bf16_tiles(float (&d)[4], const uint32_t (&a)[4], uint32_t b0, uint32_t b1) {
  asm("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
      : "+f"(d[0]), "+f"(d[1]), "+f"(d[2]), "+f"(d[3])
      : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b0), "r"(b1));
}
// Two floats rounded to bf16, `low` in the lower half.
ANSER_DEVICE uint32_t bf16_pair(float low, float high) {
  uint32_t pair;
  asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(pair) : "f"(high), "f"(low));
  return pair;
}
ANSER_DEVICE float float_of_bits(uint32_t bits) { return __uint_as_float(bits); }

ANSER_DEVICE float half_value(uint16_t bits) { return __half2float(__ushort_as_half(bits)); }
ANSER_DEVICE uint16_t half_bits(float x) {
  return __half_as_ushort(__float2half_rn(fminf(fmaxf(x, -65504.0f), 65504.0f)));
}
// Two halves at once: a - b.
ANSER_DEVICE uint32_t subtract_halves(uint32_t a, uint32_t b) {
  const __half2 d = __hsub2(*reinterpret_cast<const __half2*>(&a), *reinterpret_cast<const __half2*>(&b));
  return *reinterpret_cast<const uint32_t*>(&d);
}
// Byte i of the result is byte (selector >> 4i & 7) of b:a.
ANSER_DEVICE uint32_t pick_bytes(uint32_t a, uint32_t b, uint32_t selector) { return __byte_perm(a, b, selector); }

// ---- on the host ----

inline Error gpu_error(const char* what, cudaError_t code) {
  return Error{code == cudaErrorMemoryAllocation ? Errc::kResource : Errc::kIo,
               std::string("CUDA: ") + what + ": " + cudaGetErrorString(code)};
}
inline Status gpu_status(const char* what, cudaError_t code) {
  if (code != cudaSuccess) return gpu_error(what, code);
  return {};
}

struct Grid {
  int64_t x = 1, y = 1, z = 1;
  int threads = 256;
  int64_t shared = 0;  // bytes
};

// Device memory, filled with zeros.
class Memory {
 public:
  Memory() = default;
  Memory(Memory&& other) noexcept : at_(std::exchange(other.at_, nullptr)) {}
  Memory& operator=(Memory&& other) noexcept {
    std::swap(at_, other.at_);
    return *this;
  }
  ~Memory() { cudaFree(at_); }
  static Result<Memory> allocate(int64_t bytes) {
    Memory memory;
    TRY(gpu_status("memory", cudaMalloc(&memory.at_, static_cast<size_t>(bytes))));
    TRY(gpu_status("memory", cudaMemset(memory.at_, 0, static_cast<size_t>(bytes))));
    TRY(gpu_status("memory", cudaStreamSynchronize(nullptr)));  // queues do not wait for it by themselves
    return memory;
  }
  template <class T>
  T* as() const {
    return static_cast<T*>(at_);
  }

 private:
  void* at_ = nullptr;
};

// Host memory that copies go through at full speed.
class Pinned {
 public:
  Pinned() = default;
  Pinned(Pinned&& other) noexcept : at_(std::exchange(other.at_, nullptr)) {}
  Pinned& operator=(Pinned&& other) noexcept {
    std::swap(at_, other.at_);
    return *this;
  }
  ~Pinned() { cudaFreeHost(at_); }
  static Result<Pinned> allocate(int64_t bytes) {
    Pinned memory;
    TRY(gpu_status("pinned memory", cudaMallocHost(&memory.at_, static_cast<size_t>(bytes))));
    return memory;
  }
  template <class T>
  T* as() const {
    return static_cast<T*>(at_);
  }

 private:
  void* at_ = nullptr;
};

// A recorded sequence of launches.
class Graph {
 public:
  Graph() = default;
  explicit Graph(cudaGraphExec_t graph) : graph_(graph) {}
  Graph(Graph&& other) noexcept : graph_(std::exchange(other.graph_, nullptr)) {}
  Graph& operator=(Graph&& other) noexcept {
    std::swap(graph_, other.graph_);
    return *this;
  }
  ~Graph() {
    if (graph_ != nullptr) cudaGraphExecDestroy(graph_);
  }
  cudaGraphExec_t get() const { return graph_; }

 private:
  cudaGraphExec_t graph_ = nullptr;
};

// Work in order. One thread at a time.
class Queue {
 public:
  Queue() = default;
  Queue(Queue&& other) noexcept : stream_(std::exchange(other.stream_, nullptr)), overlap_(other.overlap_) {}
  Queue& operator=(Queue&& other) noexcept {
    std::swap(stream_, other.stream_);
    std::swap(overlap_, other.overlap_);
    return *this;
  }
  ~Queue() {
    if (stream_ != nullptr) cudaStreamDestroy(stream_);
  }
  // `overlap`: kernels may begin before their predecessor has ended (see wait_previous).
  static Result<Queue> create(bool overlap) {
    Queue queue;
    queue.overlap_ = overlap;
    TRY(gpu_status("stream", cudaStreamCreateWithFlags(&queue.stream_, cudaStreamNonBlocking)));
    return queue;
  }

  template <class... P, class... A>
  Status launch(void (*kernel)(P...), const Grid& grid, A... arguments) {
    if (grid.shared > 48 * 1024) {
      TRY(gpu_status("shared memory", cudaFuncSetAttribute(kernel, cudaFuncAttributeMaxDynamicSharedMemorySize,
                                                           static_cast<int>(grid.shared))));
    }
    cudaLaunchAttribute early{};
    early.id = cudaLaunchAttributeProgrammaticStreamSerialization;
    early.val.programmaticStreamSerializationAllowed = 1;
    cudaLaunchConfig_t config{};
    config.gridDim = dim3(static_cast<unsigned>(grid.x), static_cast<unsigned>(grid.y), static_cast<unsigned>(grid.z));
    config.blockDim = dim3(static_cast<unsigned>(grid.threads));
    config.dynamicSmemBytes = static_cast<size_t>(grid.shared);
    config.stream = stream_;
    config.attrs = &early;
    config.numAttrs = overlap_ ? 1 : 0;
    return gpu_status("launch", cudaLaunchKernelEx(&config, kernel, static_cast<P>(arguments)...));
  }
  Status copy(void* to, const void* from, int64_t bytes) {
    return gpu_status("copy", cudaMemcpyAsync(to, from, static_cast<size_t>(bytes), cudaMemcpyDefault, stream_));
  }
  Status wait() { return gpu_status("kernels", cudaStreamSynchronize(stream_)); }

  // What `body` launches, recorded instead of run.
  template <class Body>
  Result<Graph> record(const Body& body) {
    TRY(gpu_status("capture", cudaStreamBeginCapture(stream_, cudaStreamCaptureModeThreadLocal)));
    const Status launched = body();
    cudaGraph_t graph = nullptr;
    const cudaError_t ended = cudaStreamEndCapture(stream_, &graph);
    if (!launched || ended != cudaSuccess) {
      if (graph != nullptr) cudaGraphDestroy(graph);
      if (!launched) return launched.error();
      return gpu_error("capture", ended);
    }
    cudaGraphExec_t ready = nullptr;
    const cudaError_t made = cudaGraphInstantiate(&ready, graph, 0);
    cudaGraphDestroy(graph);
    TRY(gpu_status("graph", made));
    return Graph(ready);
  }
  Status launch(const Graph& graph) { return gpu_status("graph", cudaGraphLaunch(graph.get(), stream_)); }

 private:
  cudaStream_t stream_ = nullptr;
  bool overlap_ = false;
};

struct Machine {
  std::string name;
  int multiprocessors = 0;
  bool overlaps = false;  // can start a kernel before its predecessor has ended
  int64_t shared = 0;     // bytes of shared memory that a block may have
};
// Takes the first device, and says what it is. kUnsupported where there is none that the kernels run on.
inline Result<Machine> open_machine() {
  int count = 0;
  if (cudaGetDeviceCount(&count) != cudaSuccess || count == 0) {
    return Error{Errc::kUnsupported, "no CUDA device: is there a GPU, and its driver? else use --device cpu"};
  }
  cudaDeviceProp found{};
  TRY(gpu_status("device", cudaGetDeviceProperties(&found, 0)));
  if (found.major < 8) {
    return Error{Errc::kUnsupported, std::string(found.name) + " is too old: compute capability 8.0 is the least"};
  }
  TRY(gpu_status("device", cudaSetDevice(0)));
  return Machine{found.name, found.multiProcessorCount, found.major >= 9,
                 static_cast<int64_t>(found.sharedMemPerBlockOptin)};
}

}  // namespace anser::kernels::cuda
