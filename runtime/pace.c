// pace: when to collect. The heap may grow by GOGC percent of what lived after the last collection, is never collected
// below 4 MB (scaled by GOGC), and stays under GOMEMLIMIT where that leaves it room to work.
#include "internal.h"

#include <stdlib.h>
#include <string.h>

// MIN_ROOM: for a small GOGC, lest it collects all the time. PROGRAM: code, data, C library.
enum { DEFAULT_PERCENT = 100, MIN_GOAL = 4 << 20, MIN_ROOM = 1 << 20, PROGRAM = 3 << 20 };

static u64 overhead(const Heap *h) { return PROGRAM + h->free_touched + (h->used >> SPAN_SHIFT) * sizeof(Span) / 2; }

void gc_set_goal(void) {
    Heap *h = &rt_sched.heap;
    u64 goal = UINT64_MAX / 2;
    if (h->percent >= 0) {
        u64 least = (u64)MIN_GOAL * (u64)h->percent / DEFAULT_PERCENT;
        goal = h->live_bytes + h->live_bytes * (u64)h->percent / 100;
        if (least < h->live_bytes + MIN_ROOM) least = h->live_bytes + MIN_ROOM;
        if (goal < least) goal = least;
    }
    if (h->limit != INT64_MAX) {
        u64 fixed = overhead(h), limit = (u64)h->limit > fixed ? (u64)h->limit - fixed : 0;
        u64 least = h->live_bytes + h->live_bytes / 20 + (1 << 20);      // some room, lest it does nothing but collect
        if (limit < least) limit = least;
        if (goal > limit) goal = limit;
    }
    h->goal = h->stress ? 0 : goal;
}

void gc_count_alloc(uptr bytes, u64 objects) {
    Heap *h = &rt_sched.heap;
    h->since_gc += bytes;
    h->stats.allocated_bytes += bytes;
    h->stats.allocated_objects += objects;
}

// "off", or a number.
static i64 parse_percent(const char *s) {
    if (!s || !*s) return DEFAULT_PERCENT;
    if (strcmp(s, "off") == 0) return -1;
    char *end;
    long n = strtol(s, &end, 10);
    return *end ? DEFAULT_PERCENT : n;
}

// Bytes with a unit: B, KiB, MiB, GiB, TiB; or "off".
static i64 parse_limit(const char *s) {
    static const char *const units[] = {"B", "KiB", "MiB", "GiB", "TiB"};
    if (!s || !*s || strcmp(s, "off") == 0) return INT64_MAX;
    char *end;
    long long n = strtoll(s, &end, 10);
    if (n < 0 || end == s) return -1;
    if (!*end) return n;
    for (u32 i = 0; i < COUNT(units); i++)
        if (strcmp(end, units[i]) == 0) return n > INT64_MAX >> (10 * i) ? INT64_MAX : n << (10 * i);
    return -1;
}

void gc_read_environment(void) {
    Heap *h = &rt_sched.heap;
    const char *mode = getenv("ESCARGO_GC"), *limit = getenv("GOMEMLIMIT");
    h->stress = mode && strstr(mode, "stress");
    h->poison = mode && (h->stress || strstr(mode, "poison"));
    h->percent = parse_percent(getenv("GOGC"));
    h->limit = parse_limit(limit);
    if (h->limit < 0) {
        rt_print("GOMEMLIMIT=");
        rt_print(limit);
        rt_print("\n");
        rt_throw("malformed GOMEMLIMIT; see `go doc runtime/debug.SetMemoryLimit`");
    }
}

// ---- For package runtime/debug ------------------------------------------------------------------------------------------

i64 runtime_debug$setGCPercent(i64 percent) {
    Heap *h = &rt_sched.heap;
    i64 old = h->percent;
    h->percent = percent < 0 ? -1 : percent;
    gc_set_goal();
    return old;
}

i64 runtime_debug$setMemoryLimit(i64 limit) {
    Heap *h = &rt_sched.heap;
    i64 old = h->limit;
    if (limit >= 0) h->limit = limit;
    gc_set_goal();
    return old;
}

void runtime_debug$FreeOSMemory(void) {
    gc_collect(true);
    heap_trim(0);
}

// Others run meanwhile, as with a collector beside the program; finalizers among them.
void runtime$GC(void) {
    gc_collect(true);
    rt_yield();
}
