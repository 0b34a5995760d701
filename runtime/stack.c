// stack: memory for goroutines' stacks. Stacks are slots of one large reserved slab, so that 100,000 of them are a page
// each and one mapping for the system. The lowest part of a slot is a guard: running into it is Go's stack overflow.
// A goroutine gets its stack when it first runs, and the stack that was given back last: its pages are there already.
#include "internal.h"

#include <sys/mman.h>

// The reference doubles stacks up to the limit of 1,000,000,000 bytes: none gets larger than 512 MB.
// Frames of more than GUARD bytes are probed where they are made (-fstack-clash-protection): none steps over the guard.
enum { SLAB_STACKS = 1024, WIDE_SLABS = 16, GUARD = 1 << 16, DEFAULT_MAX = 1000000000 };
// Slots end a little above a multiple of their size: a guard and the top of the stack below it share a page table.
enum { SHIFT = 1 << 20 };
static const uptr STACK_WIDE = (uptr)512 << 20, STACK_NARROW = (uptr)64 << 20, STACK_LEAST = (uptr)1 << 18;

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#define MADV_GUARD_REMOVE 103
#endif

// Guards without a mapping of their own where the system has them; else the page protection changes, which splits the
// mapping: the system allows some 65,000 of those, so stacks beyond many have no guard.
static void install_guard(u8 *low) {
    enum { MOST_SPLITS = 24000 };
    if (madvise(low, GUARD, MADV_GUARD_INSTALL) == 0) return;
    if (rt_sched.next_id < MOST_SPLITS) mprotect(low, GUARD, PROT_NONE);
}

static void remove_guard(u8 *low) {
    madvise(low, GUARD, MADV_GUARD_REMOVE);
    mprotect(low, GUARD, PROT_READ | PROT_WRITE);
}

static void new_slab(void) {
    Sched *s = &rt_sched;
    uptr size = s->slabs < WIDE_SLABS ? STACK_WIDE : STACK_NARROW;
    u8 *p;
    while (!(p = system_reserve(size * (SLAB_STACKS + 1)))) {
        size /= 2;
        if (size < STACK_LEAST) rt_throw("cannot reserve address space for stacks");
    }
    madvise(p, size * (SLAB_STACKS + 1), MADV_NOHUGEPAGE);
    uptr shift = size > SHIFT ? SHIFT : 0, first = ((uptr)p + size - 1 - shift) / size * size + shift;
    s->stack_slab = (u8 *)first;
    s->stack_slab_end = s->stack_slab + size * SLAB_STACKS;
    s->stack_size = size;
    s->slabs++;
}

// Stands at the very top of a slot, above the frames, so that it can be written while the stack is still in use.
typedef struct FreeStack { _Alignas(16) struct FreeStack *next; u8 *low; } FreeStack;

static FreeStack *new_stack(void) {
    Sched *s = &rt_sched;
    if (s->stack_slab == s->stack_slab_end) new_slab();
    u8 *low = s->stack_slab;
    s->stack_slab += s->stack_size;
    install_guard(low);
    FreeStack *top = (FreeStack *)(void *)s->stack_slab - 1;
    top->low = low;
    return top;
}

// ---- The limit ---------------------------------------------------------------------------------------------------------

static uptr largest_stack(i64 limit) {
    uptr size = 2048;
    while (limit > 0 && 2 * size <= (uptr)limit) size *= 2;
    return size;
}

// A stack that is larger already stays as it is.
static void limit_stack(G *g) {
    u8 *used = g == self() ? __builtin_frame_address(0) : g->sp ? g->sp : g->stack_high;
    uptr size = largest_stack(rt_sched.max_stack), most = (uptr)(g->stack_high - g->stack_low);
    u8 *guard = size + GUARD < most ? (u8 *)(((uptr)g->stack_high - size - GUARD) & ~(uptr)(GUARD - 1)) : g->stack_low;
    if (guard == g->stack_guard || guard + GUARD > used) return;
    if (g->stack_guard != g->stack_low) remove_guard(g->stack_guard);
    if (guard != g->stack_low) install_guard(guard);
    g->stack_guard = guard;
}

i64 runtime_debug$setMaxStack(i64 bytes) {
    Sched *s = &rt_sched;
    i64 old = s->max_stack ? s->max_stack : DEFAULT_MAX;
    s->max_stack = bytes;
    for (G *g = s->all; g; g = g->all_next)
        if (g->stack_high) limit_stack(g);
    return old;
}

i64 stack_max(void) { return rt_sched.max_stack ? rt_sched.max_stack : DEFAULT_MAX; }

// ---- Taking and giving back ---------------------------------------------------------------------------------------------

void stack_take(G *g) {
    FreeStack *top = rt_sched.free_stacks;
    if (top) rt_sched.free_stacks = top->next;
    else top = new_stack();
    g->stack_low = g->stack_guard = top->low;
    g->stack_high = (u8 *)top;
    if (rt_sched.max_stack) limit_stack(g);
}

void stack_release(G *g) {
    if (g->stack_guard != g->stack_low) remove_guard(g->stack_guard);
    FreeStack *top = (FreeStack *)(void *)g->stack_high;
    top->next = rt_sched.free_stacks;
    rt_sched.free_stacks = top;
}

// The main goroutine's: the most that the reference grows a stack to.
u8 *stack_new_main(uptr *size) {
    *size = (uptr)512 << 20;
    u8 *low;
    while (!(low = system_reserve(*size))) {
        *size /= 2;
        if (*size < STACK_LEAST) rt_throw("cannot reserve address space for the main stack");
    }
    madvise(low, *size, MADV_NOHUGEPAGE);
    install_guard(low);
    return low;
}

bool stack_is_guard(const G *g, const void *address) {
    const u8 *p = address;
    return p >= g->stack_guard && p < g->stack_guard + GUARD;
}

void stack_use_guard(G *g) { remove_guard(g->stack_guard); }

extern void stack_entry(void);

// A saved context, as switch_stack leaves it, that starts with a call of `entry`.
void *stack_prepare(u8 *high, void (*entry)(void)) {
    void **sp = (void **)((uptr)high & ~(uptr)15);
#if defined(__x86_64__)
    enum { SAVED = 6, RBX = 4 };
    *--sp = NULL;
    *--sp = NULL;
    *--sp = (void *)stack_entry;
    sp -= SAVED;
    sp[RBX] = (void *)entry;
#elif defined(__aarch64__)
    enum { SAVED = 20, X19 = 0, X30 = 11 };
    sp -= SAVED;
    sp[X19] = (void *)entry;
    sp[X30] = (void *)stack_entry;
#else
#error "no context switch for this machine"
#endif
    return sp;
}
