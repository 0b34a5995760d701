// package hash/crc32: checksums with the processor's instructions for them, where it has them.
#include "runtime/runtime.h"

#include <string.h>

#if defined __x86_64__
#include <immintrin.h>

bool hash_crc32$hasInstructions(void) {
    __builtin_cpu_init();
    return __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.2");
}

#define CARRYLESS __attribute__((target("pclmul,sse4.1")))

// The remainder of x times a power of two, with the next sixteen bytes behind it: k has the remainders for either half.
CARRYLESS static inline __m128i fold(__m128i x, __m128i k, __m128i next) {
    __m128i low = _mm_clmulepi64_si128(x, k, 0x00), high = _mm_clmulepi64_si128(x, k, 0x11);
    return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

CARRYLESS static inline __m128i load(const u8 *p) { return _mm_loadu_si128((const __m128i *)p); }

// The remainder of 128 bits by the polynomial: first to 96, to 64, and then by multiplication with the inverse (Barrett).
CARRYLESS static u32 reduce(__m128i x, __m128i k) {
    const __m128i low32 = _mm_setr_epi32(-1, 0, -1, 0), k5 = _mm_set_epi64x(0, 0x163cd6124);
    const __m128i polynomial = _mm_set_epi64x(0x1f7011641, 0x1db710641);
    x = _mm_xor_si128(_mm_srli_si128(x, 8), _mm_clmulepi64_si128(x, k, 0x10));
    x = _mm_xor_si128(_mm_srli_si128(x, 4), _mm_clmulepi64_si128(_mm_and_si128(x, low32), k5, 0x00));
    __m128i quotient = _mm_and_si128(_mm_clmulepi64_si128(_mm_and_si128(x, low32), polynomial, 0x10), low32);
    return (u32)_mm_extract_epi32(_mm_xor_si128(x, _mm_clmulepi64_si128(quotient, polynomial, 0x00)), 1);
}

// The remainder of n bytes, a multiple of 16 and at least 64, behind crc, before the last reduction (Gopal et al., "Fast CRC
// Computation for Generic Polynomials Using PCLMULQDQ Instruction", 2009). Four chains hide how long a multiplication takes.
CARRYLESS static inline __m128i fold_all(u32 crc, const u8 *p, i64 n, __m128i by64, __m128i by16) {
    __m128i a = load(p), b = load(p + 16), c = load(p + 32), d = load(p + 48);
    a = _mm_xor_si128(a, _mm_cvtsi32_si128((int)crc));
    for (p += 64, n -= 64; n >= 64; p += 64, n -= 64) {
        a = fold(a, by64, load(p));
        b = fold(b, by64, load(p + 16));
        c = fold(c, by64, load(p + 32));
        d = fold(d, by64, load(p + 48));
    }
    a = fold(fold(fold(a, by16, b), by16, c), by16, d);
    for (; n >= 16; p += 16, n -= 16) a = fold(a, by16, load(p));
    return a;
}

CARRYLESS u32 hash_crc32$foldIEEE(u32 crc, const u8 *p, i64 n) {
    const __m128i by64 = _mm_set_epi64x(0x1c6e41596, 0x154442bd4), by16 = _mm_set_epi64x(0x0ccaa009e, 0x1751997d0);
    return reduce(fold_all(crc, p, n, by64, by16), by16);
}

// The instruction for this polynomial takes eight bytes at a time, each after the last; long texts are faster folded.
__attribute__((target("pclmul,sse4.2"))) u32 hash_crc32$stepCastagnoli(u32 crc, const u8 *p, i64 n) {
    enum { LONG = 256 };
    const __m128i by64 = _mm_set_epi64x(0x09e4addf8, 0x0740eef02), by16 = _mm_set_epi64x(0x14cd00bd6, 0x0f20c0dfe);
    u64 wide = crc, word;
    if (n >= LONG) {
        __m128i x = fold_all(crc, p, n & ~(i64)15, by64, by16);
        wide = _mm_crc32_u64(_mm_crc32_u64(0, (u64)_mm_cvtsi128_si64(x)), (u64)_mm_extract_epi64(x, 1));
        p += n & ~(i64)15;
        n &= 15;
    }
    for (; n >= 8; p += 8, n -= 8) {
        memcpy(&word, p, sizeof word);
        wide = _mm_crc32_u64(wide, word);
    }
    for (crc = (u32)wide; n > 0; p++, n--) crc = _mm_crc32_u8(crc, *p);
    return crc;
}

#else

bool hash_crc32$hasInstructions(void) { return false; }
u32 hash_crc32$foldIEEE(u32 crc, const u8 *p, i64 n) { return (void)p, (void)n, crc; }
u32 hash_crc32$stepCastagnoli(u32 crc, const u8 *p, i64 n) { return (void)p, (void)n, crc; }

#endif
