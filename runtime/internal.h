// internal: what the files of the runtime share and emitted C never sees.
//
// All state of the runtime hangs off two structs: Sched (the program: heap, all goroutines, timers) and Worker (one thread
// that runs goroutines; its public part is RtWorker). There is one worker today.
#ifndef ESCARGO_RUNTIME_INTERNAL_H
#define ESCARGO_RUNTIME_INTERNAL_H

#include "runtime.h"

#define NORETURN _Noreturn
#define COUNT(array) (sizeof(array) / sizeof *(array))

// ---- The heap (heap.c, large.c, mark.c, pace.c) ------------------------------------------------------------------
// One reserved range of addresses, cut into spans of 64 KB. A span holds objects of one size, or is part of a large
// object. What is known of a span stands outside it, in an array indexed like the spans, so that an address leads to it
// with a subtraction and a shift.

enum {
    SPAN_SHIFT = 16, SPAN_SIZE = 1 << SPAN_SHIFT,
    SPAN_MAX_OBJECTS = 4096,
    RUN_MAX_BYTES = 8192,              // at most so much is zeroed and accounted at once
    SMALL_MAX = 32768,
    HEADER_MIN = 512, HEADER_SIZE = 8, // the reference keeps a header in objects with pointers above 512 bytes
    HEAP_PAGE = 8192                   // large sizes are counted in these
};
typedef enum { SPAN_FREE, SPAN_SMALL, SPAN_LARGE, SPAN_LARGE_TAIL } SpanKind;
enum { POISON = 0xdb };

typedef struct Span {
    u8 size_class;
    bool noscan;
    u16 objects;           // number of slots
    u32 size;              // of a slot
    u32 magic;             // offset * magic >> 32 is the slot's number
    u32 free_index;        // slots below are allocated; those from here on are if their allocation bit is set
    u32 live;              // slots marked
    u32 touched;           // bytes from here on were never written since the system gave them: they are zero
    u32 next;              // next span of this size with free slots; 0: none
    u32 head;              // large tails: number of the first span
    u64 large_size;        // large heads: bytes, rounded to HEAP_PAGE
    bool large_marked;
    u64 bits[2][SPAN_MAX_OBJECTS / 64];   // mark bits and allocation bits, which change roles at each collection
} Span;

typedef struct Grey { u8 *at; uptr size; } Grey;     // marked, not yet scanned

typedef struct GcStats {
    u64 allocated_bytes, allocated_objects;      // since the program began
    u64 freed_bytes, freed_objects;
    u64 tiny_objects;                            // allocations that share a 16-byte slot with another
    u64 pause_total_ns, last_gc_ns;
    u64 pause_ns[256], pause_end[256];
    u32 collections, forced;
} GcStats;

typedef struct Segment { const u8 *from, *to; } Segment;

typedef struct Heap {
    u8 *base;
    uptr reserved;
    uptr used;                         // bytes of the range that were ever handed out (whole spans)
    u8 *kinds;                         // SpanKind of each span
    Span *spans;
    u32 first_free;                    // no free span has a smaller number
    u32 mark;                          // which of bits[] are mark bits
    u32 current[2][RT_CLASSES];        // span that the run comes from, [noscan][class]; 0: none (span 0 is never used)
    u32 partial[2][RT_CLASSES];        // spans with free slots, linked by next
    Segment segments[4];               // the program's variables
    u32 segments_len;
    u8 *tiny; uptr tiny_used;          // current 16-byte slot for tiny objects
    Grey *grey; uptr grey_len, grey_cap, grey_peak;
    u64 live_bytes, live_objects;      // found by the collection that runs, or ran last
    u64 since_gc;                      // bytes allocated since
    u64 goal;                          // collect when live_bytes + since_gc reaches it
    i64 percent;                       // GOGC; negative: off
    i64 limit;                         // GOMEMLIMIT
    u64 free_touched;                  // bytes in free spans that still hold memory
    bool stress, poison, collecting, enabled;
    GcStats stats;
    Closure *before_gc;                // empties the pools
    bool profiled;                     // allocations are sampled (profile.c)
    i64 profile_rate, until_sample;    // in bytes
} Heap;

