// heap: small objects. A span holds slots of one size. The collector leaves a bit for each slot that lives; allocation
// walks through the runs of clear bits between them, one run at a time, and bumps a pointer through each. Sweeping is
// just that walk: no free list is ever built, and memory is zeroed a run at a time, right before it is used.
#include "internal.h"

#include <string.h>
#include <sys/mman.h>

RtWorker rt_worker;
u64 rt_zero_value[1024 / 8];

enum { CLASS_STEP = 64 };              // sizes above RT_INLINE_MAX are multiples of it
static const uptr RESERVE_MOST = (uptr)1 << 39, RESERVE_LEAST = (uptr)1 << 26;

void *system_reserve(uptr size) {
    void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return p == MAP_FAILED ? NULL : p;
}

// Reserves as large a range as the system grants, with the arrays that describe it.
static bool reserve_heap(Heap *h, uptr size) {
    u8 *p = system_reserve(size + SPAN_SIZE);
    if (!p) return false;
    uptr spans = size >> SPAN_SHIFT;
    h->spans = system_reserve(spans * sizeof(Span));
    h->kinds = system_reserve(spans);
    h->grey = system_reserve(size / 8);
    if (!h->spans || !h->kinds || !h->grey) {
        munmap(p, size + SPAN_SIZE);
        if (h->spans) munmap(h->spans, spans * sizeof(Span));
        if (h->kinds) munmap(h->kinds, spans);
        return false;
    }
    h->base = (u8 *)(((uptr)p + SPAN_SIZE - 1) & ~(uptr)(SPAN_SIZE - 1));
    h->reserved = size;
    h->grey_cap = size / 8 / sizeof(Grey);
    return true;
}

void heap_init(void) {
    Heap *h = &rt_sched.heap;
    uptr size = RESERVE_MOST;
    while (!reserve_heap(h, size)) {
        size /= 2;
        if (size < RESERVE_LEAST) rt_throw("cannot reserve address space for the heap");
    }
    madvise(h->spans, (h->reserved >> SPAN_SHIFT) * sizeof(Span), MADV_NOHUGEPAGE);
    h->used = SPAN_SIZE;               // span 0 stays unused, so that 0 can mean "none"
    h->kinds[0] = SPAN_LARGE_TAIL;
    h->first_free = 1;
    gc_set_goal();
}

u32 heap_class_of(uptr size) {
    if (size <= RT_INLINE_MAX) return rt_class_of_words[(size + 7) / 8];
    u32 low = rt_class_of_words[RT_INLINE_MAX / 8] + 1, high = RT_CLASSES - 1;
    while (low < high) {
        u32 middle = (low + high) / 2;
        if (rt_class_size[middle] < size) low = middle + 1;
        else high = middle;
    }
    return low;
}

static bool has_header(uptr size, bool noscan) { return !noscan && size > HEADER_MIN; }

uptr heap_round_size(uptr size, bool noscan) {
    if (size > SMALL_MAX - HEADER_SIZE) {
        uptr rounded = (size + HEAP_PAGE - 1) & ~(uptr)(HEAP_PAGE - 1);
        return rounded < size ? size : rounded;
    }
    uptr header = has_header(size, noscan) ? HEADER_SIZE : 0;
    return rt_class_size[heap_class_of(size + header)] - header;
}

// ---- Spans ------------------------------------------------------------------------------------------------------

static u32 span_count(const Heap *h) { return (u32)(h->used >> SPAN_SHIFT); }

static bool is_free_range(const Heap *h, u32 at, u32 n) {
    for (u32 i = 0; i < n; i++)
        if (h->kinds[at + i] != SPAN_FREE) return false;
    return true;
}

static u32 find_free_range(Heap *h, u32 n) {
    u32 count = span_count(h), run = 0;
    for (u32 i = h->first_free; i < count; i++) {
        run = h->kinds[i] == SPAN_FREE ? run + 1 : 0;
        if (run == n) return i + 1 - n;
    }
    u32 at = count - run;              // free spans at the end, and new ones
    uptr end = ((uptr)at + n) << SPAN_SHIFT;
    if (end > h->reserved) return 0;
    h->used = end;
    return is_free_range(h, at, n) ? at : 0;
}

u32 heap_span_take(u32 n) {
    Heap *h = &rt_sched.heap;
    while (h->first_free < span_count(h) && h->kinds[h->first_free] != SPAN_FREE) h->first_free++;
    u32 at = find_free_range(h, n);
    if (!at) return 0;
    for (u32 i = 0; i < n; i++) h->free_touched -= h->spans[at + i].touched;
    if (at == h->first_free) h->first_free = at + n;
    return at;
}

void heap_span_release(u32 first, u32 n) {
    Heap *h = &rt_sched.heap;
    for (u32 i = first; i < first + n; i++) {
        Span *s = &h->spans[i];
        if (h->poison) memset(h->base + ((uptr)i << SPAN_SHIFT), POISON, s->touched);
        h->free_touched += s->touched;
        h->kinds[i] = SPAN_FREE;
    }
    if (first < h->first_free) h->first_free = first;
}

