// packages internal/bytealg and unicode/utf8: searching and comparing memory, with the C library's functions where they
// serve, which use the machine's widest registers.
#define _GNU_SOURCE
#include "runtime/runtime.h"

#include <string.h>
#if defined __x86_64__
#include <immintrin.h>
#endif

static i64 offset(const void *found, const void *start) {
    return found == NULL ? -1 : (const u8 *)found - (const u8 *)start;
}

static i64 index_byte(const void *p, i64 n, u8 c) { return n == 0 ? -1 : offset(memchr(p, c, (size_t)n), p); }

typedef u8 Lanes __attribute__((vector_size(16)));

#if defined __x86_64__
// Bytes in whole blocks of 128; adds what it counts to *k and returns how far it came. Each byte of `counts` counts its
// column, and is added up before it might overflow.
__attribute__((target("avx2"))) static i64 count_wide(const u8 *p, i64 n, u8 c, i64 *k) {
    const __m256i wanted = _mm256_set1_epi8((char)c);
    const __m256i *v = (const __m256i *)(const void *)p, *end = v + n / 128 * 4;
    __m256i sums = _mm256_setzero_si256();
    while (v < end) {
        __m256i counts = _mm256_setzero_si256();
        for (int rounds = 0; rounds < 63 && v < end; rounds++, v += 4) {
            __m256i a = _mm256_cmpeq_epi8(_mm256_loadu_si256(v), wanted), b = _mm256_cmpeq_epi8(_mm256_loadu_si256(v + 1), wanted);
            __m256i d = _mm256_cmpeq_epi8(_mm256_loadu_si256(v + 2), wanted), e = _mm256_cmpeq_epi8(_mm256_loadu_si256(v + 3), wanted);
            counts = _mm256_sub_epi8(counts, _mm256_add_epi8(_mm256_add_epi8(a, b), _mm256_add_epi8(d, e)));
        }
        sums = _mm256_add_epi64(sums, _mm256_sad_epu8(counts, _mm256_setzero_si256()));
    }
    for (int lane = 0; lane < 4; lane++) *k += ((const i64 *)&sums)[lane];
    return n / 128 * 128;
}
#endif

// Each lane counts, until it might overflow.
static i64 count(const u8 *p, i64 n, u8 c) {
    i64 k = 0, i = 0;
#if defined __x86_64__
    if (n >= 128 && __builtin_cpu_supports("avx2")) i = count_wide(p, n, c, &k);
#endif
    while (n - i >= 16) {
        Lanes counts = {0}, v;
        for (int rounds = 0; rounds < 255 && n - i >= 16; rounds++, i += 16) {
            memcpy(&v, p + i, sizeof v);
            counts -= (Lanes)(v == c);
        }
        for (int lane = 0; lane < 16; lane++) k += counts[lane];
    }
    for (; i < n; i++) k += p[i] == c;
    return k;
}

// Bytes of ASCII at the beginning, in whole sixteens.
static i64 skip_ascii(const u8 *p, i64 n) {
    i64 i = 0;
#if defined __x86_64__
    const __m128i *v = (const __m128i *)(const void *)p;
    for (; i + 64 <= n; i += 64, v += 4) {
        __m128i a = _mm_or_si128(_mm_loadu_si128(v), _mm_loadu_si128(v + 1));
        __m128i b = _mm_or_si128(_mm_loadu_si128(v + 2), _mm_loadu_si128(v + 3));
        if (_mm_movemask_epi8(_mm_or_si128(a, b))) break;
    }
#endif
    for (u64 words[2]; i + 16 <= n; i += 16) {
        memcpy(words, p + i, sizeof words);
        if ((words[0] | words[1]) & 0x8080808080808080u) break;
    }
    return i;
}

enum { SHORT_NEEDLE = 32 };

#if defined __x86_64__
// Short needles: sixteen places at once are asked whether the first and the last byte fit (Wojciech Mula's method). Sets *at
// to where that had to end for want of sixteen.
static i64 find_short(const u8 *p, i64 n, const u8 *sep, i64 k, i64 *at) {
    __m128i first = _mm_set1_epi8((char)sep[0]), last = _mm_set1_epi8((char)sep[k - 1]);
    i64 i = 0;
    for (; i + k - 1 + 16 <= n; i += 16) {
        __m128i a = _mm_cmpeq_epi8(first, _mm_loadu_si128((const __m128i *)(p + i)));
        __m128i b = _mm_cmpeq_epi8(last, _mm_loadu_si128((const __m128i *)(p + i + k - 1)));
        for (u32 fits = (u32)_mm_movemask_epi8(_mm_and_si128(a, b)); fits; fits &= fits - 1) {
            i64 here = i + __builtin_ctz(fits);
            if (memcmp(p + here + 1, sep + 1, (size_t)k - 1) == 0) return here;
        }
    }
    *at = i;
    return -1;
}
#else
static i64 find_short(const u8 *p, i64 n, const u8 *sep, i64 k, i64 *at) {
    (void)p, (void)n, (void)sep, (void)k;
    *at = 0;
    return -1;
}
#endif

static i64 find(const u8 *p, i64 n, const u8 *sep, i64 k) {
    if (k == 0) return 0;
    if (n < k) return -1;
    if (k == 1) return index_byte(p, n, sep[0]);
    i64 at = 0, found = k <= SHORT_NEEDLE ? find_short(p, n, sep, k, &at) : -1;
    if (found >= 0) return found;
    found = offset(memmem(p + at, (size_t)(n - at), sep, (size_t)k), p + at);
    return found < 0 ? -1 : at + found;
}

static i64 compare(const void *p, i64 n, const void *q, i64 m) {
    i64 shorter = n < m ? n : m;
    int order = shorter == 0 ? 0 : memcmp(p, q, (size_t)shorter);
    if (order != 0) return order < 0 ? -1 : 1;
    return (n > m) - (n < m);
}

i64 internal_bytealg$IndexByte(RT_SLICE(b), u8 c) { return index_byte(b$p, b$len, c); }
i64 internal_bytealg$IndexByteString(String s, u8 c) { return index_byte(s.p, s.n, c); }
i64 internal_bytealg$Count(RT_SLICE(b), u8 c) { return count(b$p, b$len, c); }
i64 internal_bytealg$CountString(String s, u8 c) { return count(s.p, s.n, c); }
i64 internal_bytealg$Index(RT_SLICE(b), RT_SLICE(sep)) { return find(b$p, b$len, sep$p, sep$len); }
i64 internal_bytealg$IndexString(String s, String sep) { return find(s.p, s.n, sep.p, sep.n); }
i64 unicode_utf8$skipASCII(String s) { return skip_ascii(s.p, s.n); }
bool internal_bytealg$Equal(RT_SLICE(a), RT_SLICE(b)) {
    return a$len == b$len && (a$len == 0 || memcmp(a$p, b$p, (size_t)a$len) == 0);
}
i64 internal_bytealg$Compare(RT_SLICE(a), RT_SLICE(b)) { return compare(a$p, a$len, b$p, b$len); }
i64 internal_bytealg$compare(u8 *a, i64 n, u8 *b, i64 m) { return compare(a, n, b, m); }

Slice internal_bytealg$MakeNoZero(i64 n) { return rt_make_slice(n, n, 1, true); }
