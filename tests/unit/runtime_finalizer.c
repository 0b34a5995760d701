// Finalizers, cleanups and weak pointers. The collector is conservative: a few objects may be kept by stale words, so
// the tests make many and ask for most.
#include "runtime/internal.h"

#include <stdio.h>

enum { OBJECTS = 200, MOST = 150 };
typedef struct Node { struct Node *next; i64 n; } Node;
void runtime$setFinalizer(void *p, const RType *type, Closure *fn, const RType *parameter, bool large_results);
u64 runtime$addCleanup(void *p, Closure *fn);
void runtime$stopCleanup(uptr hidden, u64 id);
void *weak$handle(void *p);
void *weak$value(void *h);

static int failures;
static void check(const char *name, bool ok) {
    printf("%s %s\n", ok ? "ok" : "FAIL", name);
    failures += !ok;
}

static const RType pointer_type = {.size = 8, .kind = RK_POINTER, .align = 8, .flags = RT_DIRECT};
static i64 finalized, cleaned, wrong;
static bool was_finalized[OBJECTS];

static void finalize(Node *n, Closure *c) {
    (void)c;
    finalized++;
    was_finalized[n->n] = true;
    if (n->next && was_finalized[n->next->n]) wrong++;       // what points to another goes first
}
static void clean(Closure *c) { (void)c; cleaned++; }
static const Closure finalizer = {(void *)finalize}, cleanup = {(void *)clean};

static void *handles[OBJECTS];

__attribute__((noinline)) static void make_objects(void) {
    for (i64 i = 0; i < OBJECTS; i += 2) {
        Node *a = RT_NEW(Node, false), *b = RT_NEW(Node, false);
        a->next = b;
        a->n = i;
        b->n = i + 1;
        runtime$setFinalizer(a, &pointer_type, (Closure *)&finalizer, &pointer_type, false);
        runtime$setFinalizer(b, &pointer_type, (Closure *)&finalizer, &pointer_type, false);
        runtime$addCleanup(a, (Closure *)&cleanup);
        handles[i] = weak$handle(b);
    }
}

__attribute__((noinline)) static void overwrite_stack(void) {
    volatile u8 bytes[4096] = {0};
    (void)bytes[100];
}

static i64 living(void) {
    i64 n = 0;
    for (i64 i = 0; i < OBJECTS; i += 2) n += weak$value(handles[i]) != NULL;
    return n;
}

static void program_main(void) {
    setvbuf(stdout, NULL, _IOLBF, 0);
    make_objects();
    check("weak pointers", living() == OBJECTS / 2 || rt_sched.heap.stress);
    for (int i = 0; i < 6; i++) {
        overwrite_stack();
        gc_collect(true);
        rt_yield();
    }
    check("finalizers run", finalized >= MOST && finalized <= OBJECTS);
    check("in order", wrong == 0);
    check("cleanups run", cleaned >= MOST / 2 && cleaned <= OBJECTS / 2);
    check("weak pointers become nil", living() < (OBJECTS - MOST) / 2 + 1);
    check("the runner is not counted", rt_sched.goroutines == 1);
    rt_exit(failures != 0);
}

void (*const rt_program_inits[])(void) = {NULL};
void (*const rt_program_main)(void) = program_main;
