// Arithmetic of big integers by the schoolbook, with Karatsuba's method for long products and Knuth's algorithm D
// (TAOCP volume 2, 4.3.1) for division. Constants seldom pass 512 bits, so clarity goes before speed.
#include "base/bigint.h"

#define LIMB_BITS 32
#define KARATSUBA_LIMBS 48   // products of shorter factors are made limb by limb

// ---- Magnitudes -----------------------------------------------------------------------------------------------

static BigInt *alloc_limbs(Arena *a, uint32_t n) {
    BigInt *x = arena_alloc(a, sizeof(BigInt) + n * sizeof(uint32_t));
    x->n = n;
    return x;
}

static const BigInt *trim(BigInt *x, bool neg) {
    while (x->n > 0 && x->limb[x->n - 1] == 0) x->n--;
    x->neg = neg && x->n > 0;
    return x;
}

static int cmp_limbs(const uint32_t *x, uint32_t nx, const uint32_t *y, uint32_t ny) {
    if (nx != ny) return nx < ny ? -1 : 1;
    for (uint32_t i = nx; i-- > 0;)
        if (x[i] != y[i]) return x[i] < y[i] ? -1 : 1;
    return 0;
}

static const BigInt *add_abs(Arena *a, const BigInt *x, const BigInt *y, bool neg) {
    if (x->n < y->n) { const BigInt *t = x; x = y; y = t; }
    BigInt *z = alloc_limbs(a, x->n + 1);
    uint64_t carry = 0;
    for (uint32_t i = 0; i < x->n; i++) {
        carry += (uint64_t)x->limb[i] + (i < y->n ? y->limb[i] : 0);
        z->limb[i] = (uint32_t)carry;
        carry >>= LIMB_BITS;
    }
    z->limb[x->n] = (uint32_t)carry;
    return trim(z, neg);
}

// |x| - |y|, where |x| is not less than |y|.
static const BigInt *sub_abs(Arena *a, const BigInt *x, const BigInt *y, bool neg) {
    BigInt *z = alloc_limbs(a, x->n);
    int64_t borrow = 0;
    for (uint32_t i = 0; i < x->n; i++) {
        borrow += (int64_t)x->limb[i] - (i < y->n ? y->limb[i] : 0);
        z->limb[i] = (uint32_t)borrow;
        borrow >>= LIMB_BITS;
    }
    return trim(z, neg);
}

// ---- Making ---------------------------------------------------------------------------------------------------

const BigInt *bigint_from_u64(Arena *a, uint64_t v) {
    BigInt *x = alloc_limbs(a, 2);
    x->limb[0] = (uint32_t)v;
    x->limb[1] = (uint32_t)(v >> LIMB_BITS);
    return trim(x, false);
}

const BigInt *bigint_from_i64(Arena *a, int64_t v) {
    BigInt *x = (BigInt *)bigint_from_u64(a, v < 0 ? -(uint64_t)v : (uint64_t)v);
    x->neg = v < 0;
    return x;
}

static unsigned digit_value(char c) {
    return c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 32) - 'a' + 10);
}

const BigInt *bigint_from_digits(Arena *a, const char *digits, size_t n, unsigned base) {
    BigInt *x = alloc_limbs(a, (uint32_t)(n / 8 + 2));   // a digit has at most four bits
    uint32_t used = 0;
    for (size_t i = 0; i < n; i++) {
        if (digits[i] == '_') continue;
        uint64_t carry = digit_value(digits[i]);
        for (uint32_t k = 0; k < used; k++) {
            carry += (uint64_t)x->limb[k] * base;
            x->limb[k] = (uint32_t)carry;
            carry >>= LIMB_BITS;
        }
        if (carry) x->limb[used++] = (uint32_t)carry;
    }
    x->n = used;
    return trim(x, false);
}

const BigInt *bigint_power(Arena *a, uint32_t base, uint32_t exponent) {
    const BigInt *result = bigint_from_u64(a, 1), *square = bigint_from_u64(a, base);
    for (; exponent; exponent >>= 1) {
        if (exponent & 1) result = bigint_mul(a, result, square);
        if (exponent > 1) square = bigint_mul(a, square, square);
    }
    return result;
}

// ---- Arithmetic -----------------------------------------------------------------------------------------------

