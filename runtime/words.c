// package math/big: the loops over the words of numbers. Carries stay in registers, and four words go in one round.
#include "runtime/runtime.h"

typedef unsigned __int128 u128;

// Adds or subtracts with a carry of 0 or 1 that comes in and goes out.
static inline u64 add_word(u64 x, u64 y, u64 *carry) {
    u128 sum = (u128)x + y + *carry;
    *carry = (u64)(sum >> 64);
    return (u64)sum;
}
static inline u64 sub_word(u64 x, u64 y, u64 *borrow) {
    u128 difference = (u128)x - y - *borrow;
    *borrow = (u64)(difference >> 64) & 1;
    return (u64)difference;
}
static inline u64 mul_add_word(u64 x, u64 y, u64 z, u64 *carry) {
    u128 product = (u128)x * y + z + *carry;
    *carry = (u64)(product >> 64);
    return (u64)product;
}
static inline u64 sub_mul_word(u64 z, u64 x, u64 y, u64 *borrow) {
    u128 product = (u128)x * y + *borrow;
    u64 low = (u64)product;
    *borrow = (u64)(product >> 64) + (z < low);
    return z - low;
}

// STEP(i) makes word i of z; `carry` goes from one to the next.
#define FOR_WORDS(STEP)                                                                                               \
    i64 i = 0;                                                                                                        \
    for (; i + 4 <= n; i += 4) {                                                                                      \
        STEP(i);                                                                                                      \
        STEP(i + 1);                                                                                                  \
        STEP(i + 2);                                                                                                  \
        STEP(i + 3);                                                                                                  \
    }                                                                                                                 \
    for (; i < n; i++) STEP(i);                                                                                       \
    return carry

u64 math_big$addWords(u64 *z, const u64 *x, const u64 *y, i64 n) {
    u64 carry = 0;
#define STEP(i) z[i] = add_word(x[i], y[i], &carry)
    FOR_WORDS(STEP);
#undef STEP
}

u64 math_big$subWords(u64 *z, const u64 *x, const u64 *y, i64 n) {
    u64 carry = 0;
#define STEP(i) z[i] = sub_word(x[i], y[i], &carry)
    FOR_WORDS(STEP);
#undef STEP
}

u64 math_big$mulWords(u64 *z, const u64 *x, i64 n, u64 y, u64 carry) {
#define STEP(i) z[i] = mul_add_word(x[i], y, 0, &carry)
    FOR_WORDS(STEP);
#undef STEP
}

u64 math_big$addMulWords(u64 *z, const u64 *x, i64 n, u64 y) {
    u64 carry = 0;
#define STEP(i) z[i] = mul_add_word(x[i], y, z[i], &carry)
    FOR_WORDS(STEP);
#undef STEP
}

u64 math_big$subMulWords(u64 *z, const u64 *x, i64 n, u64 y) {
    u64 carry = 0;
#define STEP(i) z[i] = sub_mul_word(z[i], x[i], y, &carry)
    FOR_WORDS(STEP);
#undef STEP
}
