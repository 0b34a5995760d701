// package math/bits: what the machine has an instruction for.
#include "runtime/runtime.h"

typedef struct { u64 r0, r1; } Pair;

i64 math_bits$Len64(u64 x) { return x == 0 ? 0 : 64 - __builtin_clzll(x); }
i64 math_bits$TrailingZeros64(u64 x) { return x == 0 ? 64 : __builtin_ctzll(x); }
i64 math_bits$OnesCount64(u64 x) { return rt_ones64(x); }
u64 math_bits$ReverseBytes64(u64 x) { return __builtin_bswap64(x); }

Pair math_bits$Mul64(u64 x, u64 y) {
    unsigned __int128 p = (unsigned __int128)x * y;
    return (Pair){(u64)(p >> 64), (u64)p};
}

Pair math_bits$Div64(u64 hi, u64 lo, u64 y) {
    if (y == 0) rt_panic_divide();
    if (y <= hi) rt_panic_overflow();
#if defined __x86_64__
    __asm__("divq %4" : "=a"(lo), "=d"(hi) : "0"(lo), "1"(hi), "rm"(y) : "cc");   // the quotient fits, as C cannot know
    return (Pair){lo, hi};
#else
    unsigned __int128 n = (unsigned __int128)hi << 64 | lo;
    return (Pair){(u64)(n / y), (u64)(n % y)};
#endif
}
