// timer: a binary heap of timers by due time, and sleep.
#include "chan.h"

#include <string.h>

static bool before(const Timer *a, const Timer *b) {
    return a->when != b->when ? a->when < b->when : a->sequence < b->sequence;
}

static void put(i64 place, Timer *t) {
    rt_sched.timers[place] = t;
    t->place = place;
}

static void move_up(i64 at, Timer *t) {
    Timer **heap = rt_sched.timers;
    for (; at > 1 && before(t, heap[at / 2]); at /= 2) put(at, heap[at / 2]);
    put(at, t);
}

static void move_down(i64 at, Timer *t) {
    Timer **heap = rt_sched.timers;
    i64 n = rt_sched.timers_len;
    for (i64 child; (child = 2 * at) <= n; at = child) {
        if (child < n && before(heap[child + 1], heap[child])) child++;
        if (!before(heap[child], t)) break;
        put(at, heap[child]);
    }
    put(at, t);
}

static void grow(void) {
    Sched *s = &rt_sched;
    i64 cap = s->timers_cap ? 2 * s->timers_cap : 64;
    Timer **to = rt_alloc_array(sizeof *to, cap + 1, false);
    if (s->timers) memcpy(to, s->timers, (size_t)(s->timers_len + 1) * sizeof *to);
    s->timers = to;
    s->timers_cap = cap;
}

void timer_add(Timer *t, i64 when) {
    Sched *s = &rt_sched;
    if (s->timers_len == s->timers_cap) grow();
    t->when = when;
    t->sequence = ++s->timer_sequence;
    move_up(++s->timers_len, t);
}

// False: it was not waiting.
bool timer_remove(Timer *t) {
    Sched *s = &rt_sched;
    i64 at = t->place;
    if (at == 0) return false;
    Timer *last = s->timers[s->timers_len];
    s->timers[s->timers_len--] = NULL;
    t->place = 0;
    if (last == t) return true;
    if (at > 1 && before(last, s->timers[at / 2])) move_up(at, last);
    else move_down(at, last);
    return true;
}

i64 timers_run(i64 now) {
    Sched *s = &rt_sched;
    while (s->timers_len && s->timers[1]->when <= now) {
        Timer *t = s->timers[1];
        timer_remove(t);
        if (t->period > 0) timer_add(t, t->when + t->period * (1 + (now - t->when) / t->period));
        t->fire(t);
    }
    return s->timers_len ? s->timers[1]->when : -1;
}

static i64 due(i64 delay) {
    i64 when;
    return __builtin_add_overflow(nanotime(), delay, &when) ? INT64_MAX : when;
}

static void wake(Timer *t) { rt_ready(t->arg, NULL); }

void internal_sched$Sleep(i64 delay) {
    if (delay <= 0) return;
    Timer t = {.fire = wake, .arg = self()};
    timer_add(&t, due(delay));
    rt_park(WAIT_SLEEP);
}

// ---- Timers of package time: the closure runs on the scheduler's way and must not wait -----------------------------

static void call_closure(Timer *t) { ((void (*)(Closure *))t->closure->code)(t->closure); }

void internal_sched$StartTimer(Timer *t, i64 when, i64 period) {
    timer_remove(t);
    t->fire = call_closure;
    t->period = period;
    timer_add(t, when);
}

bool internal_sched$StopTimer(Timer *t) { return timer_remove(t); }

void internal_sched$HideBuffer(Chan *c) { c->of_timer = true; }
