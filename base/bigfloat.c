// Arithmetic of big floats on top of big integers: every operation makes an exact (or sticky) integer mantissa and
// rounds it once, to nearest with ties to even.
#include "base/bigfloat.h"

#include <math.h>

// Rounds mant * 2^exp, with a bit more behind it if sticky, to `bits` bits; the mantissa comes out odd.
BigFloat bigfloat_make(Arena *a, const BigInt *mant, int64_t exp, bool sticky, uint32_t bits) {
    uint32_t len = bigint_bit_len(mant);
    if (len > bits) {
        uint32_t drop = len - bits;
        bool half = bigint_bit(mant, drop - 1);
        bool more = sticky || bigint_trailing_zeros(mant) < drop - 1;
        const BigInt *kept = bigint_shr_abs(a, bigint_abs(a, mant), drop);
        if (half && (more || bigint_bit(kept, 0))) kept = bigint_add(a, kept, bigint_from_u64(a, 1));
        mant = mant->neg ? bigint_neg(a, kept) : kept;
        exp += drop;
    }
    uint32_t zeros = bigint_trailing_zeros(mant);
    if (mant->n == 0) return (BigFloat){mant, 0};
    return (BigFloat){bigint_shr_abs(a, mant, zeros), exp + zeros};
}

BigFloat bigfloat_from_int(Arena *a, const BigInt *x) { return bigfloat_make(a, x, 0, false, BIGFLOAT_BITS); }

static BigFloat divide(Arena *a, const BigInt *num, const BigInt *den, int64_t exp, uint32_t bits) {
    int64_t shift = (int64_t)bits + 2 + bigint_bit_len(den) - bigint_bit_len(num);
    if (shift < 0) shift = 0;
    const BigInt *rem, *q = bigint_div(a, bigint_shl(a, num, (uint32_t)shift), den, &rem);
    return bigfloat_make(a, q, exp - shift, rem->n > 0, bits);
}

BigFloat bigfloat_from_ratio(Arena *a, const BigInt *num, const BigInt *den, uint32_t bits) {
    return divide(a, num, den, 0, bits);
}

BigFloat bigfloat_neg(Arena *a, BigFloat x) { return (BigFloat){bigint_neg(a, x.mant), x.exp}; }

BigFloat bigfloat_add(Arena *a, BigFloat x, BigFloat y) {
    if (x.mant->n == 0) return y;
    if (y.mant->n == 0) return x;
    if (bigfloat_exponent(x) < bigfloat_exponent(y)) { BigFloat t = x; x = y; y = t; }
    // What lies far below the last bit of x can only make it sticky: bring y up to there.
    int64_t floor_exp = x.exp < bigfloat_exponent(x) - BIGFLOAT_BITS - 4 ? x.exp
                                                                        : bigfloat_exponent(x) - BIGFLOAT_BITS - 4;
    if (bigfloat_exponent(y) < floor_exp) y = (BigFloat){bigint_from_i64(a, y.mant->neg ? -1 : 1), floor_exp - 1};
    int64_t exp = x.exp < y.exp ? x.exp : y.exp;
    const BigInt *mx = bigint_shl(a, x.mant, (uint32_t)(x.exp - exp));
    const BigInt *my = bigint_shl(a, y.mant, (uint32_t)(y.exp - exp));
    return bigfloat_make(a, bigint_add(a, mx, my), exp, false, BIGFLOAT_BITS);
}

BigFloat bigfloat_sub(Arena *a, BigFloat x, BigFloat y) { return bigfloat_add(a, x, bigfloat_neg(a, y)); }

BigFloat bigfloat_mul(Arena *a, BigFloat x, BigFloat y, uint32_t bits) {
    return bigfloat_make(a, bigint_mul(a, x.mant, y.mant), x.exp + y.exp, false, bits);
}

BigFloat bigfloat_div(Arena *a, BigFloat x, BigFloat y, uint32_t bits) {
    return divide(a, x.mant, y.mant, x.exp - y.exp, bits);
}

BigFloat bigfloat_power(Arena *a, uint32_t base, uint32_t exponent, uint32_t bits) {
    BigFloat result = bigfloat_from_int(a, bigint_from_u64(a, 1)), square = bigfloat_from_int(a, bigint_from_u64(a, base));
    for (; exponent; exponent >>= 1) {
        if (exponent & 1) result = bigfloat_mul(a, result, square, bits);
        if (exponent > 1) square = bigfloat_mul(a, square, square, bits);
    }
    return result;
}

int bigfloat_cmp(Arena *a, BigFloat x, BigFloat y) {
    int sx = bigint_sign(x.mant), sy = bigint_sign(y.mant);
    if (sx != sy) return sx < sy ? -1 : 1;
    if (sx == 0) return 0;
    int64_t ex = bigfloat_exponent(x), ey = bigfloat_exponent(y);
    if (ex != ey) return (ex < ey ? -1 : 1) * sx;
    int64_t exp = x.exp < y.exp ? x.exp : y.exp;
    return bigint_cmp(bigint_shl(a, x.mant, (uint32_t)(x.exp - exp)), bigint_shl(a, y.mant, (uint32_t)(y.exp - exp)));
}

// Rounds to a machine format of `bits` bits of mantissa whose smallest unit is 2^min_exp.
static double to_machine(Arena *a, BigFloat x, bool sticky, uint32_t bits, int min_exp, int max_exp) {
    int64_t e = bigfloat_exponent(x);
    if (x.mant->n == 0) return 0;
    if (e > max_exp + 1) return x.mant->neg ? -INFINITY : INFINITY;
    if (e < min_exp) return x.mant->neg ? -0.0 : 0.0;
    // Only as many bits as reach down to the smallest unit survive. A value below half of it must not be kept
    // by rounding to "no bits", hence the detour over one unit more.
    int64_t room = e - min_exp < (int64_t)bits ? e - min_exp : (int64_t)bits;
    BigFloat r;
    if (room == 0) {
        bool up = bigint_trailing_zeros(x.mant) + 1 < bigint_bit_len(x.mant) || sticky;   // more than exactly one half
        r = (BigFloat){bigint_from_i64(a, up ? (x.mant->neg ? -1 : 1) : 0), min_exp};
    } else {
        r = bigfloat_make(a, x.mant, x.exp, sticky, (uint32_t)room);
    }
    uint64_t mant = 0;
    bigint_to_u64(bigint_abs(a, r.mant), &mant);
    double v = ldexp((double)mant, (int)r.exp);
    if (bigfloat_exponent(r) > max_exp) v = INFINITY;
    return x.mant->neg ? -v : v;
}

double bigfloat_to_double(Arena *a, BigFloat x, bool sticky) { return to_machine(a, x, sticky, 53, -1074, 1024); }
float bigfloat_to_float32(Arena *a, BigFloat x, bool sticky) { return (float)to_machine(a, x, sticky, 24, -149, 128); }