static const BigInt *with_sign(Arena *a, const BigInt *x, bool neg) {
    if (x->n == 0 || x->neg == neg) return x;
    BigInt *z = alloc_limbs(a, x->n);
    memcpy(z->limb, x->limb, x->n * sizeof *x->limb);
    z->neg = neg;
    return z;
}

const BigInt *bigint_neg(Arena *a, const BigInt *x) { return with_sign(a, x, !x->neg); }
const BigInt *bigint_abs(Arena *a, const BigInt *x) { return with_sign(a, x, false); }

static const BigInt *add_signed(Arena *a, const BigInt *x, const BigInt *y, bool yneg) {
    if (x->neg == yneg) return add_abs(a, x, y, x->neg);
    if (bigint_cmp_abs(x, y) >= 0) return sub_abs(a, x, y, x->neg);
    return sub_abs(a, y, x, yneg);
}

const BigInt *bigint_add(Arena *a, const BigInt *x, const BigInt *y) { return add_signed(a, x, y, y->neg); }
const BigInt *bigint_sub(Arena *a, const BigInt *x, const BigInt *y) { return add_signed(a, x, y, !y->neg); }

static const BigInt *mul_school(Arena *a, const BigInt *x, const BigInt *y, bool neg) {
    BigInt *z = alloc_limbs(a, x->n + y->n);
    for (uint32_t i = 0; i < x->n; i++) {
        uint64_t carry = 0;
        for (uint32_t k = 0; k < y->n; k++) {
            carry += (uint64_t)x->limb[i] * y->limb[k] + z->limb[i + k];
            z->limb[i + k] = (uint32_t)carry;
            carry >>= LIMB_BITS;
        }
        z->limb[i + y->n] = (uint32_t)carry;
    }
    return trim(z, neg);
}

static const BigInt *slice_limbs(Arena *a, const BigInt *x, uint32_t from, uint32_t to) {
    if (to > x->n) to = x->n;
    if (from > to) from = to;
    BigInt *z = alloc_limbs(a, to - from);
    memcpy(z->limb, x->limb + from, (to - from) * sizeof *x->limb);
    return trim(z, false);
}

// Karatsuba: three products of half the length instead of four.
static const BigInt *mul_karatsuba(Arena *a, const BigInt *x, const BigInt *y, bool neg) {
    uint32_t half = (x->n > y->n ? x->n : y->n) / 2;
    const BigInt *x0 = slice_limbs(a, x, 0, half), *x1 = slice_limbs(a, x, half, x->n);
    const BigInt *y0 = slice_limbs(a, y, 0, half), *y1 = slice_limbs(a, y, half, y->n);
    const BigInt *low = bigint_mul(a, x0, y0), *high = bigint_mul(a, x1, y1);
    const BigInt *both = bigint_mul(a, add_abs(a, x0, x1, false), add_abs(a, y0, y1, false));
    const BigInt *middle = bigint_sub(a, bigint_sub(a, both, low), high);
    const BigInt *sum = bigint_add(a, low, bigint_shl(a, middle, half * LIMB_BITS));
    return with_sign(a, bigint_add(a, sum, bigint_shl(a, high, 2 * half * LIMB_BITS)), neg);
}

const BigInt *bigint_mul(Arena *a, const BigInt *x, const BigInt *y) {
    bool neg = x->neg != y->neg;
    if (x->n < KARATSUBA_LIMBS || y->n < KARATSUBA_LIMBS) return mul_school(a, x, y, neg);
    return mul_karatsuba(a, x, y, neg);
}

static const BigInt *div_limb(Arena *a, const BigInt *x, uint32_t d, uint32_t *rem) {
    BigInt *q = alloc_limbs(a, x->n);
    uint64_t r = 0;
    for (uint32_t i = x->n; i-- > 0;) {
        r = r << LIMB_BITS | x->limb[i];
        q->limb[i] = (uint32_t)(r / d);
        r %= d;
    }
    *rem = (uint32_t)r;
    return trim(q, false);
}

// Subtracts q*v from the n+1 limbs at u; true if that went below zero.
static bool sub_multiple(uint32_t *u, const uint32_t *v, uint32_t n, uint64_t q) {
    uint64_t carry = 0;
    int64_t borrow = 0;
    for (uint32_t i = 0; i < n; i++) {
        carry += q * v[i];
        borrow += (int64_t)u[i] - (uint32_t)carry;
        u[i] = (uint32_t)borrow;
        borrow >>= LIMB_BITS;
        carry >>= LIMB_BITS;
    }
    borrow += (int64_t)u[n] - (int64_t)carry;
    u[n] = (uint32_t)borrow;
    return borrow < 0;
}

