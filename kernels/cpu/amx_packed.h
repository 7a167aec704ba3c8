// PackedLinear on AMX tiles. Call only where amx_ops() is available.
#pragma once

#include "kernels/ops.h"

namespace anser::kernels::cpu {

const PackedLinear& amx_packed_linear();

}  // namespace anser::kernels::cpu