void heap_init(void);
void heap_flush_runs(void);                     // hands the rest of all runs back: before a collection, and to count
u64 heap_unused_in_runs(u64 *objects);          // bytes (and slots) of the runs that are not allocated yet
u32 heap_span_take(u32 n);                      // n adjoining spans, or 0
void heap_span_release(u32 first, u32 n);
void *heap_alloc_dirty(uptr size, bool noscan); // as rt_alloc_any, but the memory is not zeroed where that costs
void *large_alloc(uptr size, bool noscan, bool zero);
void large_free(u32 span);
void heap_free_large(void *p);                  // if p is a large object: it is dead, do not wait for the collector
void heap_discard(void *p, uptr bytes);         // gives back the first bytes of p, a large object that is freed next
u32 heap_class_of(uptr size);                   // size ≤ SMALL_MAX
uptr heap_round_size(uptr size, bool noscan);   // the usable bytes of the slot for size, as the reference rounds
void heap_trim(u64 keep);                       // gives free spans back to the system, but for `keep` bytes
bool heap_find(const void *p, u8 **start, uptr *size);   // the object that p points into
void gc_collect(bool forced);
void gc_count_alloc(uptr bytes, u64 objects);   // accounts, and collects when it is time
void gc_mark_range(const void *from, const void *to);    // scans words
typedef struct Marker Marker;
bool gc_is_marked(Marker *m, void *object);
void gc_mark_pointer(Marker *m, void *p);       // and all that can be reached from there
void gc_scan_object(Marker *m, void *object);   // what it points to, but not itself
void specials_after_mark(Marker *m);            // finalizer.c
void profile_mark(Marker *m);                   // profile.c
void profile_after_mark(Marker *m);
void profile_freed(const void *object);
void profile_alloc(const void *object, uptr size, uptr bytes);   // object was made, after so many bytes
u32 profile_run_limit(u32 size);
void gc_set_goal(void);
void gc_read_environment(void);                 // GOGC, GOMEMLIMIT, ESCARGO_GC=stress|poison
void *persistent_alloc(uptr size);              // never freed
void *system_reserve(uptr size);                // zeroed memory that costs nothing until touched, or NULL

// ---- Goroutines (sched.c) -----------------------------------------------------------------------------------------

// An access of memory that the machine refused. pc 0: none.
typedef struct Fault { uptr pc, address; i32 signal, code; } Fault;
typedef struct Panic Panic;
struct Panic {
    Panic *link;
    Eface value;
    void *calling;             // code of the deferred function that is being entered; NULL once it has asked
    bool recovered, repanicked, goexit;
    Fault fault;               // G's when it began
};

#define WAIT_REASONS(X)                                                                                               \
    X(NONE, "running") X(RUNNABLE, "runnable") X(SLEEP, "sleep") X(CHAN_RECV, "chan receive") X(CHAN_SEND, "chan send")  \
    X(CHAN_RECV_NIL, "chan receive (nil chan)") X(CHAN_SEND_NIL, "chan send (nil chan)") X(SELECT, "select")           \
    X(SELECT_NONE, "select (no cases)") X(SEMACQUIRE, "semacquire") X(MUTEX, "sync.Mutex.Lock")                          \
    X(RWMUTEX_R, "sync.RWMutex.RLock") X(RWMUTEX_W, "sync.RWMutex.Lock") X(COND, "sync.Cond.Wait")                       \
    X(WAITGROUP, "sync.WaitGroup.Wait") X(IO, "IO wait") X(FINALIZER, "finalizer wait") X(COROUTINE, "coroutine")   \
    X(DEAD, "dead")
