// number: conversions from floats, as the reference's machine instructions do them.
#include "internal.h"

u64 rt_f64_to_u64(f64 x) {
#ifdef __aarch64__
    u64 whole;
    __asm__("fcvtzu %x0, %d1" : "=r"(whole) : "w"(x));
    return whole;
#endif
    if (x < 0x1p63) return (u64)rt_f64_to_i64(x);
    return (u64)rt_f64_to_i64(x - 0x1p63) | (u64)1 << 63;
}

// Quotients of complex numbers with the reference's choice of infinities and NaNs.
static c128 complex_of(f64 re, f64 im) { return __builtin_complex(re, im); }

static f64 unit_or_zero(f64 x) { return __builtin_copysign(__builtin_isinf(x) ? 1 : 0, x); }

static c128 divide_finite(f64 a, f64 b, f64 c, f64 d) {
    if (__builtin_fabs(c) >= __builtin_fabs(d)) {
        f64 ratio = d / c, denominator = rt_add_product(c, ratio, d);
        return complex_of(rt_add_product(a, b, ratio) / denominator, rt_add_product(b, -a, ratio) / denominator);
    }
    f64 ratio = c / d, denominator = rt_add_product(d, ratio, c);
    return complex_of(rt_add_product(b, a, ratio) / denominator, rt_add_product(-a, b, ratio) / denominator);
}

c128 rt_div_c128(c128 x, c128 y) {
    f64 a = __real__ x, b = __imag__ x, c = __real__ y, d = __imag__ y;
    c128 q = divide_finite(a, b, c, d);
    if (!__builtin_isnan(__real__ q) || !__builtin_isnan(__imag__ q)) return q;
    if (c == 0 && d == 0 && (!__builtin_isnan(a) || !__builtin_isnan(b))) {
        f64 infinity = __builtin_copysign(__builtin_inf(), c);
        return complex_of(infinity * a, infinity * b);
    }
    bool finite_x = __builtin_isfinite(a) && __builtin_isfinite(b), finite_y = __builtin_isfinite(c) && __builtin_isfinite(d);
    if ((__builtin_isinf(a) || __builtin_isinf(b)) && finite_y) {
        a = unit_or_zero(a);
        b = unit_or_zero(b);
        return complex_of(__builtin_inf() * (a * c + b * d), __builtin_inf() * (b * c - a * d));
    }
    if ((__builtin_isinf(c) || __builtin_isinf(d)) && finite_x) {
        c = unit_or_zero(c);
        d = unit_or_zero(d);
        return complex_of(0 * (a * c + b * d), 0 * (b * c - a * d));
    }
    return q;
}
