// memstats: what runtime.ReadMemStats reports, counted and not estimated.
#include "internal.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

// The counters in the order of std/runtime/mstats.go, which copies them to MemStats.
typedef struct MemCounts {
    u64 alloc, total_alloc, sys, mallocs, frees, heap_sys, heap_idle, heap_in_use, heap_released, heap_objects, stack_in_use,
        gc_sys, next_gc, last_gc, pause_total, collections, forced;
    u64 pause_ns[256], pause_end[256];
    u64 sizes[61];
} MemCounts;

static void count_spans(const Heap *h, MemCounts *c) {
    u64 free_spans = 0, free_touched = 0, n = h->used >> SPAN_SHIFT;
    for (u64 i = 1; i < n; i++)
        if (h->kinds[i] == SPAN_FREE) {
            free_spans++;
            free_touched += h->spans[i].touched;
        }
    c->heap_sys = (n - 1) << SPAN_SHIFT;
    c->heap_idle = free_spans << SPAN_SHIFT;
    c->heap_in_use = c->heap_sys - c->heap_idle;
    c->heap_released = c->heap_idle - free_touched;
    c->gc_sys = n * sizeof(Span);
}

AllocMark heap_allocated(void) {
    const GcStats *st = &rt_sched.heap.stats;
    u64 unused_objects, unused = heap_unused_in_runs(&unused_objects);
    return (AllocMark){st->allocated_objects - unused_objects + st->tiny_objects, st->allocated_bytes - unused};
}

void runtime$readCounts(MemCounts *c) {
    const Heap *h = &rt_sched.heap;
    const GcStats *st = &h->stats;
    AllocMark made = heap_allocated();
    memset(c, 0, sizeof *c);
    c->total_alloc = made.bytes;
    c->alloc = c->total_alloc - st->freed_bytes;
    c->mallocs = made.objects;
    c->frees = st->freed_objects + st->tiny_objects;
    c->heap_objects = c->mallocs - c->frees;
    count_spans(h, c);
    c->stack_in_use = rt_sched.goroutines * 4096;
    c->sys = c->heap_sys + c->gc_sys + c->stack_in_use;
    c->next_gc = h->goal;
    c->last_gc = st->last_gc_ns;
    c->pause_total = st->pause_total_ns;
    c->collections = st->collections;
    c->forced = st->forced;
    for (u32 i = 0; i < COUNT(c->sizes); i++) c->sizes[i] = rt_class_size[i];
    memcpy(c->pause_ns, st->pause_ns, sizeof c->pause_ns);
    memcpy(c->pause_end, st->pause_end, sizeof c->pause_end);
}
