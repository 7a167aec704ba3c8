// A step's work done again, without a mind: what its call does to a box.
#pragma once

#include "agent/session/fsck.h"

namespace anser::agent {

// With the standard toolbox. A call that could not be read did nothing.
RedoFn redo_fn();

}  // namespace anser::agent
