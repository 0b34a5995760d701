// sched: goroutines. One worker thread runs them, switching where one waits, yields or ends. Whoever gives up the worker
// looks for the next goroutine itself, on its own stack: there is no scheduler stack. A goroutine that was just made ready
// runs next, before the queue, so that partners that pass values back and forth stay in the cache.
#define _GNU_SOURCE
#include "profile.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

Sched rt_sched;

enum { TIMER_TICKS = 64 };             // scheduling rounds between two looks at the clock while there is work
enum { NEXT_IN_A_ROW = 256 };          // then the queue gets its turn

i64 nanotime(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

// xorshift64*: https://doi.org/10.18637/jss.v008.i14, with a multiplication to whiten the low bits.
u64 rt_random(void) {
    u64 x = rt_sched.random;
    x ^= x >> 12;
    x ^= x << 25;
    x ^= x >> 27;
    rt_sched.random = x;
    return x * 0x2545F4914F6CDD1Du;
}

const char *wait_reason_text(WaitReason r) {
    static const char *const texts[] = {
#define X(name, text) text,
        WAIT_REASONS(X)
#undef X
    };
    return texts[r];
}

// ---- The run queue ------------------------------------------------------------------------------------------------

static void enqueue(G *g) {
    Sched *s = &rt_sched;
    g->link = NULL;
    if (s->run_tail) s->run_tail->link = g;
    else s->run_head = g;
    s->run_tail = g;
}

static G *dequeue(void) {
    Sched *s = &rt_sched;
    G *g = s->run_head;
    if (!g) return NULL;
    s->run_head = g->link;
    if (!s->run_head) s->run_tail = NULL;
    return g;
}

static void run_next(G *g) {
    if (rt_sched.run_next) enqueue(rt_sched.run_next);
    rt_sched.run_next = g;
}

void rt_ready(G *g, void *value) {
    g->wake_value = value;
    g->wait = WAIT_RUNNABLE;
    run_next(g);
}

void rt_ready_later(G *g) {
    g->wait = WAIT_RUNNABLE;
    enqueue(g);
}

// ---- Nothing to run: wait for the clock or for files -----------------------------------------------------------------

static bool none_left(void) {
    for (G *g = rt_sched.all; g; g = g->all_next)
        if (!g->system) return false;
    return true;
}

NORETURN static void deadlock(void) {
    Sched *s = &rt_sched;
    s->dying = true;
    rt_print(s->main_exited && none_left() ? "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n"
                                           : "fatal error: all goroutines are asleep - deadlock!\n");
    die_of_deadlock();
}

static void wait_for_events(void) {
    i64 now = nanotime(), next = timers_run(now);
    if (rt_sched.run_next || rt_sched.run_head) return;
    if (next < 0 && !poll_awaited()) deadlock();
    poll_files(next < 0 ? -1 : next - now > 0 ? next - now : 0);
}

static void look_at_events(void) {
    timers_run(nanotime());
    if (poll_awaited()) poll_files(0);
}

static G *pick_next(void) {
    Sched *s = &rt_sched;
    if (++s->ticks % TIMER_TICKS == 0 && (s->timers_len || poll_awaited())) look_at_events();
    for (;;) {
        G *g = s->run_next;
        if (g && (s->ticks % NEXT_IN_A_ROW || !s->run_head)) {
            s->run_next = NULL;
            return g;
        }
        if ((g = dequeue())) return g;
        wait_for_events();
    }
}

static void receive_visit(void);
static void goroutine_main(void) RT_SHOWN_AS("goexit");

// Only now does a new goroutine need a stack. Those that are started in a loop and never wait share one.
static void begin(G *g) {
    stack_take(g);
    g->sp = stack_prepare(g->stack_high, goroutine_main);
}

void switch_to(G *next) {
    G *old = self();
    next->wait = WAIT_NONE;
    if (next == old) return;
    if (!next->sp) begin(next);
    rt_worker.g = next;
    switch_stack(&old->sp, next->sp);
    while (RT_UNLIKELY(rt_sched.visit != NULL)) receive_visit();
}

// ---- Visits on the stacks of other goroutines ----------------------------------------------------------------------------
// A goroutine's stack is walked on that stack: it is switched to, does what the visitor wants where it waits, and switches back.

typedef struct Visit { G *visitor; void (*act)(void *); void *data; } Visit;

static void receive_visit(void) {
    G *me = self();
    Visit *v = rt_sched.visit;
    v->act(v->data);
    rt_worker.g = v->visitor;
    switch_stack(&me->sp, v->visitor->sp);
}

void sched_visit(G *g, void (*act)(void *), void *data) {
    G *me = self();
    if (g == me || !g->sp) return;
    Visit v = {me, act, data};
    rt_sched.visit = &v;
    rt_worker.g = g;
    switch_stack(&me->sp, g->sp);
    rt_sched.visit = NULL;
}

// A profile of what goroutines wait for counts those reasons that stand for the program's own waiting.
static bool is_blocking(WaitReason r) { return r >= WAIT_CHAN_RECV && r <= WAIT_WAITGROUP; }

void *rt_park(WaitReason reason) {
    G *g = self();
    i64 rate = rt_sched.block_rate, start = rate > 0 ? nanotime() : 0;
    g->wait = reason;
    switch_to(pick_next());
    if (RT_UNLIKELY(rate > 0) && is_blocking(reason)) profile_wait(PROFILE_BLOCK, rate, nanotime() - start);
    return g->wake_value;
}

void rt_yield(void) {
    G *g = self();
    if (rt_sched.timers_len || poll_awaited()) look_at_events();
    g->wait = WAIT_RUNNABLE;
    if (rt_sched.run_next) {
        enqueue(rt_sched.run_next);
        rt_sched.run_next = NULL;
    }
    enqueue(g);
    switch_to(pick_next());
}

// ---- Birth and death ------------------------------------------------------------------------------------------------

static void link_live(G *g) {
    Sched *s = &rt_sched;
    g->id = ++s->next_id;
    g->all_prev = NULL;
    g->all_next = s->all;
    if (s->all) s->all->all_prev = g;
    s->all = g;
    s->goroutines++;
}

static void unlink_live(G *g) {
    if (g->all_next) g->all_next->all_prev = g->all_prev;
    if (g->all_prev) g->all_prev->all_next = g->all_next;
    else rt_sched.all = g->all_next;
    rt_sched.goroutines--;
}

// Goes on with `next`. If that is new, it takes over the stack of the one that ended.
NORETURN static void bury(G *g, G *next) {
    g->link = rt_sched.dead;
    rt_sched.dead = g;
    stack_release(g);
    if (next->sp) switch_to(next);
    stack_take(next);
    next->wait = WAIT_NONE;
    rt_worker.g = next;
    enter_stack(next->stack_high, goroutine_main);
}

// Looking for the next goroutine may run timers, which start goroutines: until it is found, this one is still in use.
void goroutine_end(void) {
    G *g = self();
    unlink_live(g);
    g->wait = WAIT_DEAD;
    if (g->coroutine) bury(g, coroutine_leave(g->coroutine));
    if (g != &rt_sched.main) bury(g, pick_next());
    rt_sched.main_exited = true;
    switch_to(pick_next());
    __builtin_unreachable();
}

static void goroutine_main(void) {
    Closure *fn = self()->start;
    ((void (*)(Closure *))fn->code)(fn);
    goroutine_end();
}

static G *goroutine_new(void) {
    G *g = rt_sched.dead;
    if (!g) return persistent_alloc(sizeof(G));
    rt_sched.dead = g->link;
    *g = (G){0};
    return g;
}

static G *goroutine_start(Closure *fn) {
    if (!fn) rt_throw("go of nil func value");
    G *g = goroutine_new();
    g->start = fn;
    g->wait = WAIT_RUNNABLE;
    link_live(g);
    return g;
}

G *goroutine_start_by(Closure *fn, void *created_at) {
    G *g = goroutine_start(fn);
    preempt_start();
    g->parent = self()->id;
    g->labels = self()->labels;
    g->created_at = (uptr)created_at;
    return g;
}

void rt_go(Closure *fn) { run_next(goroutine_start_by(fn, __builtin_return_address(0))); }

G *rt_go_later(Closure *fn) {
    G *g = goroutine_start(fn);
    enqueue(g);
    return g;
}

void sched_init(void) {
    Sched *s = &rt_sched;
    s->start_ns = nanotime();
    s->random = (u64)s->start_ns * 0x9E3779B97F4A7C15u ^ (u64)getpid() << 32 ^ 1;
    if (s->random == 0) s->random = 1;
}

NORETURN void sched_run_main(Closure *start) {
    G *g = &rt_sched.main;
    uptr size;
    g->stack_low = g->stack_guard = stack_new_main(&size);
    g->stack_high = g->stack_low + size;
    g->start = start;
    g->sp = stack_prepare(g->stack_high, goroutine_main);
    link_live(g);
    rt_worker.g = g;
    void *system_sp;
    switch_stack(&system_sp, g->sp);
    __builtin_unreachable();
}
