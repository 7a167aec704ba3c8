// DeviceModel: a model on an accelerator. Weights are uploaded once; states live there, fork there, and come and go as
// plain States. Streams of host states run as on Model.
//
//   TRY_ASSIGN(DeviceModel model, DeviceModel::make(*file.weights, {}, pool));
//   TRY_ASSIGN(auto state, model.make_state());
//   int32_t next = 0;
//   kernels::DeviceRun one{state.get(), tokens, nullptr, false, &next};
//   TRY(model.run({&one, 1}));
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "kernels/cuda/device.h"
#include "kernels/pool.h"
#include "runtime/model.h"
#include "runtime/state.h"
#include "runtime/weights/weights.h"

namespace anser::runtime {

using kernels::DeviceOptions;
using kernels::DeviceRun;
using kernels::DeviceState;

// Thread rule: one thread at a time. States belong to the model that made them, and must go before it does.
class DeviceModel {
 public:
  // How a network is made: kernels::make_cuda_network, or the emulation in tests.
  using Maker = std::function<Result<std::unique_ptr<kernels::DeviceNetwork>>(const kernels::DeviceWeights&,
                                                                              const DeviceOptions&, kernels::Pool&)>;

  // REQUIRES: weights as a loader makes them, not laid out for the processor. They are not needed afterwards.
  static Result<DeviceModel> make(const Weights& weights, const DeviceOptions& options, kernels::Pool& pool);
  static Result<DeviceModel> make(const Weights& weights, const DeviceOptions& options, kernels::Pool& pool,
                                  const Maker& maker);

  const ModelShape& shape() const { return shape_; }
  std::string device_name() const { return network_->device_name(); }
  int64_t weight_bytes() const { return network_->weight_bytes(); }  // that one step reads

  // The model's initial state.
  Result<std::unique_ptr<DeviceState>> make_state();
  // A copy: what either goes on to do, the other does not see.
  Result<std::unique_ptr<DeviceState>> fork(const DeviceState& state);
  Status copy(const DeviceState& from, DeviceState& to) { return network_->copy(from, to); }
  Status upload(const State& from, DeviceState& to) { return network_->upload(to, from.values.data()); }
  // Values only: how many tokens a state has consumed is the caller's to know.
  Status download(const DeviceState& from, State& to);

  // For benchmarks: see kernels::DeviceNetwork.
  Result<double> copy_rate(int64_t bytes) { return network_->copy_rate(bytes); }
  Result<double> recurrence_seconds(int64_t streams, int64_t tokens) {
    return network_->recurrence_seconds(streams, tokens);
  }

  Status run(std::span<const DeviceRun> runs) { return network_->run(runs); }
  // Model::forward's streams: states go up, are advanced, and come back. On an error the states are as they were.
  Status forward(std::span<const Stream> streams);

 private:
  DeviceModel() = default;

  ModelShape shape_;
  std::vector<float> initial_;                       // empty when zeros
  std::unique_ptr<kernels::DeviceNetwork> network_;  // outlives the states below
  std::vector<std::unique_ptr<DeviceState>> spare_;  // of forward()
};

}  // namespace anser::runtime
