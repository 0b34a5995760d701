// coroutine: a goroutine that runs only while another waits for it, and the other way round. The two hand the worker to
// each other without a look at the queues: a switch costs as much as a call. Package iter makes Pull of it.
#include "runtime/internal.h"

typedef struct Coroutine { G *waiting; } Coroutine;

Coroutine *iter$newcoro(Closure *fn) {
    Coroutine *c = rt_alloc(sizeof(Coroutine), false);
    c->waiting = goroutine_start_by(fn, __builtin_return_address(0));
    c->waiting->coroutine = c;
    c->waiting->wait = WAIT_COROUTINE;
    return c;
}

void iter$coroswitch(Coroutine *c) {
    G *next = c->waiting;
    c->waiting = self();
    self()->wait = WAIT_COROUTINE;
    switch_to(next);
}

G *coroutine_leave(Coroutine *c) { return c->waiting; }
