// mark: the collector. It stops the program, marks everything that a word in a root may point to, and lets the rest be
// overwritten. Roots are the program's writable segments, the stacks of all goroutines and the registers;
// they are read conservatively: a word that lies inside an object keeps it, whatever the word means. Objects that hold
// pointers are read in the same way, word by word; objects without pointers are not read.
// A marked object waits in a small ring, while the processor fetches it, before it is scanned.
#define _GNU_SOURCE
#include "internal.h"

#include <link.h>
#include <string.h>
#include <sys/mman.h>

enum { AHEAD = 8 };                    // objects being fetched while one is scanned
enum { GREY_KEEP = 1 << 16 };          // entries of the mark stack whose memory is kept between collections

struct Marker {
    Heap *heap;
    uptr base, used;
    u32 mark;
    Grey *grey; uptr len;
    u64 live_bytes, live_objects;
};

static inline void push(Marker *m, u8 *at, uptr size) {
    if (RT_UNLIKELY(m->len == m->heap->grey_cap)) rt_throw("mark stack overflow");
    __builtin_prefetch(at);
    m->grey[m->len++] = (Grey){at, size};
}

static void mark_large(Marker *m, u32 at) {
    Heap *h = m->heap;
    if (h->kinds[at] == SPAN_LARGE_TAIL) at = h->spans[at].head;
    Span *s = &h->spans[at];
    if (s->large_marked || h->kinds[at] != SPAN_LARGE) return;
    s->large_marked = true;
    m->live_objects++;
    m->live_bytes += s->large_size;
    if (!s->noscan) push(m, h->base + ((uptr)at << SPAN_SHIFT), s->large_size);
}

static inline void mark_word(Marker *m, uptr word) {
    uptr offset = word - m->base;
    if (offset >= m->used) return;
    u32 at = (u32)(offset >> SPAN_SHIFT);
    Heap *h = m->heap;
    if (h->kinds[at] != SPAN_SMALL) {
        if (h->kinds[at] != SPAN_FREE) mark_large(m, at);
        return;
    }
    Span *s = &h->spans[at];
    u32 index = (u32)((offset % SPAN_SIZE * s->magic) >> 32);
    if (index >= s->objects) return;
    u64 bit = (u64)1 << (index % 64), *marks = &s->bits[m->mark][index / 64];
    if (*marks & bit) return;
    if (index >= s->free_index && !(s->bits[m->mark ^ 1][index / 64] & bit)) return;      // a free slot
    *marks |= bit;
    s->live++;
    if (!s->noscan) push(m, (u8 *)m->base + ((uptr)at << SPAN_SHIFT) + index * s->size, s->size);
}

__attribute__((no_sanitize("address")))
static void scan(Marker *m, const void *from, const void *to) {
    const uptr *end = (const uptr *)((uptr)to & ~(uptr)7);
    for (const uptr *p = (const uptr *)(((uptr)from + 7) & ~(uptr)7); p < end; p++) mark_word(m, *p);
}

static void drain(Marker *m) {
    Grey ring[AHEAD] = {0};
    u32 at = 0, empty = 0;
    while (empty < AHEAD) {
        Grey next = ring[at];
        ring[at] = m->len ? m->grey[--m->len] : (Grey){0};
        empty = ring[at].at || next.at ? 0 : empty + 1;
        if (ring[at].at) __builtin_prefetch(ring[at].at);
        at = (at + 1) % AHEAD;
        if (next.at) scan(m, next.at, next.at + next.size);
        if (m->len > m->heap->grey_peak) m->heap->grey_peak = m->len;
    }
}

// ---- Roots ----------------------------------------------------------------------------------------------------------

// The program's variables: its writable segments. (The linker's symbol __data_start stands where the file that defines it
// was placed, and data of others may be before it.)
static int note_data(struct dl_phdr_info *info, size_t size, void *heap) {
    Heap *h = heap;
    (void)size;
    for (u32 i = 0; i < info->dlpi_phnum && h->segments_len < COUNT(h->segments); i++) {
        const ElfW(Phdr) *p = &info->dlpi_phdr[i];
        const u8 *at = (const u8 *)info->dlpi_addr + p->p_vaddr;
        if (p->p_type == PT_LOAD && p->p_flags & PF_W) h->segments[h->segments_len++] = (Segment){at, at + p->p_memsz};
    }
    return 1;                          // the first is the program
}

static void mark_roots(Marker *m, const u8 *sp) {
    Heap *h = m->heap;
    if (!h->segments_len) dl_iterate_phdr(note_data, h);
    for (u32 i = 0; i < h->segments_len; i++) scan(m, h->segments[i].from, h->segments[i].to);
    drain(m);
    for (G *g = rt_sched.all; g; g = g->all_next) {
        scan(m, g, g + 1);
        if (g != self() && g->sp) scan(m, g->sp, g->stack_high);
        drain(m);
    }
    scan(m, sp, self()->stack_high);
    drain(m);
}

// ---- For finalizers ---------------------------------------------------------------------------------------------------

static bool small_slot(const Marker *m, const void *p, Span **span, u32 *index) {
    uptr offset = (uptr)p - m->base;
    *span = &m->heap->spans[offset >> SPAN_SHIFT];
    *index = (u32)((offset % SPAN_SIZE * (*span)->magic) >> 32);
    return m->heap->kinds[offset >> SPAN_SHIFT] == SPAN_SMALL;
}

