// preempt: a goroutine that computes without calling lets the others run. A clock that counts the processor time of the
// program ticks every 10 ms and raises a flag; loops ask for it where they go round (RT_YIELD_POINT). The clock is
// started with the first goroutine beside main: a program without goroutines gets no signals. It stands still while the
// program waits, so that it interrupts no system calls that wait.
#define _GNU_SOURCE
#include "internal.h"

#include <signal.h>
#include <string.h>
#include <time.h>

enum { TICK_NS = 10000000 };

static void on_tick(int number) {
    (void)number;
    rt_worker.time_is_up = true;
}

void rt_time_is_up(void) {
    rt_worker.time_is_up = false;
    if (!rt_sched.dying && !rt_sched.heap.collecting) rt_yield();
}

// SIGURG is ignored by default: a tick that arrives in a program that takes this one's place does no harm.
void preempt_start(void) {
    if (rt_sched.ticking) return;
    rt_sched.ticking = true;
    struct sigaction a = {.sa_handler = on_tick, .sa_flags = SA_ONSTACK | SA_RESTART};
    sigemptyset(&a.sa_mask);
    sigaddset(&a.sa_mask, SIGPROF);    // a profile wants to see what the program did, not this
    sigaction(SIGURG, &a, NULL);
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGURG};
    struct itimerspec every = {{0, TICK_NS}, {0, TICK_NS}};
    timer_t timer;
    if (timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) == 0) timer_settime(timer, 0, &every, NULL);
}
