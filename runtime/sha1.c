// package crypto/sha1: the compression function with the processor's instructions for it, where it has them.
#include "runtime/runtime.h"

#if defined __x86_64__
#include <immintrin.h>

bool crypto_sha1$hasInstructions(void) {
    __builtin_cpu_init();
    return __builtin_cpu_supports("sha") && __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("ssse3");
}

// Twenty rounds of one kind, four at a time; the kind must be a constant of the instruction. The next words of the schedule
// take the places of those that are used up.
#define TWENTY_ROUNDS(kind)                                                                                           \
    for (int i = 5 * (kind); i < 5 * (kind) + 5; i++) {                                                               \
        if (i >= 4)                                                                                                   \
            w[i & 3] = _mm_sha1msg2_epu32(_mm_xor_si128(_mm_sha1msg1_epu32(w[i & 3], w[(i + 1) & 3]), w[(i + 2) & 3]), \
                                          w[(i + 3) & 3]);                                                            \
        __m128i with_e = i == 0 ? _mm_add_epi32(e, w[0]) : _mm_sha1nexte_epu32(before, w[i & 3]);                     \
        before = abcd;                                                                                                \
        abcd = _mm_sha1rnds4_epu32(abcd, with_e, kind);                                                               \
    }

__attribute__((target("sha,sse4.1"), optimize("unroll-loops", "peel-loops"))) void
crypto_sha1$compressBlocks(u32 *h, const u8 *p, i64 n) {
    const __m128i big_endian = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
    __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)h), 0x1b);
    __m128i e = _mm_set_epi32((int)h[4], 0, 0, 0);
    for (; n >= 64; n -= 64, p += 64) {
        __m128i w[4], before = abcd, abcd_at_start = abcd, e_at_start = e;
        for (int i = 0; i < 4; i++) w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)p + i), big_endian);
        TWENTY_ROUNDS(0)
        TWENTY_ROUNDS(1)
        TWENTY_ROUNDS(2)
        TWENTY_ROUNDS(3)
        e = _mm_sha1nexte_epu32(before, e_at_start);
        abcd = _mm_add_epi32(abcd, abcd_at_start);
    }
    _mm_storeu_si128((__m128i *)h, _mm_shuffle_epi32(abcd, 0x1b));
    h[4] = (u32)_mm_extract_epi32(e, 3);
}

#else

bool crypto_sha1$hasInstructions(void) { return false; }
void crypto_sha1$compressBlocks(u32 *h, const u8 *p, i64 n) { (void)h, (void)p, (void)n; }

#endif
