// package math: what the machine or the C library computes exactly.
#include "runtime/runtime.h"

f64 math$sqrt(f64 x) { return __builtin_sqrt(x); }
f64 math$Floor(f64 x) { return __builtin_floor(x); }
f64 math$Ceil(f64 x) { return __builtin_ceil(x); }
f64 math$Trunc(f64 x) { return __builtin_trunc(x); }
f64 math$RoundToEven(f64 x) { return __builtin_rint(x); }
f64 math$mod(f64 x, f64 y) { return __builtin_fmod(x, y); }
f64 math$remainder(f64 x, f64 y) { return __builtin_remainder(x, y); }
f64 math$FMA(f64 x, f64 y, f64 z) { return __builtin_fma(x, y, z); }
