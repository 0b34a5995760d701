// Floats with a mantissa of any fixed number of bits: value = mant * 2^exp. Used where a rational would grow too
// large, and to round any exact value to a machine float once. Private to base.
#ifndef ESCARGO_BIGFLOAT_H
#define ESCARGO_BIGFLOAT_H

#include "base/bigint.h"

#define BIGFLOAT_BITS 512          // mantissa of constants
#define BIGFLOAT_MAX_EXP 2147483647   // beyond it a value counts as infinite

typedef struct BigFloat {
    const BigInt *mant;            // signed; odd or zero
    int64_t exp;
} BigFloat;

BigFloat bigfloat_make(Arena *a, const BigInt *mant, int64_t exp, bool sticky, uint32_t bits);
BigFloat bigfloat_from_int(Arena *a, const BigInt *x);
BigFloat bigfloat_from_ratio(Arena *a, const BigInt *num, const BigInt *den, uint32_t bits);
BigFloat bigfloat_add(Arena *a, BigFloat x, BigFloat y);
BigFloat bigfloat_sub(Arena *a, BigFloat x, BigFloat y);
BigFloat bigfloat_mul(Arena *a, BigFloat x, BigFloat y, uint32_t bits);
BigFloat bigfloat_div(Arena *a, BigFloat x, BigFloat y, uint32_t bits);   // y is not zero
BigFloat bigfloat_neg(Arena *a, BigFloat x);
BigFloat bigfloat_power(Arena *a, uint32_t base, uint32_t exponent, uint32_t bits);
int bigfloat_cmp(Arena *a, BigFloat x, BigFloat y);

// The exponent e with 2^(e-1) <= |x| < 2^e.
static inline int64_t bigfloat_exponent(BigFloat x) { return x.exp + bigint_bit_len(x.mant); }
static inline bool bigfloat_is_inf(BigFloat x) { return bigfloat_exponent(x) > BIGFLOAT_MAX_EXP; }
static inline bool bigfloat_underflows(BigFloat x) { return bigfloat_exponent(x) < -(int64_t)BIGFLOAT_MAX_EXP - 1; }

// Nearest double or float, ties to even, gradual underflow, infinite on overflow. `sticky`: the value is a little more.
double bigfloat_to_double(Arena *a, BigFloat x, bool sticky);
float bigfloat_to_float32(Arena *a, BigFloat x, bool sticky);

#endif