static void add_back(uint32_t *u, const uint32_t *v, uint32_t n) {
    uint64_t carry = 0;
    for (uint32_t i = 0; i < n; i++) {
        carry += (uint64_t)u[i] + v[i];
        u[i] = (uint32_t)carry;
        carry >>= LIMB_BITS;
    }
    u[n] += (uint32_t)carry;
}

// The estimate of one quotient digit: at most one too large.
static uint64_t guess_digit(const uint32_t *u, const uint32_t *v, uint32_t n) {
    uint64_t top = (uint64_t)u[n] << LIMB_BITS | u[n - 1];
    uint64_t q = top / v[n - 1], r = top % v[n - 1];
    while (q >> LIMB_BITS || q * v[n - 2] > (r << LIMB_BITS | u[n - 2])) {
        q--;
        r += v[n - 1];
        if (r >> LIMB_BITS) break;
    }
    return q;
}

// Algorithm D, for divisors of two limbs and more.
static const BigInt *div_long(Arena *a, const BigInt *x, const BigInt *y, const BigInt **rem) {
    uint32_t shift = (uint32_t)__builtin_clz(y->limb[y->n - 1]), n = y->n, m = x->n - n;
    const BigInt *v = bigint_shl(a, bigint_abs(a, y), shift), *ux = bigint_shl(a, bigint_abs(a, x), shift);
    BigInt *u = alloc_limbs(a, x->n + 1), *q = alloc_limbs(a, m + 1);
    memcpy(u->limb, ux->limb, ux->n * sizeof *u->limb);
    for (uint32_t k = m + 1; k-- > 0;) {
        uint64_t digit = guess_digit(u->limb + k, v->limb, n);
        if (sub_multiple(u->limb + k, v->limb, n, digit)) {
            digit--;
            add_back(u->limb + k, v->limb, n);
        }
        q->limb[k] = (uint32_t)digit;
    }
    *rem = bigint_shr(a, trim(u, false), shift);
    return trim(q, false);
}

const BigInt *bigint_div(Arena *a, const BigInt *x, const BigInt *y, const BigInt **rem) {
    const BigInt *q, *r;
    if (bigint_cmp_abs(x, y) < 0) {
        q = bigint_from_u64(a, 0);
        r = x;
    } else if (y->n == 1) {
        uint32_t small;
        q = div_limb(a, x, y->limb[0], &small);
        r = bigint_from_u64(a, small);
    } else {
        q = div_long(a, x, y, &r);
    }
    if (rem) *rem = with_sign(a, r, x->neg);
    return with_sign(a, q, x->neg != y->neg);
}

const BigInt *bigint_gcd(Arena *a, const BigInt *x, const BigInt *y) {
    x = bigint_abs(a, x);
    y = bigint_abs(a, y);
    while (y->n > 0) {
        const BigInt *r;
        bigint_div(a, x, y, &r);
        x = y;
        y = r;
    }
    return x;
}

// ---- Bits -----------------------------------------------------------------------------------------------------

const BigInt *bigint_shl(Arena *a, const BigInt *x, uint32_t n) {
    if (x->n == 0 || n == 0) return x;
    uint32_t limbs = n / LIMB_BITS, bits = n % LIMB_BITS;
    BigInt *z = alloc_limbs(a, x->n + limbs + 1);
    for (uint32_t i = 0; i < x->n; i++) {
        uint64_t v = (uint64_t)x->limb[i] << bits;
        z->limb[i + limbs] |= (uint32_t)v;
        z->limb[i + limbs + 1] = (uint32_t)(v >> LIMB_BITS);
    }
    return trim(z, x->neg);
}

const BigInt *bigint_shr_abs(Arena *a, const BigInt *x, uint32_t n) {
    uint32_t limbs = n / LIMB_BITS, bits = n % LIMB_BITS;
    if (n == 0) return x;
    if (limbs >= x->n) return bigint_from_u64(a, 0);
    BigInt *z = alloc_limbs(a, x->n - limbs);
    for (uint32_t i = 0; i < z->n; i++) {
        uint64_t v = x->limb[i + limbs];
        if (i + limbs + 1 < x->n) v |= (uint64_t)x->limb[i + limbs + 1] << LIMB_BITS;
        z->limb[i] = (uint32_t)(v >> bits);
    }
    return trim(z, x->neg);
}

