// Transcendental functions on vectors. Errors are a few units in the last place (tests/kernels/ops_test.cpp states
// and checks the bounds); infinities and NaNs come out as in <cmath>.
#pragma once

#include <cstdint>

namespace anser::kernels::cpu {

// e^x: x = n ln 2 + r with |r| <= ln 2 / 2, the polynomial of Cephes' expf for e^r. The bounds keep n finite; beyond
// them the result is 0 or infinity anyway. They come first in min and max so that a NaN passes through.
template <class V>
[[gnu::always_inline]] inline V exp(V x) {
  x = V::min(V::set(104.0f), V::max(V::set(-105.0f), x));
  const V n = V::round(x * V::set(1.44269504088896341f));
  V r = V::fnma(n, V::set(0.693359375f), x);
  r = V::fnma(n, V::set(-2.12194440e-4f), r);
  V p = V::set(1.9875691500e-4f);
  p = V::fma(p, r, V::set(1.3981999507e-3f));
  p = V::fma(p, r, V::set(8.3334519073e-3f));
  p = V::fma(p, r, V::set(4.1665795894e-2f));
  p = V::fma(p, r, V::set(1.6666665459e-1f));
  p = V::fma(p, r, V::set(5.0000001201e-1f));
  p = V::fma(p, r * r, r + V::set(1));
  return V::scale(p, n);
}

template <class V>
[[gnu::always_inline]] inline V sigmoid(V x) {
  return V::set(1) / (V::set(1) + exp(V::zero() - x));
}

// Near zero Cephes' tanhf polynomial, because 1 - 2 / (e^2x + 1) would cancel there.
template <class V>
[[gnu::always_inline]] inline V tanh(V x) {
  const V z = x * x;
  V p = V::set(-5.70498872745e-3f);
  p = V::fma(p, z, V::set(2.06390887954e-2f));
  p = V::fma(p, z, V::set(-5.37397155531e-2f));
  p = V::fma(p, z, V::set(1.33314422036e-1f));
  p = V::fma(p, z, V::set(-3.33332819422e-1f));
  const V small = V::fma(p * z, x, x);
  const V large = V::set(1) - V::set(2) / (exp(x + x) + V::set(1));
  return V::less(V::abs(x), V::set(0.625f), small, large);
}

// -ln w for a decay w in about (0.5, 1]: -2 artanh((w - 1) / (w + 1)), the series to 2e-9.
template <class V>
[[gnu::always_inline]] inline V minus_log_of_decay(V w) {
  const V z = (V::set(1) - w) / (V::set(1) + w), square = z * z;
  V p = V::set(2.0f / 13);
  p = V::fma(p, square, V::set(2.0f / 11));
  p = V::fma(p, square, V::set(2.0f / 9));
  p = V::fma(p, square, V::set(2.0f / 7));
  p = V::fma(p, square, V::set(2.0f / 5));
  p = V::fma(p, square, V::set(2.0f / 3));
  p = V::fma(p, square, V::set(2.0f));
  return p * z;
}

}  // namespace anser::kernels::cpu
