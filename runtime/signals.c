// signals: faults become Go's panics. A fault near address zero is a nil dereference: the handler makes the goroutine go on
// in rt_panic_nil, as if the faulting instruction had called it. A fault in a stack's guard is a stack overflow.
#define _GNU_SOURCE
#include "internal.h"

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>

enum { NIL_PAGE = 4096, RED_ZONE = 128, SIGNAL_STACK = 1 << 16 };

static uptr sp_of(const ucontext_t *c) {
#if defined(__x86_64__)
    return (uptr)c->uc_mcontext.gregs[REG_RSP];
#else
    return c->uc_mcontext.sp;
#endif
}

static void stack_overflow(const ucontext_t *c) {
    G *g = self();
    if (rt_sched.dying) rt_exit(2);
    rt_sched.dying = true;
    rt_sched.heap.enabled = false;
    rt_print("runtime: goroutine stack exceeds ");
    rt_print_i64(stack_max());
    rt_print("-byte limit\nruntime: sp=");
    rt_print_ptr((void *)sp_of(c));
    rt_print(" stack=[");
    rt_print_ptr(g->stack_guard);
    rt_print(", ");
    rt_print_ptr(g->stack_high);
    rt_print("]\nfatal error: stack overflow\n");
    stack_use_guard(g);
}

uptr fault_pc(const ucontext_t *c) {
#if defined(__x86_64__)
    return (uptr)c->uc_mcontext.gregs[REG_RIP];
#else
    return c->uc_mcontext.pc;
#endif
}

void print_fault(const Fault *f) {
    if (!f->pc) return;
    rt_print(f->signal == SIGBUS ? "[signal SIGBUS: bus error" : "[signal SIGSEGV: segmentation violation");
    rt_print(" code=");
    rt_print_ptr((void *)(uptr)f->code);
    rt_print(" addr=");
    rt_print_ptr((void *)f->address);
    rt_print(" pc=");
    rt_print_ptr((void *)f->pc);
    rt_print("]\n");
}

void fault_entry(void);                         // switch_amd64.S, switch_arm64.S

void fault_continue_in(ucontext_t *c, void (*fn)(void)) {
#if defined(__x86_64__)
    greg_t *r = c->uc_mcontext.gregs;
    uptr *sp = (uptr *)(((uptr)r[REG_RSP] - RED_ZONE) & ~(uptr)15);
    sp -= 4;
    sp[0] = (uptr)r[REG_RIP];
    sp[1] = (uptr)r[REG_RSP];
    sp[2] = (uptr)r[REG_R11];
    r[REG_RSP] = (greg_t)(uptr)sp;
    r[REG_RAX] = (greg_t)(uptr)fn;
    r[REG_RIP] = (greg_t)(uptr)fault_entry;
#else
    uptr *sp = (uptr *)((c->uc_mcontext.sp - RED_ZONE) & ~(uptr)15);
    sp -= 4;
    sp[0] = c->uc_mcontext.pc;
    sp[1] = c->uc_mcontext.sp;
    sp[2] = c->uc_mcontext.regs[30];
    c->uc_mcontext.sp = (uptr)sp;
    c->uc_mcontext.regs[16] = (uptr)fn;
    c->uc_mcontext.pc = (uptr)fault_entry;
#endif
}

static void on_fault(int number, siginfo_t *info, void *context) {
    ucontext_t *c = context;
    G *g = self();
    u8 *address = info->si_addr;
    if (g && stack_is_guard(g, address)) {
        stack_overflow(c);
        fault_continue_in(c, die_of_error);
        return;
    }
    if (g && number == SIGFPE) {
        fault_continue_in(c, rt_panic_divide);
        return;
    }
    if (g && (uptr)address < NIL_PAGE && info->si_code > 0) {
        g->fault = (Fault){fault_pc(c), (uptr)address, number, info->si_code};
        fault_continue_in(c, panic_nil_fault);
        return;
    }
    if (!g) rt_throw("fault in the runtime");
    g->fault = (Fault){fault_pc(c), (uptr)address, number, info->si_code};
    fault_continue_in(c, panic_fault);
}

void signals_init(void) {
    stack_t stack = {.ss_sp = system_reserve(SIGNAL_STACK), .ss_size = SIGNAL_STACK};
    sigaltstack(&stack, NULL);
    struct sigaction a = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&a.sa_mask);
    static const int numbers[] = {SIGSEGV, SIGBUS, SIGFPE};
    for (u32 i = 0; i < COUNT(numbers); i++) sigaction(numbers[i], &a, NULL);
    watch_init();
    quit_init();
}
