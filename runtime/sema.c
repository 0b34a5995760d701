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
