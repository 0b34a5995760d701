// profile_cpu: where the program spends processor time. A clock that counts the time of the process sends a signal so many
// times a second; its handler counts the stack that it came in on.
#define _GNU_SOURCE
#include "profile.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <ucontext.h>

static const i64 SECOND = 1000000000;

static uptr interrupted_at(const ucontext_t *c) {
#if defined(__x86_64__)
    return (uptr)c->uc_mcontext.gregs[REG_RIP];
#else
    return (uptr)c->uc_mcontext.pc;
#endif
}

static void on_profile_tick(int number, siginfo_t *info, void *context) {
    (void)number, (void)info;
    if (!rt_sched.cpu_profiled) return;
    int saved = errno;
    uptr pcs[SAMPLE_DEPTH];
    enum { HANDLER_FRAMES = 2 };       // this function and what the system returns to from it
    u32 depth = 1;
    if (!rt_sched.unwinding) depth = profile_stack(pcs, HANDLER_FRAMES);
    else pcs[0] = interrupted_at(context) + 1;             // the unwinder's stack: only that is known
    Sample *s = profile_sample(PROFILE_CPU, pcs, depth, self() ? self()->labels : NULL);
    if (s) s->counts[0]++;
    errno = saved;
}

static bool start_clock(i64 hz) {
    struct sigaction a = {.sa_sigaction = on_profile_tick, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};
    sigemptyset(&a.sa_mask);
    sigaction(SIGPROF, &a, NULL);
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGPROF};
    struct itimerspec every = {{0, SECOND / hz}, {0, SECOND / hz}};
    timer_t timer;
    if (timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) != 0) return false;
    rt_sched.profile_clock = timer;
    return timer_settime(timer, 0, &every, NULL) == 0;
}

// hz 0 stops. A tick that is still to come finds cpu_profiled false.
bool internal_profiling$CPU(i64 hz) {
    Sched *s = &rt_sched;
    if (s->cpu_profiled) timer_delete(s->profile_clock);
    s->cpu_profiled = false;
    if (hz <= 0) return true;
    profile_forget(PROFILE_CPU);
    uptr pcs[SAMPLE_DEPTH];
    profile_stack(pcs, 0);             // the unwinder allocates when it is first used
    s->cpu_profiled = true;
    return start_clock(hz < SECOND ? hz : SECOND);
}
