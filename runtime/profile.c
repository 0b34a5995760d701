// profile: call stacks that were seen, each once, with counters. Samples stand in memory of their own: a signal handler
// may add one at any instruction, and the allocator may while it allocates.
//
// Allocations are sampled: one in `rate` bytes on average, at distances that are random, so that no rhythm of the program
// falls in step with them. The allocator looks when it takes a new run of slots, which it does for each size in proportion to
// what is allocated: the object that starts the run stands for those before it. Objects that were sampled are watched
// until they die.
#include "profile.h"

#include <math.h>
#include <string.h>
#include <sys/mman.h>
#include <unwind.h>

enum { TABLE = 1 << 12, WATCHED = 1 << 12, BLOCK = 1 << 16 };
static const uptr SAMPLE_MEMORY = (uptr)1 << 28;

typedef struct Watch { struct Watch *next; uptr hidden; Sample *sample; uptr size; } Watch;   // hidden: ~address

typedef struct Profile {
    Sample *table[TABLE], *newest;
    u8 *memory, *at;
    i64 lost;
} Profile;

typedef struct Profiles {
    Profile of[PROFILES];
    Watch *watched[WATCHED], *spare;
    const i64 *rate;                   // Go's variable runtime.MemProfileRate; NULL: allocations are not sampled
} Profiles;

static Profiles *profiles(void) {
    if (!rt_sched.profiles) rt_sched.profiles = system_reserve(sizeof(Profiles));
    if (!rt_sched.profiles) rt_throw("out of memory");
    return rt_sched.profiles;
}

// ---- Stacks and samples -----------------------------------------------------------------------------------------------

typedef struct RawWalk { uptr *pcs; u32 n, skip; } RawWalk;

static _Unwind_Reason_Code note_address(struct _Unwind_Context *context, void *data) {
    RawWalk *w = data;
    int before_instruction = 0;
    uptr pc = _Unwind_GetIPInfo(context, &before_instruction);
    if (pc == 0) return _URC_END_OF_STACK;
    if (w->skip > 0) return w->skip--, _URC_NO_REASON;
    w->pcs[w->n++] = pc + (before_instruction != 0);       // where a signal came in, the instruction itself is meant
    return w->n < SAMPLE_DEPTH ? _URC_NO_REASON : _URC_END_OF_STACK;
}

__attribute__((noinline)) u32 profile_stack(uptr *pcs, u32 skip) {
    RawWalk w = {pcs, 0, skip + 1};
    rt_sched.unwinding = true;
    _Unwind_Backtrace(note_address, &w);
    rt_sched.unwinding = false;
    return w.n;
}

static u64 hash_of(const uptr *pcs, u32 depth, void *labels) {
    u64 h = (u64)(uptr)labels + depth;
    for (u32 i = 0; i < depth; i++) h = (h ^ pcs[i]) * 0x9E3779B97F4A7C15u ^ h >> 29;
    return h;
}

static Sample *sample_new(Profile *p, uptr size) {
    if (!p->memory) p->memory = p->at = system_reserve(SAMPLE_MEMORY);
    if (!p->memory || p->at + size > p->memory + SAMPLE_MEMORY) return NULL;
    Sample *s = (Sample *)(void *)p->at;
    p->at += size;
    return s;
}

Sample *profile_sample(ProfileKind kind, const uptr *pcs, u32 depth, void *labels) {
    Profile *p = &profiles()->of[kind];
    u64 hash = hash_of(pcs, depth, labels);
    Sample **bucket = &p->table[hash % TABLE];
    for (Sample *s = *bucket; s; s = s->next)
        if (s->hash == hash && s->depth == depth && s->labels == labels && !memcmp(s->pcs, pcs, depth * sizeof *pcs)) return s;
    Sample *s = sample_new(p, sizeof *s + depth * sizeof *pcs);
    if (!s) return p->lost++, NULL;
    *s = (Sample){.older = p->newest, .next = *bucket, .hash = hash, .labels = labels, .depth = depth};
    memcpy(s->pcs, pcs, depth * sizeof *pcs);
    return p->newest = *bucket = s;
}

void profile_forget(ProfileKind kind) {
    Profile *p = &profiles()->of[kind];
    if (p->memory) munmap(p->memory, SAMPLE_MEMORY);
    *p = (Profile){0};
}

// What labels hang on samples stays alive.
void profile_mark(Marker *m) {
    if (!rt_sched.profiles) return;
    for (Sample *s = profiles()->of[PROFILE_CPU].newest; s; s = s->older) gc_mark_pointer(m, s->labels);
}

// ---- Allocations ---------------------------------------------------------------------------------------------------------

// Distance to the next sample, in bytes: exponentially distributed, as if every byte were chosen with the same chance.
static i64 next_distance(i64 rate) {
    if (rate <= 1) return 0;
    double chance = ((double)(rt_random() >> 11) + 1) / (double)((u64)1 << 53);
    return (i64)(-log(chance) * (double)rate);
}

