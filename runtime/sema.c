// sema: semaphores by address, and parking, for package sync. Waiters stand in a hash table of queues.
#include "profile.h"

typedef struct SemaWaiter { struct SemaWaiter *next; G *g; u32 *address; i64 since; } SemaWaiter;   // since: if profiled
enum { SEMA_BUCKETS = 251 };
typedef struct SemaRoot { SemaWaiter *head, *tail; } SemaRoot;

static SemaRoot *root_of(const u32 *address) {
    if (!rt_sched.semas) rt_sched.semas = rt_alloc_array(sizeof(SemaRoot), SEMA_BUCKETS, false);
    return &rt_sched.semas[(uptr)address / 8 % SEMA_BUCKETS];
}

static void wait_for(u32 *address, bool first, WaitReason reason) {
    SemaRoot *root = root_of(address);
    SemaWaiter w = {.g = self(), .address = address, .since = rt_sched.mutex_fraction > 0 ? nanotime() : 0};
    if (!root->head) root->head = root->tail = &w;
    else if (first) {
        w.next = root->head;
        root->head = &w;
    } else {
        root->tail->next = &w;
        root->tail = &w;
    }
    rt_park(reason);
}

// The profile of locks charges those who held them: one release in mutex_fraction counts.
static void count_wait(const SemaWaiter *w) {
    i64 fraction = rt_sched.mutex_fraction;
    bool locks = w->g->wait == WAIT_MUTEX || w->g->wait == WAIT_RWMUTEX_R || w->g->wait == WAIT_RWMUTEX_W;
    if (w->since && locks && fraction > 0 && rt_random() % (u64)fraction == 0)
        profile_wait(PROFILE_MUTEX, 1, nanotime() - w->since);
}

static G *take_waiter(const u32 *address) {
    SemaRoot *root = root_of(address);
    SemaWaiter *before = NULL;
    for (SemaWaiter *w = root->head; w; before = w, w = w->next) {
        if (w->address != address) continue;
        if (before) before->next = w->next;
        else root->head = w->next;
        if (root->tail == w) root->tail = before;
        count_wait(w);
        return w->g;
    }
    return NULL;
}

// Waits until *address > 0 and takes one. `first`: ahead of the others that wait.
void internal_sched$Semacquire(u32 *address, bool first, i64 reason) {
    if (*address > 0) --*address;
    else wait_for(address, first, (WaitReason)reason);
}

// Gives one, straight to the goroutine that has waited longest if there is one; true if so.
bool internal_sched$Semrelease(u32 *address) {
    G *g = take_waiter(address);
    if (g) rt_ready(g, NULL);
    else ++*address;
    return g != NULL;
}

void *internal_sched$Self(void) { return self(); }
void internal_sched$Park(i64 reason) { rt_park((WaitReason)reason); }
void internal_sched$Ready(void *g) { rt_ready(g, NULL); }

// Until the file is ready for reading or writing, or has failed. A deadline of 0 is none; false: it passed.
typedef struct PollTimer { Timer timer; PollWait wait; } PollTimer;

static void give_up(Timer *t) {
    PollTimer *p = t->arg;
    for (PollWait **at = &rt_sched.polls; *at; at = &(*at)->link)
        if (*at == &p->wait) {
            *at = p->wait.link;
            rt_ready(p->wait.g, NULL);
            return;
        }
}

bool internal_sched$PollWait(i64 fd, bool write, i64 deadline) {
    enum { POLL_IN = 1, POLL_OUT = 4 };
    PollTimer p = {.wait = {.link = rt_sched.polls, .g = self(), .fd = (i32)fd, .events = write ? POLL_OUT : POLL_IN}};
    p.timer.arg = &p;
    p.timer.fire = give_up;
    rt_sched.polls = &p.wait;
    if (deadline) timer_add(&p.timer, deadline);
    rt_park(WAIT_IO);
    timer_remove(&p.timer);
    return p.wait.done;
}
