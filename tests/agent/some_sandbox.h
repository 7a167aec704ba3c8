// SomeSandbox: a sandbox that counts the boxes it opens, and refuses where it has no real one behind it.
#pragma once

#include <string>
#include <vector>

#include "tools/box.h"

namespace anser::test {

class SomeSandbox final : public tools::Sandbox {
 public:
  using Snapshot = tools::Snapshot;
  // `real`, which outlives this, does the work; null: everything but import_tree is refused.
  explicit SomeSandbox(tools::Sandbox* real = nullptr) : real_(real) {}
  int opened = 0;  // calls of open(), refused ones too

  Result<Snapshot> import_tree(const std::string& directory) override {
    return real_ == nullptr ? Result<Snapshot>(Snapshot{}) : real_->import_tree(directory);
  }
  Result<tools::Box> open(const Snapshot& snapshot, const tools::BoxOptions& options) override {
    ++opened;
    if (real_ == nullptr) return refusal();
    return real_->open(snapshot, options);
  }
  Status export_tree(const Snapshot&, const std::string&) override { return refusal(); }
  Result<tools::ExportReport> export_changes(const Snapshot&, const Snapshot&, const std::string&,
                                             const tools::ExportOptions&) override {
    return refusal();
  }
  Result<std::vector<tools::Box>> fork(const Snapshot&, size_t, const tools::BoxOptions&) override { return refusal(); }
  Result<std::vector<tools::Change>> diff(const Snapshot&, const Snapshot&) override { return refusal(); }
  Result<std::string> content(const Snapshot&, const std::string&) override { return refusal(); }
  Result<Snapshot> apply(const Snapshot&, const std::vector<tools::Change>&, const ContentFn&) override {
    return refusal();
  }
  Result<tools::Merged> merge(const Snapshot&, const Snapshot&, const Snapshot&) override { return refusal(); }
  Result<std::string> keep(const Snapshot&) override { return refusal(); }
  Result<Snapshot> find(const std::string&) override { return refusal(); }
  Result<std::vector<tools::KeptSnapshot>> kept() override { return refusal(); }
  Status forget(const std::string&) override { return refusal(); }
  Result<tools::Collected> gc() override { return refusal(); }
  Result<tools::CheckReport> check() override { return refusal(); }

 private:
  static Error refusal() { return Error{Errc::kPermission, "no user namespaces here"}; }
  tools::Sandbox* real_;
};

}  // namespace anser::test
