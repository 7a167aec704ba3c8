// Weights as the engine reads them: matrices in memory of large pages, those of block types laid out in panels
// (kernels/panels.h).
#pragma once

#include <memory>
#include <span>

#include "runtime/io/mapped_file.h"
#include "runtime/weights/weights.h"

namespace anser::runtime {

// The same model with its matrices laid out anew; `weights` itself where that would gain nothing. What `mappings` held
// of them is given back to the system. Embeddings stay as they are: one row is read at a time.
// REQUIRES: weights as a loader makes them, not laid out yet.
std::shared_ptr<const Weights> laid_out(std::shared_ptr<const Weights> weights,
                                        std::span<const std::shared_ptr<const MappedFile>> mappings);

}  // namespace anser::runtime