// From the highest addresses down, for allocation prefers the lowest.
void heap_trim(u64 keep) {
    Heap *h = &rt_sched.heap;
    for (u32 i = span_count(h); i-- > 1 && h->free_touched > keep;) {
        Span *s = &h->spans[i];
        if (h->kinds[i] != SPAN_FREE || s->touched == 0) continue;
        madvise(h->base + ((uptr)i << SPAN_SHIFT), SPAN_SIZE, MADV_DONTNEED);
        h->free_touched -= s->touched;
        s->touched = 0;
    }
}

static u32 new_small_span(Heap *h, u32 size_class, bool noscan) {
    u32 at = heap_span_take(1);
    if (!at) rt_throw("out of memory");
    Span *s = &h->spans[at];
    u32 size = rt_class_size[size_class], objects = SPAN_SIZE / size;
    s->size_class = (u8)size_class;
    s->noscan = noscan;
    s->size = size;
    s->objects = (u16)(objects < SPAN_MAX_OBJECTS ? objects : SPAN_MAX_OBJECTS);
    s->magic = UINT32_MAX / size + 1;
    s->free_index = s->live = s->next = 0;
    memset(s->bits[h->mark ^ 1], 0, (s->objects + 63u) / 64 * 8);
    h->kinds[at] = SPAN_SMALL;
    return at;
}

// ---- Runs ---------------------------------------------------------------------------------------------------------

// First number in [from, to) whose bit is `set`, else to.
static u32 find_bit(const u64 *bits, u32 from, u32 to, bool set) {
    u64 flip = set ? 0 : ~(u64)0;
    while (from < to) {
        u64 word = (bits[from / 64] ^ flip) >> (from % 64);
        if (word) {
            from += (u32)__builtin_ctzll(word);
            return from < to ? from : to;
        }
        from = (from / 64 + 1) * 64;
    }
    return to;
}

static void check_poison(const u8 *p, uptr n) {
    for (uptr i = 0; i < n; i++)
        if (p[i] != POISON) rt_throw("memory changed after it was freed");
}

// Zeroes what was used before of bytes [from, to) of a span.
static void clear_run(Heap *h, Span *s, u8 *base, u32 from, u32 to) {
    if (from < s->touched) {
        u32 end = to < s->touched ? to : s->touched;
        if (h->poison) check_poison(base + from, end - from);
        memset(base + from, 0, end - from);
    }
    if (to > s->touched) s->touched = to;
}

static u32 run_limit(const Heap *h, u32 size) {
    u32 n = RUN_MAX_BYTES / size;
    if (h->profiled && n > profile_run_limit(size)) n = profile_run_limit(size);
    return h->stress || n == 0 ? 1 : n;
}

static bool next_run(Heap *h, u32 number, RtRun *run) {
    Span *s = &h->spans[number];
    const u64 *allocated = s->bits[h->mark ^ 1];
    u32 from = find_bit(allocated, s->free_index, s->objects, false);
    u32 limit = from + run_limit(h, s->size);
    u32 to = find_bit(allocated, from, limit < s->objects ? limit : s->objects, true);
    s->free_index = to;
    if (from == to) return false;
    u8 *base = h->base + ((uptr)number << SPAN_SHIFT);
    clear_run(h, s, base, from * s->size, to * s->size);
    run->next = base + from * s->size;
    run->end = base + to * s->size;
    gc_count_alloc((uptr)(to - from) * s->size, to - from);
    return true;
}

void *rt_alloc_refill(u32 size_class, bool noscan) {
    Heap *h = &rt_sched.heap;
    if (h->live_bytes + h->since_gc >= h->goal) gc_collect(false);
    RtRun *run = &rt_worker.run[noscan][size_class];
    u32 *current = &h->current[noscan][size_class], *partial = &h->partial[noscan][size_class];
    while (*current == 0 || !next_run(h, *current, run)) {
        *current = *partial ? *partial : new_small_span(h, size_class, noscan);
        if (*current == *partial) *partial = h->spans[*partial].next;
    }
    u8 *p = run->next;
    run->next = p + rt_class_size[size_class];
    if (RT_UNLIKELY(h->profiled)) profile_alloc(p, rt_class_size[size_class], (uptr)(run->end - p));
    return p;
}

// Collections call it: what is left of the runs is free again.
void heap_flush_runs(void) {
    Heap *h = &rt_sched.heap;
    for (int noscan = 0; noscan < 2; noscan++)
        for (u32 c = 1; c < RT_CLASSES; c++) {
            RtRun *run = &rt_worker.run[noscan][c];
            u32 at = h->current[noscan][c];
            u64 rest = (u64)(run->end - run->next);
            if (rest) {
                h->spans[at].free_index = (u32)(run->next - (h->base + ((uptr)at << SPAN_SHIFT))) / rt_class_size[c];
                h->stats.allocated_bytes -= rest;
                h->stats.allocated_objects -= rest / rt_class_size[c];
            }
            *run = (RtRun){0};
            h->current[noscan][c] = 0;
        }
    h->tiny = NULL;
}

