// The chunked recurrence on AMX tiles, for head sizes that are a multiple of 32. REQUIRES: amx_ops() may run here.
#pragma once

#include <cstdint>

namespace anser::kernels::cpu {

// As Ops::wkv7, wkv7_train and wkv7_backward; `saved` has the layout of cpu/recurrence.h.
void wkv7_amx(int64_t T, int64_t H, int64_t N, int64_t ld, const float* r, const float* w, const float* k,
              const float* v, const float* kn, const float* b, float* S, float* y);
void wkv7_train_amx(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                    const float* kn, const float* b, float* S, float* y, float* saved);
void wkv7_backward_amx(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                       const float* kn, const float* b, const float* saved, const float* dy, float* dS, float* dr,
                       float* dw, float* dk, float* dv, float* dkn, float* db);

}  // namespace anser::kernels::cpu
