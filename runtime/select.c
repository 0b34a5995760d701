// select: the cases are tried in random order; if none is ready, the goroutine waits in all their queues at once.
#include "chan.h"

#include <string.h>

enum { FEW = 16 };                     // cases whose waiters stand on the stack

static bool try_case(SelectCase *c) {
    if (!c->c) return false;
    if (c->send) return chan_try_send(c->c, c->elem);
    return chan_try_recv(c->c, c->elem, &c->ok);
}

static Waiters *queue_of(const SelectCase *c) { return c->send ? &c->c->senders : &c->c->receivers; }

static void shuffle(u32 *order, i64 n) {
    for (i64 i = 0; i < n; i++) {
        i64 j = (i64)(rt_random() % (u64)(i + 1));
        order[i] = order[j];
        order[j] = (u32)i;
    }
}

static void wait_in_all(SelectCase *cases, i64 n, Waiter *waiters, const u32 *order, bool *fired) {
    for (i64 k = 0; k < n; k++) {
        u32 i = order[k];
        waiters[i] = (Waiter){.g = self(), .elem = cases[i].elem, .fired = fired};
        if (cases[i].c) waiters_add(queue_of(&cases[i]), &waiters[i]);
    }
}

// Not part of rt_select: what it leaves unused of its frame is read by the collector as long as the goroutine waits.
__attribute__((noinline)) static i64 wait_for_one(SelectCase *cases, i64 n, const u32 *order) {
    bool fired = false;
    Waiter few[n > 0 && n <= FEW ? n : 1], *waiters = n <= FEW ? few : rt_alloc_array(sizeof *waiters, n, false);
    wait_in_all(cases, n, waiters, order, &fired);
    Waiter *w = rt_park(n ? WAIT_SELECT : WAIT_SELECT_NONE);
    for (i64 i = 0; i < n; i++)
        if (cases[i].c) waiters_remove(queue_of(&cases[i]), &waiters[i]);
    i64 chosen = w - waiters;
    if (cases[chosen].send && !w->success) panic_plain(RT_STR("send on closed channel"));
    cases[chosen].ok = w->success;
    return chosen;
}

i64 rt_select(SelectCase *cases, i64 n, bool has_default) {
    u32 few_order[FEW], *order = few_order;
    if (n > FEW) order = rt_alloc_array(sizeof *order, n, true);
    shuffle(order, n);
    for (i64 k = 0; k < n; k++)
        if (try_case(&cases[order[k]])) return order[k];
    if (has_default) return -1;
    return wait_for_one(cases, n, order);
}