static Watch *watch_new(Profiles *all) {
    if (!all->spare) {
        Watch *block = system_reserve(BLOCK);
        if (!block) return NULL;
        for (u32 i = 0; i < BLOCK / sizeof *block; i++) {
            block[i].next = all->spare;
            all->spare = &block[i];
        }
    }
    Watch *w = all->spare;
    all->spare = w->next;
    return w;
}

static Watch **watched_at(Profiles *all, const void *p) { return &all->watched[((uptr)p >> 4) % WATCHED]; }

static void sample_object(Profiles *all, const void *object, uptr size) {
    uptr pcs[SAMPLE_DEPTH];
    Sample *s = profile_sample(PROFILE_HEAP, pcs, profile_stack(pcs, 0), NULL);
    Watch *w = s ? watch_new(all) : NULL;
    if (!w) return;
    Watch **at = watched_at(all, object);
    *w = (Watch){*at, ~(uptr)object, s, size};
    *at = w;
    s->counts[0]++;
    s->counts[1] += (i64)size;
}

void profile_alloc(const void *object, uptr size, uptr bytes) {
    Heap *h = &rt_sched.heap;
    Profiles *all = profiles();
    i64 rate = *all->rate;
    if (rate != h->profile_rate) {     // the program has set it
        h->profile_rate = rate;
        h->until_sample = next_distance(rate);
    }
    h->until_sample -= (i64)bytes;
    if (rate <= 0 || h->until_sample > 0) return;
    h->until_sample = next_distance(rate);
    sample_object(all, object, size);
}

// Runs of slots must be short where samples are dense.
u32 profile_run_limit(u32 size) {
    i64 rate = *profiles()->rate, most = rate / 16 / size;
    return rate <= 0 || most > SPAN_MAX_OBJECTS ? SPAN_MAX_OBJECTS : most < 1 ? 1 : (u32)most;
}

static void count_freed(Profiles *all, Watch **at) {
    Watch *w = *at;
    *at = w->next;
    w->sample->counts[2]++;
    w->sample->counts[3] += (i64)w->size;
    w->next = all->spare;
    all->spare = w;
}

void profile_after_mark(Marker *m) {
    Profiles *all = rt_sched.profiles;
    for (u32 i = 0; all && i < WATCHED; i++)
        for (Watch **at = &all->watched[i]; *at;) {
            if (gc_is_marked(m, (void *)~(*at)->hidden)) at = &(*at)->next;
            else count_freed(all, at);
        }
}

void profile_freed(const void *object) {
    Profiles *all = rt_sched.profiles;
    if (!all) return;
    for (Watch **at = watched_at(all, object); *at; at = &(*at)->next)
        if ((*at)->hidden == ~(uptr)object) return count_freed(all, at);
}

// ---- Waiting -------------------------------------------------------------------------------------------------------------

// rate: waits of so many nanoseconds are certain to count; a shorter one counts in proportion, and for as much more.
void profile_wait(ProfileKind kind, i64 rate, i64 ns) {
    if (rate <= 0 || (ns < rate && (i64)(rt_random() % (u64)rate) > ns)) return;
    uptr pcs[SAMPLE_DEPTH];
    Sample *s = profile_sample(kind, pcs, profile_stack(pcs, 0), NULL);
    if (!s) return;
    i64 times = ns > 0 && ns < rate ? rate / ns : 1;
    s->counts[0] += times;
    s->counts[1] += ns * times;
}

// ---- For package internal/profiling -----------------------------------------------------------------------------------------

void internal_profiling$Allocations(const i64 *rate) {
    Heap *h = &rt_sched.heap;
    if (h->profiled) return;
    profiles()->rate = rate;
    heap_flush_runs();
    h->profiled = true;
    h->profile_rate = -1;
}

typedef struct Record { i64 counts[SAMPLE_COUNTS]; void *labels; Slice stack; } Record;

// after: the sample that was read last, or NULL. Returns NULL behind the last one.
void *internal_profiling$Next(i64 kind, void *after, Record *r) {
    const Sample *before = after;
    Sample *s = before ? before->older : profiles()->of[kind].newest;
    if (!s) return NULL;
    memcpy(r->counts, s->counts, sizeof r->counts);
    r->labels = s->labels;
    r->stack = (Slice){s->pcs, s->depth, s->depth};
    return s;
}

i64 internal_profiling$Lost(i64 kind) { return profiles()->of[kind].lost; }
void internal_profiling$Forget(i64 kind) { profile_forget((ProfileKind)kind); }
void internal_profiling$BlockRate(i64 ns) { rt_sched.block_rate = ns; }
i64 internal_profiling$MutexFraction(i64 fraction) {
    i64 old = rt_sched.mutex_fraction;
    if (fraction >= 0) rt_sched.mutex_fraction = fraction;
    return old;
}
void *internal_profiling$Labels(void) { return self()->labels; }
void internal_profiling$SetLabels(void *labels) { self()->labels = labels; }
