// slice: making, growing and copying. Capacities are the reference's, for programs see them: the growth rule, then
// rounding up to the size of the slot that the memory comes from.
#include "internal.h"

#include <string.h>

enum { DOUBLE_BELOW = 256 };           // capacities below double; larger ones grow towards a quarter more
static const uptr MAX_ALLOC = (uptr)1 << 48;

static i64 next_capacity(i64 need, i64 old) {
    if (need > old + old) return need;
    if (old < DOUBLE_BELOW) return old + old;
    u64 cap = (u64)old;
    while (cap < (u64)need) cap += (cap + 3 * DOUBLE_BELOW) >> 2;
    if (cap == (u64)old) cap += (cap + 3 * DOUBLE_BELOW) >> 2;
    return (i64)cap <= 0 ? need : (i64)cap;
}

void *rt_grow_array(void *old, i64 len, i64 *cap, i64 n, uptr elem, bool noscan) {
    i64 need;
    if (__builtin_add_overflow(len, n, &need)) panic_error(RT_STR("growslice: len out of range"));
    if (elem == 0) {
        *cap = need;
        return rt_zero_value;
    }
    uptr bytes;
    if (__builtin_mul_overflow((uptr)next_capacity(need, *cap), elem, &bytes) || bytes > MAX_ALLOC)
        panic_error(RT_STR("growslice: len out of range"));
    *cap = (i64)(heap_round_size(bytes, noscan) / elem);
    bytes = (uptr)*cap * elem;
    u8 *p = heap_alloc_dirty(bytes, noscan);
    uptr old_bytes = (uptr)len * elem, new_bytes = (uptr)need * elem;
    if (old_bytes) memcpy(p, old, old_bytes);
    if (noscan) memset(p + new_bytes, 0, bytes - new_bytes);     // what the caller fills need not be clear
    return p;
}

// The capacity grows by one size of slots at a time: the array will move to such a slot.
i64 rt_grow_in(void *buffer, void *p, i64 len, i64 n, uptr elem, bool noscan) {
    if (p != buffer && len) memmove(buffer, p, (uptr)len * elem);
    uptr bytes = (uptr)(len + n) * elem;
    i64 cap = (i64)(heap_round_size(bytes, noscan) / elem);
    memset((u8 *)buffer + bytes, 0, (uptr)cap * elem - bytes);
    return cap;
}

void *rt_copy_to_heap(void *p, i64 len, i64 *cap, uptr elem, bool noscan, bool keep_cap) {
    i64 n = keep_cap ? *cap : len;
    if (!keep_cap) *cap = (i64)(heap_round_size((uptr)len * elem, noscan) / elem);
    if (n == 0) {
        *cap = 0;
        return rt_zero_value;
    }
    u8 *to = rt_alloc_any((uptr)*cap * elem, noscan);
    memcpy(to, p, (uptr)n * elem);
    return to;
}

void *rt_make_elements(i64 len, i64 cap, uptr elem, bool noscan) {
    uptr bytes;
    bool too_large = __builtin_mul_overflow(elem, (uptr)cap, &bytes) || bytes > MAX_ALLOC;
    if (too_large || len < 0 || len > cap) {
        bool len_bad = __builtin_mul_overflow(elem, (uptr)len, &bytes) || bytes > MAX_ALLOC || len < 0;
        if (len_bad) rt_panic_makeslice_len();
        rt_panic_makeslice_cap();
    }
    return rt_alloc_any(bytes, noscan);
}

Slice rt_append_zeros(Slice s, i64 n, uptr elem, bool noscan) {
    if (n < 0) rt_panic_makeslice_len();
    i64 at = s.len;
    s = rt_append_room(s, n, elem, noscan);
    if (n && elem) memset((u8 *)s.p + (uptr)at * elem, 0, (uptr)n * elem);
    return s;
}

i64 rt_copy(void *dst, i64 dn, const void *src, i64 sn, uptr elem) {
    i64 n = dn < sn ? dn : sn;
    if (n > 0 && elem) memmove(dst, src, (uptr)n * elem);
    return n;
}