bool gc_is_marked(Marker *m, void *object) {
    Span *s;
    u32 i;
    return small_slot(m, object, &s, &i) ? s->bits[m->mark][i / 64] >> (i % 64) & 1 : s->large_marked;
}

void gc_mark_pointer(Marker *m, void *p) {
    mark_word(m, (uptr)p);
    drain(m);
}

void gc_scan_object(Marker *m, void *object) {
    Span *s;
    u32 i;
    bool small = small_slot(m, object, &s, &i);
    if (!s->noscan) scan(m, object, (u8 *)object + (small ? s->size : s->large_size));
    drain(m);
}

// ---- Before and after -------------------------------------------------------------------------------------------------

static u32 span_count(const Heap *h) { return (u32)(h->used >> SPAN_SHIFT); }

static void clear_marks(Heap *h) {
    for (u32 i = 1; i < span_count(h); i++) {
        Span *s = &h->spans[i];
        if (h->kinds[i] == SPAN_SMALL) {
            memset(s->bits[h->mark], 0, (s->objects + 63u) / 64 * 8);
            s->live = 0;
        } else if (h->kinds[i] == SPAN_LARGE) s->large_marked = false;
    }
}

// Only what was used: beyond `touched` memory must stay zero.
static void poison_free_slots(Heap *h, u32 at) {
    Span *s = &h->spans[at];
    u8 *base = h->base + ((uptr)at << SPAN_SHIFT);
    for (u32 i = 0; i < s->objects && i * s->size < s->touched; i++) {
        u32 from = i * s->size, to = from + s->size < s->touched ? from + s->size : s->touched;
        if (!(s->bits[h->mark][i / 64] >> (i % 64) & 1)) memset(base + from, POISON, to - from);
    }
}

static void finish_small(Heap *h, Marker *m, u32 at) {
    Span *s = &h->spans[at];
    if (s->live == 0) {
        heap_span_release(at, 1);
        return;
    }
    m->live_objects += s->live;
    m->live_bytes += (u64)s->live * s->size;
    s->free_index = 0;
    if (h->poison) poison_free_slots(h, at);
    if (s->live == s->objects) return;
    s->next = h->partial[s->noscan][s->size_class];
    h->partial[s->noscan][s->size_class] = at;
}

// From the end, so that the lists run from low addresses to high ones.
static void finish_spans(Heap *h, Marker *m) {
    memset(h->partial, 0, sizeof h->partial);
    for (u32 i = span_count(h); i-- > 1;) {
        if (h->kinds[i] == SPAN_SMALL) finish_small(h, m, i);
        else if (h->kinds[i] == SPAN_LARGE && !h->spans[i].large_marked) large_free(i);
    }
    h->mark ^= 1;
}

static void count_collection(Heap *h, const Marker *m, i64 start, bool forced) {
    GcStats *st = &h->stats;
    i64 end = nanotime();
    h->live_bytes = m->live_bytes;
    h->live_objects = m->live_objects;
    h->since_gc = 0;
    st->freed_bytes = st->allocated_bytes - m->live_bytes;
    st->freed_objects = st->allocated_objects - m->live_objects;
    st->pause_ns[st->collections % 256] = (u64)(end - start);
    st->pause_end[st->collections % 256] = (u64)end;
    st->pause_total_ns += (u64)(end - start);
    st->last_gc_ns = (u64)end;
    st->collections++;
    st->forced += forced;
}

static void shrink_grey(Heap *h) {
    if (h->grey_peak > GREY_KEEP) madvise(h->grey + GREY_KEEP, (h->grey_peak - GREY_KEEP) * sizeof(Grey), MADV_DONTNEED);
    h->grey_peak = 0;
}

// Frames to come will lie where dead ones were, and not all of their words are written before a collection reads them:
// what the dead ones left should not look like pointers.
__attribute__((noinline)) void rt_forget_below(void) {
    enum { CLEARED = 16 << 10 };
    u8 dead[CLEARED];
    memset(dead, 0, CLEARED);
    __asm__ volatile("" : : "r"(dead) : "memory");
}

// sp: where the stack of those that asked for the collection ends, their registers included.
static void collect(Heap *h, bool forced, const u8 *sp) {
    i64 start = nanotime();
    // Collections at every allocation would leave the pools always empty, and what they keep untested.
    if (h->before_gc && (forced || !h->stress)) ((void (*)(Closure *))h->before_gc->code)(h->before_gc);
    heap_flush_runs();
    clear_marks(h);
    Marker m = {.heap = h, .base = (uptr)h->base, .used = h->used, .mark = h->mark, .grey = h->grey};
    mark_roots(&m, sp);
    profile_mark(&m);
    specials_after_mark(&m);
    profile_after_mark(&m);
    finish_spans(h, &m);
    count_collection(h, &m, start, forced);
    shrink_grey(h);
    gc_set_goal();
    heap_trim(h->goal - h->live_bytes + h->goal / 8);
}

static inline const u8 *stack_pointer(void) {
    const u8 *sp;
#if defined(__x86_64__)
    __asm__ volatile("mov %%rsp, %0" : "=r"(sp));
#elif defined(__aarch64__)
    __asm__ volatile("mov %0, sp" : "=r"(sp));
#endif
    return sp;
}

__attribute__((noinline)) void gc_collect(bool forced) {
    Heap *h = &rt_sched.heap;
    if (h->collecting || !h->enabled) return;
    h->collecting = true;
    __builtin_unwind_init();           // the caller's registers are on the stack from here on
    collect(h, forced, stack_pointer());
    rt_forget_below();
    h->collecting = false;
}
