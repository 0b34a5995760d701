// string: concatenation, comparison, and conversions between strings, bytes and runes.
#include "internal.h"

#include <string.h>

enum { RUNE_ERROR = 0xFFFD, RUNE_MAX = 0x10FFFF, SURROGATE_MIN = 0xD800, SURROGATE_MAX = 0xDFFF };

String string_of(const char *text) { return (String){(const u8 *)text, (i64)strlen(text)}; }

// Memory for n bytes: the caller's buffer, where they fit. A conversion's result is always filled.
static u8 *room(void *buf, i64 cap, i64 n) {
    if (buf && n <= cap) return buf;
    return n == 0 ? (u8 *)rt_zero_value : heap_alloc_dirty((uptr)n, true);
}

static u8 *copy_bytes(u8 *to, const void *from, i64 n) {
    if (n) memcpy(to, from, (size_t)n);
    return to + n;
}

// The only operand that is not empty is the result, unless its bytes are in a frame, which may go before the result does.
static bool is_in_frame(String s) {
    const G *g = self();
    return g && s.p >= g->stack_low && s.p < g->stack_high;
}

static String alone(String s) {
    if (!is_in_frame(s)) return s;
    u8 *p = heap_alloc_dirty((uptr)s.n, true);
    copy_bytes(p, s.p, s.n);
    return (String){p, s.n};
}

String rt_concat_buf(void *buf, i64 cap, const String *s, i64 n) {
    i64 total = 0, filled = 0, last = 0;
    for (i64 i = 0; i < n; i++) {
        if (s[i].n == 0) continue;
        if (__builtin_add_overflow(total, s[i].n, &total)) rt_throw("string concatenation too long");
        filled++;
        last = i;
    }
    if (filled == 0) return (String){0};
    if (filled == 1 && !buf) return alone(s[last]);     // with a buffer the operand may itself be in one that dies earlier
    u8 *p = room(buf, cap, total), *at = p;
    for (i64 i = 0; i < n; i++) at = copy_bytes(at, s[i].p, s[i].n);
    return (String){p, total};
}

String rt_concat(const String *s, i64 n) { return rt_concat_buf(NULL, 0, s, n); }

String rt_concat2(String a, String b) {
    if (a.n == 0) return b.n ? alone(b) : (String){0};
    if (b.n == 0) return alone(a);
    i64 total;
    if (__builtin_add_overflow(a.n, b.n, &total)) rt_throw("string concatenation too long");
    u8 *p = heap_alloc_dirty((uptr)total, true);
    copy_bytes(copy_bytes(p, a.p, a.n), b.p, b.n);
    return (String){p, total};
}

bool rt_string_equal_slow(String a, String b) { return rt_string_equal(a, b); }

int rt_string_compare(String a, String b) {
    i64 n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.p, b.p, (size_t)n) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

// ---- Runes ------------------------------------------------------------------------------------------------------

static bool is_tail(u8 c) { return (c & 0xC0) == 0x80; }

static i32 tail(u8 c) { return c & 0x3F; }

// Overlong forms, surrogates and too large values are seen at the value.
RtRune rt_decode_rune(String s, i64 at) {
    const u8 *p = s.p + at;
    i64 left = s.n - at;
    u8 first = p[0];
    if (first < 0x80) return (RtRune){first, at + 1};
    if (first < 0xE0) {
        if (first >= 0xC2 && left >= 2 && is_tail(p[1])) return (RtRune){(first & 0x1F) << 6 | tail(p[1]), at + 2};
    } else if (first < 0xF0) {
        if (left >= 3 && is_tail(p[1]) && is_tail(p[2])) {
            i32 rune = (first & 0x0F) << 12 | tail(p[1]) << 6 | tail(p[2]);
            if (rune >= 0x800 && (rune < SURROGATE_MIN || rune > SURROGATE_MAX)) return (RtRune){rune, at + 3};
        }
    } else if (first < 0xF5 && left >= 4 && is_tail(p[1]) && is_tail(p[2]) && is_tail(p[3])) {
        i32 rune = (first & 0x07) << 18 | tail(p[1]) << 12 | tail(p[2]) << 6 | tail(p[3]);
        if (rune >= 0x10000 && rune <= RUNE_MAX) return (RtRune){rune, at + 4};
    }
    return (RtRune){RUNE_ERROR, at + 1};
}

