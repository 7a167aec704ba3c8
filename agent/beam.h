// Beam search under a grammar: the texts that a brain finds likeliest among those the grammar allows. Where free
// samples give the same few texts again and again, a beam gives as many different ones as it is wide.
#pragma once

#include "agent/mind.h"
#include "kernels/pool.h"
#include "runtime/brain.h"
#include "runtime/text/grammar.h"

namespace anser::agent {

struct BeamOptions {
  int width = 32;       // rays kept at each step, and texts returned at most
  int max_tokens = 96;  // longer texts are given up
};

// From `mind`, whose logits say what comes next. A function of its arguments: the pool changes no bit. A text that can
// be written in tokens in two ways counts by the likelier.
Likeliest beam_search(const runtime::Brain& brain, const MindState& mind, runtime::MaskCache& masks,
                      const BeamOptions& options, kernels::Pool& pool);

}  // namespace anser::agent