typedef enum {
#define X(name, text) WAIT_##name,
    WAIT_REASONS(X)
#undef X
} WaitReason;

typedef struct G G;
struct G {
    void *sp;                  // saved stack pointer while not running; NULL before it first runs: it has no stack yet
    u8 *stack_low, *stack_high;
    u8 *stack_guard;           // GUARD bytes that may not be touched; lowest, unless SetMaxStack asks for less than there is
    DeferFrame *frames;        // functions with deferred calls, innermost first
    Panic *panics;             // innermost first
    RtObject *objects;         // in its frames, innermost first, with -checkescape
    Closure *start;
    G *link;                   // in the run queue, a wait queue of semaphores, or the list of dead ones
    G *all_next, *all_prev;    // all live goroutines
    u64 id, parent;
    uptr created_at;           // return address of its go statement
    void *wake_value;          // passed by rt_ready to rt_park
    WaitReason wait;
    bool system;               // the runtime's own
    struct Coroutine *coroutine;   // whose function it runs
    void *labels;              // for profiles
    Fault fault;               // what the panic to come is about
    bool panic_on_fault;       // runtime/debug.SetPanicOnFault
};

typedef struct Timer Timer;
struct Timer {
    i64 when, period;          // monotonic nanoseconds
    void (*fire)(Timer *);
    void *arg;
    Closure *closure;
    u64 sequence;
    i64 place;                 // in the heap of timers, from 1; 0: not there
};

typedef struct Sched {
    Heap heap;
    G main;
    G *run_head, *run_tail, *run_next;
    G *all;
    G *dead;
    struct Visit *visit;       // what some other goroutine is to do before it goes on
    u64 goroutines, next_id;
    Timer **timers; i64 timers_len, timers_cap;
    u64 timer_sequence;
    struct Poller *poller;
    struct SemaRoot *semas;
    u64 random;
    u32 ticks;
    i32 argc; char **argv; char **envp;
    u8 *stack_slab, *stack_slab_end; uptr stack_size; u32 slabs;
    struct FreeStack *free_stacks;
    Defer *free_defers;        // records of deferred calls
    struct ItabTable *itabs;
    struct Specials *specials;
    void *elf;                 // of the program's own file
    struct CallIndex *calls;           // calls that were replaced by code (calls.c)
    struct Lines *lines;               // of its code (lines.c)
    struct Inlined *inlined;           // calls in it (inlined.c)
    struct Frames **frames;            // what tracebacks found at addresses (frames.c)
    i64 max_procs, max_stack;
    u8 *persistent, *persistent_end;
    struct Quit *quit;                 // the signal that ends the program
    bool main_exited, dying;
    u8 traceback;              // runtime/debug.SetTraceback
    bool checking_key;         // of a map that is empty: the error's words are others then
    bool ticking;              // the clock of preempt.c runs
    i64 start_ns;
    AllocSite **sites; u32 sites_len;             // with -allocs
    struct Profiles *profiles;         // profile.c
    i64 block_rate, mutex_fraction;
    bool cpu_profiled;
    bool unwinding;                    // the unwinder is at work: it has a lock, which a signal handler must not wait for
    void *profile_clock;
} Sched;
extern Sched rt_sched;

static inline G *self(void) { return rt_worker.g; }

