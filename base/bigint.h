// Integers of any size: sign and magnitude, limbs of 32 bits, least significant first. Values are immutable and live
// in the arena; the magnitude never has leading zero limbs, and zero is never negative. Private to base.
#ifndef ESCARGO_BIGINT_H
#define ESCARGO_BIGINT_H

#include "base/base.h"

typedef struct BigInt {
    bool neg;
    uint32_t n;          // limbs in use
    uint32_t limb[];
} BigInt;

typedef enum { BIG_AND, BIG_OR, BIG_XOR, BIG_ANDNOT } BigBitOp;

const BigInt *bigint_from_u64(Arena *a, uint64_t v);
const BigInt *bigint_from_i64(Arena *a, int64_t v);
// Digits of one base (2 to 16); underscores are skipped.
const BigInt *bigint_from_digits(Arena *a, const char *digits, size_t n, unsigned base);
const BigInt *bigint_power(Arena *a, uint32_t base, uint32_t exponent);

const BigInt *bigint_neg(Arena *a, const BigInt *x);
const BigInt *bigint_abs(Arena *a, const BigInt *x);
const BigInt *bigint_add(Arena *a, const BigInt *x, const BigInt *y);
const BigInt *bigint_sub(Arena *a, const BigInt *x, const BigInt *y);
const BigInt *bigint_mul(Arena *a, const BigInt *x, const BigInt *y);
// Quotient truncated toward zero; the remainder (may be NULL) has the sign of x. y is not zero.
const BigInt *bigint_div(Arena *a, const BigInt *x, const BigInt *y, const BigInt **rem);
const BigInt *bigint_gcd(Arena *a, const BigInt *x, const BigInt *y);
const BigInt *bigint_shl(Arena *a, const BigInt *x, uint32_t n);
const BigInt *bigint_shr(Arena *a, const BigInt *x, uint32_t n);    // rounds toward minus infinity
const BigInt *bigint_shr_abs(Arena *a, const BigInt *x, uint32_t n); // rounds toward zero
// As if in two's complement of unlimited width.
const BigInt *bigint_bits(Arena *a, const BigInt *x, BigBitOp op, const BigInt *y);

int bigint_cmp(const BigInt *x, const BigInt *y);
int bigint_cmp_abs(const BigInt *x, const BigInt *y);
static inline int bigint_sign(const BigInt *x) { return x->n == 0 ? 0 : x->neg ? -1 : 1; }
uint32_t bigint_bit_len(const BigInt *x);
uint32_t bigint_trailing_zeros(const BigInt *x);     // 0 for zero
bool bigint_bit(const BigInt *x, uint32_t i);        // of the magnitude
bool bigint_to_u64(const BigInt *x, uint64_t *v);
bool bigint_to_i64(const BigInt *x, int64_t *v);
const char *bigint_text(Arena *a, const BigInt *x);  // decimal

#endif
