// finalizer: what happens when objects die: finalizers, cleanups, weak pointers. A special is a note about one object,
// which it must not keep alive: it holds the object's address complemented, so that the collector does not see it.
//
// After marking, in this order: what finalizable objects point to is kept (so that of two that die together, the one that
// points to the other goes first); weak pointers to dead objects become nil; dead objects with a finalizer live once more, for
// it; cleanups of objects that are still dead are due. A goroutine of the runtime's own then calls what is due.
#include "internal.h"

#include <string.h>

typedef enum { SPECIAL_FINALIZER, SPECIAL_WEAK, SPECIAL_CLEANUP } SpecialKind;
typedef struct WeakHandle { uptr hidden; } WeakHandle;      // ~address, or 0: dead
typedef struct Special {
    struct Special *next;
    uptr hidden, start;            // ~address as given; ~address of its object
    SpecialKind kind;
    Closure *fn;
    const RType *argument, *parameter;     // finalizers: types of the object's pointer and of fn's parameter
    bool large_results;            // fn returns more than fits in registers
    WeakHandle *handle;
    void *object;                  // finalizers that are due: keeps it
    u64 id;
} Special;
enum { BUCKETS = 1021 };
typedef struct Specials {
    Special *at[BUCKETS];
    Special *due, **due_end;
    G *runner;
    u64 next_id;
} Specials;

static Specials *specials(void) {
    Specials *s = rt_sched.specials;
    if (s) return s;
    s = rt_sched.specials = rt_alloc_any(sizeof *s, false);
    s->due_end = &s->due;
    return s;
}

static Special **bucket_of(uptr start) { return &specials()->at[(start >> 4) % BUCKETS]; }

// NULL: p is not in the heap; what holds for it holds forever.
static Special *special_add(void *p, SpecialKind kind) {
    u8 *start;
    uptr size;
    if (!heap_find(p, &start, &size)) return NULL;
    Special **bucket = bucket_of((uptr)start), *s = RT_NEW(Special, false);
    *s = (Special){.next = *bucket, .hidden = ~(uptr)p, .start = ~(uptr)start, .kind = kind, .id = ++specials()->next_id};
    return *bucket = s;
}

static Special **special_find(void *p, SpecialKind kind) {
    u8 *start;
    uptr size;
    if (!rt_sched.specials || !heap_find(p, &start, &size)) return NULL;
    for (Special **at = bucket_of((uptr)start); *at; at = &(*at)->next)
        if ((*at)->hidden == ~(uptr)p && (*at)->kind == kind) return at;
    return NULL;
}

// ---- In the collector --------------------------------------------------------------------------------------------------

// Calls `dies` for each special of the kind; where it says true, the special leaves the table.
static void each(Marker *m, SpecialKind kind, bool (*dies)(Marker *, Special *)) {
    Specials *all = rt_sched.specials;
    for (u32 i = 0; i < BUCKETS; i++)
        for (Special **at = &all->at[i]; *at;) {
            Special *s = *at, *next = s->next;
            if (s->kind == kind && dies(m, s)) *at = next;
            else at = &s->next;
        }
}

static void make_due(Special *s) {
    Specials *all = rt_sched.specials;
    s->next = NULL;
    *all->due_end = s;
    all->due_end = &s->next;
}

static bool is_dead(Marker *m, const Special *s) { return !gc_is_marked(m, (void *)~s->start); }

static bool keep_what_it_points_to(Marker *m, Special *s) {
    gc_scan_object(m, (void *)~s->start);
    return false;
}

static bool clear_weak(Marker *m, Special *s) {
    if (!is_dead(m, s)) return false;
    s->handle->hidden = 0;
    return true;
}

static bool note_dead(Marker *m, Special *s) {
    if (is_dead(m, s)) s->object = (void *)~s->hidden;
    return false;
}

static bool revive(Marker *m, Special *s) {
    if (!s->object) return false;
    gc_mark_pointer(m, s->object);
    make_due(s);
    return true;
}

static bool make_cleanup_due(Marker *m, Special *s) {
    if (!is_dead(m, s)) return false;
    make_due(s);
    return true;
}

