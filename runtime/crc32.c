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

// Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction", 2009. n is a multiple of 16, and
// at least 64.
CARRYLESS u32 hash_crc32$foldIEEE(u32 crc, const u8 *p, i64 n) {
    const __m128i by64 = _mm_set_epi64x(0x1c6e41596, 0x154442bd4), by16 = _mm_set_epi64x(0x0ccaa009e, 0x1751997d0);
    __m128i x[4];
    for (int i = 0; i < 4; i++) x[i] = load(p + 16 * i);
    x[0] = _mm_xor_si128(x[0], _mm_cvtsi32_si128((int)crc));
    for (p += 64, n -= 64; n >= 64; p += 64, n -= 64)
        for (int i = 0; i < 4; i++) x[i] = fold(x[i], by64, load(p + 16 * i));
    for (int i = 1; i < 4; i++) x[0] = fold(x[0], by16, x[i]);
    for (; n >= 16; p += 16, n -= 16) x[0] = fold(x[0], by16, load(p));
    return reduce(x[0], by16);
}

__attribute__((target("sse4.2"))) u32 hash_crc32$stepCastagnoli(u32 crc, const u8 *p, i64 n) {
    u64 wide = crc, word;
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