void sched_init(void);
NORETURN void sched_run_main(Closure *start);
void *rt_park(WaitReason reason);               // until rt_ready; returns its value
void rt_ready(G *g, void *value);
void rt_ready_later(G *g);                      // behind all others
G *rt_go_later(Closure *fn);
u64 rt_random(void);
i64 nanotime(void);
void preempt_start(void);                       // once there are several goroutines
void timer_add(Timer *t, i64 when);
bool timer_remove(Timer *t);
i64 timers_run(i64 now);                        // fires what is due; when the next one is due, or -1
bool poll_awaited(void);                        // a goroutine waits for a file (poll.c)
void poll_files(i64 wait);
void print_goroutines(const G *without);        // all, but for one
void sched_visit(G *g, void (*visit)(void *), void *data);     // calls visit on the stack of a goroutine that does not run
const char *wait_reason_text(WaitReason r);
void switch_stack(void **save_sp, void *to_sp); // switch_*.S
void switch_to(G *next);                        // which waits, and is in no queue
G *goroutine_start_by(Closure *fn, void *created_at);   // for the goroutine that runs; it is in no queue yet
G *coroutine_leave(struct Coroutine *c);        // its function has returned: who goes on
NORETURN void goroutine_end(void);               // of the one that runs; its deferred calls have run
NORETURN void enter_stack(void *high, void (*entry)(void));   // forgets all frames of the stack that runs
void stack_take(G *g);                          // stack.c
void stack_release(G *g);                       // may be the one that runs, until the next stack_take
u8 *stack_new_main(uptr *size);
bool stack_is_guard(const G *g, const void *address);
i64 stack_max(void);                            // the limit that SetMaxStack changes
void stack_use_guard(G *g);                     // its last words are about the overflow
void *stack_prepare(u8 *stack_high, void (*entry)(void));

// ---- Types that the program makes (parts.c) --------------------------------------------------------------------------

bool equal_by_parts(const void *x, const void *y);
u64 hash_by_parts(const void *x, u64 seed);
bool parts_equal(const RType *t, const void *x, const void *y);
u64 parts_hash(const RType *t, const void *x, u64 seed);
static inline bool type_equal(const RType *t, const void *x, const void *y) {
    return RT_UNLIKELY(t->equal == equal_by_parts) ? parts_equal(t, x, y) : t->equal(x, y);
}
static inline u64 type_hash(const RType *t, const void *x, u64 seed) {
    return RT_UNLIKELY(t->hashfn == hash_by_parts) ? parts_hash(t, x, seed) : t->hashfn(x, seed);
}

// ---- Panics, errors, traces -----------------------------------------------------------------------------------------

void signals_init(void);
void watch_init(void);                          // watch.c
struct ucontext_t;                              // of a signal handler: what it interrupted goes on in fn
void fault_continue_in(struct ucontext_t *c, void (*fn)(void));
uptr fault_pc(const struct ucontext_t *c);
void quit_init(void);                           // quit.c
bool quit_restore(i64 number);
void quit_print_signal(void);
void quit_print_registers(void);
void print_fault(const Fault *f);               // the line that names the signal, if it is one
NORETURN void panic_error(String message);      // runtime.Error with "runtime error: " before the message
NORETURN void panic_nil_fault(void) RT_SHOWN_AS("panicmem");       // a nil dereference
NORETURN void panic_fault(void) RT_SHOWN_AS("sigpanic.fault");      // about the goroutine's fault
NORETURN void panic_plain(String message);      // runtime.Error with just the message
NORETURN void rt_goexit(void);
NORETURN void rt_exit(i32 code);
void print_panic_value(Eface v);
void print_traceback(void);                     // of the goroutine that calls, to where it was created
// death.c; the message is printed already.
NORETURN void die_of_panic(void);
NORETURN void die_of_error(void);
NORETURN void die_of_deadlock(void);
NORETURN void die_of_signal(void);
void print_panic_traceback(void);               // without the panic that it ends with
void print_goroutine_header(G *g);
const RMethod *find_method(const RType *t, const char *name);

void rt_write(const void *p, uptr n);           // to standard error
void sites_report(void);                        // the table of -allocs, if there is one
AllocMark heap_allocated(void);                 // since the program began, to the last object
void rt_print(const char *text);
String string_of(const char *text);
bool debug_set(const char *name, const char *value);    // whether GODEBUG gives the setting the value
uptr format_i64(char *buf, i64 x);              // decimal; returns the length; buf holds 24
uptr format_u64(char *buf, u64 x);


#endif
