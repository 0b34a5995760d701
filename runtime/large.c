// large: objects above 32 KB take whole spans. When one dies its spans are free for any use; the pacer gives back to the
// system what the next cycle will not need.
#include "internal.h"

#include <string.h>
#include <sys/mman.h>

static void clear_spans(Heap *h, u32 first, u32 n, uptr bytes, bool zero) {
    for (u32 i = 0; i < n; i++) {
        Span *s = &h->spans[first + i];
        uptr here = bytes < SPAN_SIZE ? bytes : SPAN_SIZE;
        if (zero && s->touched) memset(h->base + ((uptr)(first + i) << SPAN_SHIFT), 0, s->touched < here ? s->touched : here);
        s->touched = SPAN_SIZE;
        bytes -= here;
    }
}

// What is in use and what is free but not given back stay within the goal together: a large object often finds no free range
// that is long enough and takes new memory.
static void bound_memory(Heap *h, u64 bytes) {
    u64 used = h->live_bytes + h->since_gc + bytes;
    if (used + h->free_touched > h->goal) heap_trim(used < h->goal ? h->goal - used : 0);
}

// `zero` false: the caller fills all of it.
void *large_alloc(uptr size, bool noscan, bool zero) {
    Heap *h = &rt_sched.heap;
    uptr rounded = heap_round_size(size, noscan);
    if (rounded >= h->reserved) rt_throw("out of memory");
    if (h->stress || h->live_bytes + h->since_gc + rounded >= h->goal) gc_collect(false);
    u32 n = (u32)((rounded + SPAN_SIZE - 1) >> SPAN_SHIFT), at = heap_span_take(n);
    if (!at) {
        gc_collect(true);
        at = heap_span_take(n);
        if (!at) rt_throw("out of memory");
    }
    bound_memory(h, rounded);
    clear_spans(h, at, n, rounded, zero);
    for (u32 i = 0; i < n; i++) {
        h->kinds[at + i] = SPAN_LARGE_TAIL;
        h->spans[at + i].head = at;
    }
    Span *s = &h->spans[at];
    h->kinds[at] = SPAN_LARGE;
    s->large_size = rounded;
    s->large_marked = false;
    s->noscan = noscan;
    gc_count_alloc(rounded, 1);
    u8 *p = h->base + ((uptr)at << SPAN_SHIFT);
    if (h->profiled) profile_alloc(p, rounded, rounded);
    return p;
}

void large_free(u32 span) {
    uptr size = rt_sched.heap.spans[span].large_size;
    heap_span_release(span, (u32)((size + SPAN_SIZE - 1) >> SPAN_SHIFT));
}

// The span of a large object, 0: it is none.
static u32 large_span(const Heap *h, const void *p) {
    uptr offset = (uptr)p - (uptr)h->base;
    bool is_large = offset < h->used && offset % SPAN_SIZE == 0 && h->kinds[offset >> SPAN_SHIFT] == SPAN_LARGE;
    return is_large ? (u32)(offset >> SPAN_SHIFT) : 0;
}

void heap_discard(void *p, uptr bytes) {
    Heap *h = &rt_sched.heap;
    u32 at = large_span(h, p), end = at + (u32)(bytes >> SPAN_SHIFT), first = end;
    while (first > at && h->spans[first - 1].touched) h->spans[--first].touched = 0;
    if (at && first < end) madvise(h->base + ((uptr)first << SPAN_SHIFT), (uptr)(end - first) << SPAN_SHIFT, MADV_DONTNEED);
}

void heap_free_large(void *p) {
    Heap *h = &rt_sched.heap;
    u32 at = large_span(h, p);
    if (!at) return;
    u64 size = h->spans[at].large_size, recent = size < h->since_gc ? size : h->since_gc;
    h->since_gc -= recent;
    h->live_bytes -= size - recent < h->live_bytes ? size - recent : h->live_bytes;
    h->stats.freed_bytes += size;
    h->stats.freed_objects++;
    if (h->profiled) profile_freed(p);
    large_free(at);
}
