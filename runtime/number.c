// number: conversions from floats, as the reference's machine instructions do them.
#include "internal.h"

i64 rt_f64_to_i64(f64 x) {
    if (x >= -0x1p63 && x < 0x1p63) return (i64)x;
    return INT64_MIN;                  // what amd64 calls the indefinite integer
}

u64 rt_f64_to_u64(f64 x) {
    if (x < 0x1p63) return (u64)rt_f64_to_i64(x);
    return (u64)rt_f64_to_i64(x - 0x1p63) ^ (u64)1 << 63;
}