static i64 rune_length(i64 r) {
    if (r < 0 || r > RUNE_MAX || (r >= SURROGATE_MIN && r <= SURROGATE_MAX)) r = RUNE_ERROR;
    return r < 0x80 ? 1 : r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
}

static u8 *encode_rune(u8 *p, i64 r) {
    i64 n = rune_length(r);
    if (r < 0 || r > RUNE_MAX || (r >= SURROGATE_MIN && r <= SURROGATE_MAX)) r = RUNE_ERROR;
    if (n == 1) {
        *p = (u8)r;
        return p + 1;
    }
    for (i64 i = n - 1; i > 0; i--, r >>= 6) p[i] = (u8)(0x80 | (r & 0x3F));
    p[0] = (u8)(0xF00 >> n | r);
    return p + n;
}

// ---- Conversions ----------------------------------------------------------------------------------------------------

String rt_string_copied(void *buf, i64 cap, const u8 *bytes, i64 n) {
    if (n == 0) return (String){0};
    if (n == 1 && !buf) return (String){&rt_static_bytes[*bytes], 1};
    return (String){memcpy(room(buf, cap, n), bytes, (size_t)n), n};
}

String rt_string_from_runes(void *buf, i64 cap, Slice r) {
    const i32 *runes = r.p;
    i64 n = 0;
    for (i64 i = 0; i < r.len; i++) n += rune_length(runes[i]);
    if (n == 0) return (String){0};
    u8 *p = room(buf, cap, n), *at = p;
    for (i64 i = 0; i < r.len; i++) at = encode_rune(at, runes[i]);
    return (String){p, n};
}

String rt_string_from_rune(i64 r) {
    enum { LONGEST = 4 };
    u8 *p = rt_alloc_any(LONGEST, true);
    encode_rune(p, r);
    return (String){p, rune_length(r)};
}

// The capacity is what fits: the buffer's, or the slot's.
static Slice bytes_slice(u8 *p, i64 n, void *buf, i64 cap, uptr elem) {
    if (p == buf) return (Slice){p, n, cap};
    i64 rounded = n ? (i64)(heap_round_size((uptr)n * elem, true) / elem) : 0;
    memset(p + (uptr)n * elem, 0, (uptr)(rounded - n) * elem);
    return (Slice){p, n, rounded};
}

static u8 *room_rounded(void *buf, i64 cap, i64 n, uptr elem) {
    if (buf && n <= cap) {
        memset((u8 *)buf + (uptr)n * elem, 0, (uptr)(cap - n) * elem);
        return buf;
    }
    return n == 0 ? (u8 *)rt_zero_value : heap_alloc_dirty(heap_round_size((uptr)n * elem, true), true);
}

Slice rt_bytes_from_string(void *buf, i64 cap, String s) {
    u8 *p = room_rounded(buf, cap, s.n, 1);
    copy_bytes(p, s.p, s.n);
    return bytes_slice(p, s.n, buf, cap, 1);
}

Slice rt_bytes_from_literal(void *buf, String s) {
    if (!s.n) return (Slice){(void *)rt_zero_value, 0, 0};
    u8 *p = buf ? buf : rt_alloc_any((uptr)s.n, true);
    memcpy(p, s.p, (size_t)s.n);
    return (Slice){p, s.n, s.n};
}

Slice rt_runes_from_string(void *buf, i64 cap, String s) {
    i64 n = 0;
    for (i64 at = 0; at < s.n; n++) at = rt_decode_rune(s, at).next;
    i32 *p = (i32 *)(void *)room_rounded(buf, cap, n, sizeof(i32));
    RtRune r = {0};
    for (i64 i = 0; i < n; i++) {
        r = rt_decode_rune(s, r.next);
        p[i] = r.rune;
    }
    return bytes_slice((u8 *)p, n, buf, cap, sizeof(i32));
}