void specials_after_mark(Marker *m) {
    if (!rt_sched.specials) return;
    each(m, SPECIAL_FINALIZER, keep_what_it_points_to);
    each(m, SPECIAL_WEAK, clear_weak);
    each(m, SPECIAL_FINALIZER, note_dead);
    each(m, SPECIAL_FINALIZER, revive);
    each(m, SPECIAL_CLEANUP, make_cleanup_due);
    Specials *all = rt_sched.specials;
    if (all->due && all->runner && all->runner->wait == WAIT_FINALIZER) rt_ready_later(all->runner);
}

// ---- The goroutine that calls them ----------------------------------------------------------------------------------------

// A function with large results is called with a place for them: the type stands for any that is not returned in registers.
typedef struct Results { u64 words[512]; } Results;

#define CALL_FINALIZER(R, T, x) (void)((R (*)(T, Closure *))s->fn->code)(x, s->fn)
#define CALL_WITH(R)                                                                                            \
    do {                                                                                                        \
        const RType *t = s->parameter;                                                                          \
        if (t->kind == RK_POINTER || t->kind == RK_UNSAFE_POINTER) CALL_FINALIZER(R, void *, s->object);        \
        else if (t->fields.len == 0) CALL_FINALIZER(R, Eface, ((Eface){s->argument, s->object}));               \
        else CALL_FINALIZER(R, Iface, ((Iface){rt_itab(t, s->argument, false), s->object}));                    \
    } while (0)

// Each in a frame of its own: what the runner has in its frame while it waits is read by the collector.
__attribute__((noinline)) static void call_for_large_results(Special *s) { CALL_WITH(Results); }

__attribute__((noinline)) static void call_finalizer(Special *s) {
    if (s->large_results) call_for_large_results(s);
    else CALL_WITH(void);
}

static void run_due(Closure *self_closure) {
    (void)self_closure;
    Specials *all = rt_sched.specials;
    self()->system = true;
    rt_sched.goroutines--;             // NumGoroutine counts the program's own
    for (;;) {
        while (!all->due) rt_park(WAIT_FINALIZER);
        Special *s = all->due;
        all->due = s->next;
        if (!all->due) all->due_end = &all->due;
        if (s->kind == SPECIAL_FINALIZER) call_finalizer(s);
        else ((void (*)(Closure *))s->fn->code)(s->fn);
    }
}

static void start_runner(void) {
    static const Closure closure = {(void *)run_due};
    Specials *all = specials();
    if (!all->runner) all->runner = rt_go_later((Closure *)&closure);
}

// ---- For packages runtime and weak ------------------------------------------------------------------------------------------

// fn nil: no finalizer any more.
void runtime$setFinalizer(void *p, const RType *type, Closure *fn, const RType *parameter, bool large_results) {
    Special **at = special_find(p, SPECIAL_FINALIZER);
    if (!fn) {
        if (at) *at = (*at)->next;
        return;
    }
    if (at) rt_throw("runtime.SetFinalizer: finalizer already set");
    Special *s = special_add(p, SPECIAL_FINALIZER);
    if (!s) return;
    s->fn = fn;
    s->argument = type;
    s->parameter = parameter;
    s->large_results = large_results;
    start_runner();
}

bool runtime$startsObject(void *p) {
    u8 *start;
    uptr size;
    if (!heap_find(p, &start, &size)) return true;         // a variable of the program's
    return start == p || size == RT_TINY;
}

u64 runtime$addCleanup(void *p, Closure *fn) {
    Special *s = special_add(p, SPECIAL_CLEANUP);
    if (!s) return 0;
    s->fn = fn;
    start_runner();
    return s->id;
}

void runtime$stopCleanup(uptr hidden, u64 id) {
    u8 *start;
    uptr size;
    if (!rt_sched.specials || !heap_find((void *)~hidden, &start, &size)) return;
    for (Special **at = bucket_of((uptr)start); *at; at = &(*at)->next)
        if ((*at)->kind == SPECIAL_CLEANUP && (*at)->id == id) {
            *at = (*at)->next;
            return;
        }
}

void *weak$handle(void *p) {
    Special **at = special_find(p, SPECIAL_WEAK), *s;
    if (at) return (*at)->handle;
    WeakHandle *h = rt_alloc_any(RT_TINY, true);
    h->hidden = ~(uptr)p;
    if ((s = special_add(p, SPECIAL_WEAK))) s->handle = h;
    return h;
}

void *weak$value(WeakHandle *h) { return h->hidden ? (void *)~h->hidden : NULL; }
