// package internal/bytealg: searching and comparing memory with the C library's functions, which use the machine's widest
// registers.
#define _GNU_SOURCE
#include "runtime/runtime.h"

#include <string.h>

static i64 offset(const void *found, const void *start) {
    return found == NULL ? -1 : (const u8 *)found - (const u8 *)start;
}

static i64 index_byte(const void *p, i64 n, u8 c) { return n == 0 ? -1 : offset(memchr(p, c, (size_t)n), p); }
static i64 last_index_byte(const void *p, i64 n, u8 c) { return n == 0 ? -1 : offset(memrchr(p, c, (size_t)n), p); }

static i64 count(const u8 *p, i64 n, u8 c) {
    i64 k = 0;
    for (i64 i = 0; i < n; i++) k += p[i] == c;
    return k;
}

static i64 find(const void *p, i64 n, const void *sep, i64 k) {
    if (k == 0) return 0;
    return n < k ? -1 : offset(memmem(p, (size_t)n, sep, (size_t)k), p);
}

static i64 compare(const void *p, i64 n, const void *q, i64 m) {
    i64 shorter = n < m ? n : m;
    int order = shorter == 0 ? 0 : memcmp(p, q, (size_t)shorter);
    if (order != 0) return order < 0 ? -1 : 1;
    return (n > m) - (n < m);
}

i64 internal_bytealg$IndexByte(Slice b, u8 c) { return index_byte(b.p, b.len, c); }
i64 internal_bytealg$IndexByteString(String s, u8 c) { return index_byte(s.p, s.n, c); }
i64 internal_bytealg$LastIndexByte(Slice b, u8 c) { return last_index_byte(b.p, b.len, c); }
i64 internal_bytealg$LastIndexByteString(String s, u8 c) { return last_index_byte(s.p, s.n, c); }
i64 internal_bytealg$Count(Slice b, u8 c) { return count(b.p, b.len, c); }
i64 internal_bytealg$CountString(String s, u8 c) { return count(s.p, s.n, c); }
i64 internal_bytealg$Index(Slice b, Slice sep) { return find(b.p, b.len, sep.p, sep.len); }
i64 internal_bytealg$IndexString(String s, String sep) { return find(s.p, s.n, sep.p, sep.n); }
bool internal_bytealg$Equal(Slice a, Slice b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.p, b.p, (size_t)a.len) == 0);
}
i64 internal_bytealg$Compare(Slice a, Slice b) { return compare(a.p, a.len, b.p, b.len); }
i64 internal_bytealg$CompareString(String a, String b) { return compare(a.p, a.n, b.p, b.n); }

Slice internal_bytealg$MakeNoZero(i64 n) { return rt_make_slice(n, n, 1, true); }
