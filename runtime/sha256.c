// package crypto/sha256: the compression function with the processor's instructions for it, where it has them.
#include "runtime/runtime.h"

#if defined __x86_64__
#include <immintrin.h>

bool crypto_sha256$hasInstructions(void) {
    __builtin_cpu_init();
    return __builtin_cpu_supports("sha") && __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("ssse3");
}

// Four rounds: w are four words of the schedule with their constants added.
#define ROUNDS(abef, cdgh, w)                                                                                         \
    do {                                                                                                              \
        cdgh = _mm_sha256rnds2_epu32(cdgh, abef, w);                                                                  \
        abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(w, 0x0e));                                         \
    } while (0)

// The next four words of the schedule, from the sixteen before.
__attribute__((target("sha,sse4.1"), always_inline)) static inline __m128i schedule(__m128i a, __m128i b, __m128i c, __m128i d) {
    __m128i t = _mm_add_epi32(_mm_sha256msg1_epu32(a, b), _mm_alignr_epi8(d, c, 4));
    return _mm_sha256msg2_epu32(t, d);
}

__attribute__((target("sha,sse4.1"))) void crypto_sha256$compressBlocks(u32 *h, const u8 *p, i64 n, const u32 *constants) {
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    const __m128i *k = (const __m128i *)constants;
    // The instructions want the words as a b e f and c d g h.
    __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)h), 0xb1);
    __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)h + 1), 0x1b);
    __m128i abef = _mm_alignr_epi8(low, high, 8), cdgh = _mm_blend_epi16(high, low, 0xf0);
    for (; n >= 64; n -= 64, p += 64) {
        __m128i w[4], abef_before = abef, cdgh_before = cdgh;
        for (int i = 0; i < 4; i++) {
            w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)p + i), big_endian);
            __m128i rounds = _mm_add_epi32(w[i], _mm_loadu_si128(k + i));
            ROUNDS(abef, cdgh, rounds);
        }
        for (int i = 4; i < 16; i += 4) {
            for (int j = 0; j < 4; j++) {
                w[j] = schedule(w[j], w[(j + 1) & 3], w[(j + 2) & 3], w[(j + 3) & 3]);
                __m128i rounds = _mm_add_epi32(w[j], _mm_loadu_si128(k + i + j));
                ROUNDS(abef, cdgh, rounds);
            }
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    low = _mm_shuffle_epi32(abef, 0x1b);
    high = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128((__m128i *)h, _mm_blend_epi16(low, high, 0xf0));
    _mm_storeu_si128((__m128i *)h + 1, _mm_alignr_epi8(high, low, 8));
}

#else

bool crypto_sha256$hasInstructions(void) { return false; }
void crypto_sha256$compressBlocks(u32 *h, const u8 *p, i64 n, const u32 *constants) { (void)h, (void)p, (void)n, (void)constants; }

#endif
