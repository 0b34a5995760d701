// chan: what chan.c and select.c share.
#ifndef ESCARGO_RUNTIME_CHAN_H
#define ESCARGO_RUNTIME_CHAN_H

#include "internal.h"

typedef struct Waiter {
    struct Waiter *next, *prev;
    G *g;
    void *elem;                // where the value is or goes; NULL: not wanted
    bool *fired;               // select statements: one of its cases was served
    bool success;              // false: the channel was closed
} Waiter;
typedef struct Waiters { Waiter *head, *tail; } Waiters;

struct Chan {
    i64 count, cap;
    u8 *buf;
    uptr elem_size;
    i64 read, write;           // places in the ring
    Waiters receivers, senders;
    const RType *elem;
    bool closed;
    bool of_timer;             // programs see no buffer
};
_Static_assert(sizeof(Chan) == 96, "the reference's channel has as many bytes");

bool chan_try_send(Chan *c, const void *elem);
bool chan_try_recv(Chan *c, void *elem, bool *ok);     // false: it would have to wait
void waiters_add(Waiters *q, Waiter *w);
void waiters_remove(Waiters *q, Waiter *w);

#endif
