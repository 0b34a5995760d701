// quit: signals that end the program with the stacks of all its goroutines, SIGQUIT first among them (Ctrl-\ on a terminal
// asks a program that hangs where it is). The goroutine that runs, or that waits for the next event, goes on in the
// function that prints them, as after a fault.
#define _GNU_SOURCE
#include "internal.h"

#include <signal.h>
#include <stdio.h>
#include <ucontext.h>

#define QUIT_SIGNALS(X)                                                                                                 \
    X(SIGQUIT, "quit") X(SIGABRT, "abort") X(SIGILL, "illegal instruction") X(SIGTRAP, "trace trap") X(SIGSYS, "bad system call")

#if defined(__x86_64__)
#define REGISTERS(X)                                                                                                    \
    X(rax, RAX) X(rbx, RBX) X(rcx, RCX) X(rdx, RDX) X(rdi, RDI) X(rsi, RSI) X(rbp, RBP) X(rsp, RSP) X(r8, R8) X(r9, R9)  \
    X(r10, R10) X(r11, R11) X(r12, R12) X(r13, R13) X(r14, R14) X(r15, R15) X(rip, RIP) X(rflags, EFL)
#endif

typedef struct Quit { i32 signal, code; ucontext_t context; } Quit;

static void print_register(const char *name, u64 value) {
    char line[40];
    rt_write(line, (uptr)snprintf(line, sizeof line, "%-6s 0x%llx\n", name, (unsigned long long)value));
}

static void print_registers(const ucontext_t *c) {
    rt_print("\n");
#if defined(__x86_64__)
#define X(name, index) print_register(#name, (u64)c->uc_mcontext.gregs[REG_##index]);
    REGISTERS(X)
#undef X
    u64 segments = (u64)c->uc_mcontext.gregs[REG_CSGSFS];
    print_register("cs", segments & 0xffff);
    print_register("fs", segments >> 32 & 0xffff);
    print_register("gs", segments >> 16 & 0xffff);
#else
    for (int i = 0; i < 31; i++) {
        char name[8];
        snprintf(name, sizeof name, i == 30 ? "lr" : "r%d", i);
        print_register(name, c->uc_mcontext.regs[i]);
    }
    print_register("sp", c->uc_mcontext.sp);
    print_register("pc", c->uc_mcontext.pc);
#endif
}

void quit_print_signal(void) {
    const Quit *q = rt_sched.quit;
#define X(number, words) if (q->signal == number) rt_print(#number ": " words "\n");
    QUIT_SIGNALS(X)
#undef X
    rt_print("PC=");
    rt_print_ptr((void *)fault_pc(&q->context));
    rt_print(" m=0 sigcode=");
    rt_print_i64(q->code);
    rt_print("\n");
}

void quit_print_registers(void) { print_registers(&rt_sched.quit->context); }

static void on_quit(int number, siginfo_t *info, void *context) {
    if (rt_sched.dying) rt_exit(2);
    rt_sched.dying = true;
    rt_sched.heap.enabled = false;
    *rt_sched.quit = (Quit){number, info->si_code, *(ucontext_t *)context};
    fault_continue_in(context, die_of_signal);
}

// Whether the program does something of its own where the system would end it.
bool quit_restore(i64 number) {
    struct sigaction a = {.sa_sigaction = on_quit, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigfillset(&a.sa_mask);
#define X(signal, words) if (number == signal) return sigaction(signal, &a, NULL) == 0;
    QUIT_SIGNALS(X)
#undef X
    return false;
}

void quit_init(void) {
    rt_sched.quit = persistent_alloc(sizeof *rt_sched.quit);
#define X(signal, words) quit_restore(signal);
    QUIT_SIGNALS(X)
#undef X
}