u64 heap_unused_in_runs(u64 *objects) {
    u64 bytes = 0;
    *objects = 0;
    for (int noscan = 0; noscan < 2; noscan++)
        for (u32 c = 1; c < RT_CLASSES; c++) {
            u64 rest = (u64)(rt_worker.run[noscan][c].end - rt_worker.run[noscan][c].next);
            bytes += rest;
            *objects += rest / rt_class_size[c];
        }
    return bytes;
}

// ---- Allocation -----------------------------------------------------------------------------------------------------

// Objects without pointers below 16 bytes share slots of 16.
static void *alloc_tiny(Heap *h, uptr size) {
    uptr align = size % 8 == 0 ? 8 : size % 4 == 0 ? 4 : size % 2 == 0 ? 2 : 1;
    uptr at = (h->tiny_used + align - 1) & ~(align - 1);
    if (h->tiny && at + size <= RT_TINY && !h->stress) {
        h->tiny_used = at + size;
        h->stats.tiny_objects++;
        return h->tiny + at;
    }
    u8 *p = rt_alloc(RT_TINY, true);
    if (!h->tiny || size < h->tiny_used) {      // the slot with more room stays
        h->tiny = p;
        h->tiny_used = size;
    }
    return p;
}

static inline void *alloc_small(u32 size_class, bool noscan) {
    RtRun *run = &rt_worker.run[noscan][size_class];
    u8 *p = run->next;
    if (RT_UNLIKELY(p == run->end)) return rt_alloc_refill(size_class, noscan);
    run->next = p + rt_class_size[size_class];
    return p;
}

void *rt_alloc_any(uptr size, bool noscan) {
    if (size == 0) return rt_zero_value;
    if (noscan && size < RT_TINY) return alloc_tiny(&rt_sched.heap, size);
    if (size > SMALL_MAX - HEADER_SIZE) return large_alloc(size, noscan, true);
    return alloc_small(heap_class_of(size + (has_header(size, noscan) ? HEADER_SIZE : 0)), noscan);
}

void *heap_alloc_dirty(uptr size, bool noscan) {
    if (size > SMALL_MAX - HEADER_SIZE) return large_alloc(size, noscan, !noscan);
    return rt_alloc_any(size, noscan);
}

void *rt_alloc_array(uptr elem, i64 n, bool noscan) {
    uptr size;
    if (n < 0 || __builtin_mul_overflow(elem, (uptr)n, &size)) rt_panic_makeslice_len();
    return rt_alloc_any(size, noscan);
}

bool heap_find(const void *p, u8 **start, uptr *size) {
    Heap *h = &rt_sched.heap;
    uptr offset = (uptr)p - (uptr)h->base;
    if (offset >= h->used) return false;
    u32 at = (u32)(offset >> SPAN_SHIFT);
    if (h->kinds[at] == SPAN_LARGE_TAIL && at > 0) at = h->spans[at].head;
    Span *s = &h->spans[at];
    u8 *base = h->base + ((uptr)at << SPAN_SHIFT);
    if (h->kinds[at] == SPAN_LARGE) {
        *start = base;
        *size = s->large_size;
        return true;
    }
    if (h->kinds[at] != SPAN_SMALL) return false;
    u32 index = (u32)((offset % SPAN_SIZE * s->magic) >> 32);
    *start = base + (uptr)index * s->size;
    *size = s->size;
    return index < s->objects;
}

// ---- Boxes ------------------------------------------------------------------------------------------------------------

#define BYTES4(n) n, n + 1, n + 2, n + 3
#define BYTES16(n) BYTES4(n), BYTES4(n + 4), BYTES4(n + 8), BYTES4(n + 12)
#define BYTES64(n) BYTES16(n), BYTES16(n + 16), BYTES16(n + 32), BYTES16(n + 48)
const u8 rt_static_bytes[256] = {BYTES64(0), BYTES64(64), BYTES64(128), BYTES64(192)};

#define WORDS4(n) n, n + 1, n + 2, n + 3
#define WORDS16(n) WORDS4(n), WORDS4(n + 4), WORDS4(n + 8), WORDS4(n + 12)
#define WORDS64(n) WORDS16(n), WORDS16(n + 16), WORDS16(n + 32), WORDS16(n + 48)
static const u64 static_words[256] = {WORDS64(0), WORDS64(64), WORDS64(128), WORDS64(192)};

// The machine is little-endian: the first bytes of a word are the smaller integers of the same value.
#define DEFINE_BOX(T)                                                  \
    void *rt_box_##T(T x) {                                            \
        if (x < 256) return (void *)&static_words[x];                  \
        T *p = alloc_tiny(&rt_sched.heap, sizeof x);                   \
        *p = x;                                                        \
        return p;                                                      \
    }
DEFINE_BOX(u64)
DEFINE_BOX(u32)
DEFINE_BOX(u16)

void *rt_box_string(String s) {
    if (s.n == 0) return rt_zero_value;
    String *p = RT_NEW(String, false);
    *p = s;
    return p;
}

void *rt_box(const void *x, uptr size, bool noscan) {
    void *p = rt_alloc_any(size, noscan);
    memcpy(p, x, size);
    return p;
}
