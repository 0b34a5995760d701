// poll: files that goroutines wait for, by way of epoll. A file is registered once, for both directions and at its edges: a
// side of it becomes ready when something happens there, and stays so until who waits for it has been told. Who then finds
// that the file would still make it wait has the side reset and waits again.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

typedef enum { SIDE_READ, SIDE_WRITE, SIDES } Side;
typedef enum { POLL_OK, POLL_CLOSING, POLL_TIMEOUT } PollResult;   // as std/internal/poll knows them

typedef struct PollSide {
    G *waiter;
    bool ready, expired;
    Timer deadline;
} PollSide;

// Memory that is never freed: the kernel's events name descriptors after the program has forgotten them.
typedef struct PollDesc {
    PollSide side[SIDES];
    bool closing;
    i32 fd;
    struct PollDesc *link;       // when free
} PollDesc;

typedef struct Poller {
    i32 fd;                      // epoll's
    i64 waiters;
    PollDesc *free;
} Poller;

static Poller *poller(void) {
    Sched *s = &rt_sched;
    if (!s->poller) {
        s->poller = persistent_alloc(sizeof *s->poller);
        s->poller->fd = epoll_create1(EPOLL_CLOEXEC);
        if (s->poller->fd < 0) rt_throw("epoll_create1 failed");
    }
    return s->poller;
}

bool poll_awaited(void) { return rt_sched.poller && rt_sched.poller->waiters; }

// ---- Events -------------------------------------------------------------------------------------------------------------

// In the order of the events: what a child wrote is read before its end is seen.
static void wake(PollSide *p) {
    G *g = p->waiter;
    if (!g) return;
    p->waiter = NULL;
    rt_sched.poller->waiters--;
    rt_ready_later(g);
}

static void becomes_ready(PollSide *p) {
    p->ready = true;
    wake(p);
}

static void take_event(const struct epoll_event *e) {
    PollDesc *d = e->data.ptr;
    if (e->events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) becomes_ready(&d->side[SIDE_READ]);
    if (e->events & (EPOLLOUT | EPOLLHUP | EPOLLERR)) becomes_ready(&d->side[SIDE_WRITE]);
}

// Milliseconds are as fine as epoll's clock goes; the rest of the time is slept without it.
static int milliseconds(i32 fd, i64 wait) {
    enum { MILLISECOND = 1000000 };
    if (wait < 0) return -1;
    if (wait >= MILLISECOND) return wait / MILLISECOND > INT32_MAX ? INT32_MAX : (int)(wait / MILLISECOND);
    struct timespec t = {0, wait};
    struct pollfd p = {fd, POLLIN, 0};
    if (wait > 0) ppoll(&p, 1, &t, NULL);
    return 0;
}

// Takes what has happened. Until something has, it waits so many nanoseconds, or without end if negative; it may end early.
void poll_files(i64 wait) {
    enum { MOST = 128 };
    struct epoll_event events[MOST];
    Poller *p = poller();
    int timeout = milliseconds(p->fd, wait);
    int n = epoll_wait(p->fd, events, MOST, timeout);
    for (int i = 0; i < n; i++) take_event(&events[i]);
}

// ---- What package internal/poll calls --------------------------------------------------------------------------------------

static void expire(Timer *t) {
    PollSide *p = t->arg;
    p->expired = true;
    wake(p);
}

static PollDesc *desc_new(i32 fd) {
    Poller *p = poller();
    PollDesc *d = p->free;
    if (d) p->free = d->link;
    else d = persistent_alloc(sizeof *d);
    *d = (PollDesc){.fd = fd};
    for (int i = 0; i < SIDES; i++) {
        d->side[i].deadline.fire = expire;
        d->side[i].deadline.arg = &d->side[i];
    }
    return d;
}

static void desc_free(PollDesc *d) {
    d->link = rt_sched.poller->free;
    rt_sched.poller->free = d;
}

// Registers a file. Those that are always ready, as files on a disk are, cannot be: EPERM.
i64 internal_poll$pollOpen(i64 fd, PollDesc **out) {
    PollDesc *d = desc_new((i32)fd);
    struct epoll_event e = {.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data.ptr = d};
    if (epoll_ctl(rt_sched.poller->fd, EPOLL_CTL_ADD, (int)fd, &e) < 0) {
        desc_free(d);
        return errno;
    }
    *out = d;
    return 0;
}

void internal_poll$pollClose(PollDesc *d) {
    struct epoll_event none = {0};
    epoll_ctl(rt_sched.poller->fd, EPOLL_CTL_DEL, d->fd, &none);
    for (int i = 0; i < SIDES; i++) timer_remove(&d->side[i].deadline);
    desc_free(d);
}

static PollResult state(const PollDesc *d, const PollSide *p) {
    return d->closing ? POLL_CLOSING : p->expired ? POLL_TIMEOUT : POLL_OK;
}

// Before an attempt that may lead to waiting: what happens from now on counts.
i64 internal_poll$pollReset(PollDesc *d, bool write) {
    PollSide *p = &d->side[write];
    PollResult r = state(d, p);
    if (r == POLL_OK) p->ready = false;
    return r;
}

i64 internal_poll$pollWait(PollDesc *d, bool write) {
    PollSide *p = &d->side[write];
    PollResult r;
    while ((r = state(d, p)) == POLL_OK && !p->ready) {
        if (p->waiter) rt_throw("poll: two goroutines wait for one side of a file");
        p->waiter = self();
        rt_sched.poller->waiters++;
        rt_park(WAIT_IO);
    }
    if (r == POLL_OK) p->ready = false;
    return r;
}

// Sets a deadline of the monotonic clock; 0 is none.
void internal_poll$pollSetDeadline(PollDesc *d, bool write, i64 when) {
    PollSide *p = &d->side[write];
    timer_remove(&p->deadline);
    p->expired = when != 0 && when <= nanotime();
    if (p->expired) wake(p);
    else if (when) timer_add(&p->deadline, when);
}

// Whoever waits returns, and nobody waits again: the file will be closed.
void internal_poll$pollUnblock(PollDesc *d) {
    d->closing = true;
    for (int i = 0; i < SIDES; i++) wake(&d->side[i]);
}

// Whether a file that may make its reader wait has something to read (or room for what is written) right now.
bool internal_poll$pollNow(i64 fd, bool write) {
    struct pollfd p = {(int)fd, write ? POLLOUT : POLLIN, 0};
    return poll(&p, 1, 0) != 0;
}