const BigInt *bigint_shr(Arena *a, const BigInt *x, uint32_t n) {
    const BigInt *z = bigint_shr_abs(a, x, n);
    if (x->neg && bigint_trailing_zeros(x) < n) z = bigint_sub(a, z, bigint_from_u64(a, 1));
    return z;
}

// Limb i of x in two's complement; `carry` runs from limb to limb and starts at 1.
static uint32_t twos_limb(const BigInt *x, uint32_t i, uint64_t *carry) {
    uint32_t v = i < x->n ? x->limb[i] : 0;
    if (!x->neg) return v;
    *carry += (uint32_t)~v;
    v = (uint32_t)*carry;
    *carry >>= LIMB_BITS;
    return v;
}

static uint32_t bit_op(uint32_t x, BigBitOp op, uint32_t y) {
    switch (op) {
    case BIG_AND: return x & y;
    case BIG_OR: return x | y;
    case BIG_XOR: return x ^ y;
    case BIG_ANDNOT: return x & ~y;
    }
    return 0;
}

const BigInt *bigint_bits(Arena *a, const BigInt *x, BigBitOp op, const BigInt *y) {
    uint32_t n = (x->n > y->n ? x->n : y->n) + 1;
    BigInt *z = alloc_limbs(a, n);
    uint64_t carry_x = 1, carry_y = 1, carry_z = 1;
    bool neg = bit_op(x->neg, op, y->neg) & 1;
    for (uint32_t i = 0; i < n; i++)
        z->limb[i] = bit_op(twos_limb(x, i, &carry_x), op, twos_limb(y, i, &carry_y));
    z->neg = neg;
    if (neg)
        for (uint32_t i = 0; i < n; i++) z->limb[i] = twos_limb(z, i, &carry_z);
    return trim(z, neg);
}

// ---- Asking ---------------------------------------------------------------------------------------------------

int bigint_cmp_abs(const BigInt *x, const BigInt *y) { return cmp_limbs(x->limb, x->n, y->limb, y->n); }

int bigint_cmp(const BigInt *x, const BigInt *y) {
    if (x->neg != y->neg) return x->neg ? -1 : 1;
    int c = bigint_cmp_abs(x, y);
    return x->neg ? -c : c;
}

uint32_t bigint_bit_len(const BigInt *x) {
    if (x->n == 0) return 0;
    return x->n * LIMB_BITS - (uint32_t)__builtin_clz(x->limb[x->n - 1]);
}

uint32_t bigint_trailing_zeros(const BigInt *x) {
    for (uint32_t i = 0; i < x->n; i++)
        if (x->limb[i]) return i * LIMB_BITS + (uint32_t)__builtin_ctz(x->limb[i]);
    return 0;
}

bool bigint_bit(const BigInt *x, uint32_t i) {
    return i / LIMB_BITS < x->n && x->limb[i / LIMB_BITS] >> i % LIMB_BITS & 1;
}

static bool low_u64(const BigInt *x, uint64_t *v) {
    *v = (x->n > 0 ? x->limb[0] : 0) | (uint64_t)(x->n > 1 ? x->limb[1] : 0) << LIMB_BITS;
    return x->n <= 2;
}

bool bigint_to_u64(const BigInt *x, uint64_t *v) { return low_u64(x, v) && !x->neg; }

bool bigint_to_i64(const BigInt *x, int64_t *v) {
    uint64_t u;
    if (!low_u64(x, &u) || u > (uint64_t)INT64_MAX + x->neg) return false;
    *v = (int64_t)(x->neg ? -u : u);
    return true;
}

const char *bigint_text(Arena *a, const BigInt *x) {
    size_t room = (size_t)x->n * 10 + 12;
    char *text = arena_alloc(a, room), *p = text + room - 1;
    bool neg = x->neg;
    while (x->n > 0) {
        uint32_t chunk;
        x = div_limb(a, x, 1000000000, &chunk);
        for (int i = 0; i < 9 && (x->n > 0 || chunk > 0); i++, chunk /= 10) *--p = (char)('0' + chunk % 10);
    }
    if (!*p) *--p = '0';
    if (neg) *--p = '-';
    return p;
}
