// The fast backends. Each may only be called where available_ops() lists it; the table itself may be read anywhere.
#pragma once

#include "kernels/ops.h"

namespace anser::kernels {

const Ops& avx2_ops();    // AVX2, FMA, F16C
const Ops& avx512_ops();  // AVX-512 F, BW, DQ, VL
const Ops& vnni_ops();    // the same with AVX512_VNNI: dot products of bytes
const Ops& amx_ops();     // the same with products on tiles (AVX512_BF16, AMX_TILE, AMX_BF16, AMX_INT8)

}  // namespace anser::kernels
