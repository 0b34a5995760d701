// chan: channels. A channel has a ring of elements and two queues of goroutines that wait to send or to receive; values
// go straight from one goroutine to another where one waits. A waiter stands on its goroutine's stack.
#include "chan.h"

#include <string.h>

Chan *rt_make_chan(const RType *elem, i64 cap) {
    uptr bytes;
    if (cap < 0 || __builtin_mul_overflow(elem->size, (uptr)cap, &bytes) || bytes > (uptr)1 << 47)
        panic_plain(RT_STR("makechan: size out of range"));
    bool noscan = elem->flags & RT_POINTER_FREE;
    bool together = noscan || bytes == 0;
    Chan *c = rt_alloc_any(sizeof(Chan) + (together ? bytes : 0), together);
    c->buf = together ? (u8 *)(c + 1) : rt_alloc_any(bytes, false);
    c->cap = cap;
    c->elem = elem;
    c->elem_size = elem->size;
    return c;
}

// ---- Queues of waiters ------------------------------------------------------------------------------------------------

void waiters_add(Waiters *q, Waiter *w) {
    w->next = NULL;
    w->prev = q->tail;
    if (q->tail) q->tail->next = w;
    else q->head = w;
    q->tail = w;
}

void waiters_remove(Waiters *q, Waiter *w) {
    if (!w->prev && q->head != w) return;      // taken already
    if (w->prev) w->prev->next = w->next;
    else q->head = w->next;
    if (w->next) w->next->prev = w->prev;
    else q->tail = w->prev;
    w->prev = w->next = NULL;
}

// Select statements that another case woke are passed over.
static Waiter *waiters_take(Waiters *q) {
    for (Waiter *w; (w = q->head);) {
        waiters_remove(q, w);
        if (w->fired && *w->fired) continue;
        if (w->fired) *w->fired = true;
        return w;
    }
    return NULL;
}

static void wake(Waiter *w, bool success) {
    w->success = success;
    rt_ready(w->g, w);
}

// ---- The ring ------------------------------------------------------------------------------------------------------------

static inline void copy_elem(const Chan *c, void *to, const void *from) {
    if (c->elem_size == 8) *(u64 *)to = *(const u64 *)from;
    else memcpy(to, from, c->elem_size);
}

static inline void *slot(Chan *c, i64 i) { return c->buf + (uptr)i * c->elem_size; }

static void push_ring(Chan *c, const void *elem) {
    copy_elem(c, slot(c, c->write), elem);
    if (++c->write == c->cap) c->write = 0;
    c->count++;
}

static void pop_ring(Chan *c, void *elem) {
    void *from = slot(c, c->read);
    if (elem) copy_elem(c, elem, from);
    memset(from, 0, c->elem_size);
    if (++c->read == c->cap) c->read = 0;
    c->count--;
}

// ---- Without waiting -------------------------------------------------------------------------------------------------------

bool chan_try_send(Chan *c, const void *elem) {
    if (c->closed) panic_plain(RT_STR("send on closed channel"));
    Waiter *w = waiters_take(&c->receivers);
    if (w) {
        if (w->elem) copy_elem(c, w->elem, elem);
        wake(w, true);
        return true;
    }
    if (c->count == c->cap) return false;
    push_ring(c, elem);
    return true;
}

bool chan_try_recv(Chan *c, void *elem, bool *ok) {
    *ok = true;
    if (c->count) {
        pop_ring(c, elem);
        Waiter *w = waiters_take(&c->senders);
        if (w) {
            push_ring(c, w->elem);
            wake(w, true);
        }
        return true;
    }
    Waiter *w = waiters_take(&c->senders);
    if (w) {
        if (elem) copy_elem(c, elem, w->elem);
        wake(w, true);
        return true;
    }
    if (!c->closed) return false;
    if (elem) memset(elem, 0, c->elem_size);
    *ok = false;
    return true;
}

// ---- Waiting ------------------------------------------------------------------------------------------------------------------

void rt_chan_send(Chan *c, const void *elem) {
    if (!c) for (;;) rt_park(WAIT_CHAN_SEND_NIL);
    if (chan_try_send(c, elem)) return;
    Waiter w = {.g = self(), .elem = (void *)elem};
    waiters_add(&c->senders, &w);
    rt_park(WAIT_CHAN_SEND);
    if (!w.success) panic_plain(RT_STR("send on closed channel"));
}

bool rt_chan_recv(Chan *c, void *elem) {
    if (!c) for (;;) rt_park(WAIT_CHAN_RECV_NIL);
    bool ok;
    if (chan_try_recv(c, elem, &ok)) return ok;
    Waiter w = {.g = self(), .elem = elem};
    waiters_add(&c->receivers, &w);
    rt_park(WAIT_CHAN_RECV);
    return w.success;
}

void rt_chan_close(Chan *c) {
    if (!c) panic_plain(RT_STR("close of nil channel"));
    if (c->closed) panic_plain(RT_STR("close of closed channel"));
    c->closed = true;
    for (Waiter *w; (w = waiters_take(&c->receivers));) {
        if (w->elem) memset(w->elem, 0, c->elem_size);
        wake(w, false);
    }
    for (Waiter *w; (w = waiters_take(&c->senders));) wake(w, false);
}

i64 rt_chan_len(Chan *c) { return c && !c->of_timer ? c->count : 0; }
i64 rt_chan_cap(Chan *c) { return c && !c->of_timer ? c->cap : 0; }
