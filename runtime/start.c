// start: from the system's entry to main.main, and out again.
#include "internal.h"

#include <unistd.h>

void rt_exit(i32 code) {
    sites_report();
    _exit(code);
}

// What the first goroutine runs.
static void run_main(void) RT_SHOWN_AS("main");
static void run_main(void) {
    rt_sched.heap.enabled = true;
    for (int i = 0; rt_program_inits[i]; i++) rt_program_inits[i]();
    rt_forget_below();
    rt_program_main();
    rt_exit(0);
}

int main(int argc, char **argv, char **envp) {
    rt_sched.argc = argc;
    rt_sched.argv = argv;
    rt_sched.envp = envp;
    gc_read_environment();
    sched_init();
    heap_init();
    signals_init();
    static Closure start = {run_main};
    sched_run_main(&start);
}
