// trace: goroutines' states and the functions they are in.
#include "internal.h"

void print_goroutine_header(G *g) {
    rt_print("goroutine ");
    rt_print_u64(g->id);
    rt_print(" [");
    rt_print(wait_reason_text(g->wait));
    rt_print("]:\n");
}

void print_traceback(u32 skip) { (void)skip; }

void print_goroutines(void) {
    G *last = rt_sched.all;
    while (last && last->all_next) last = last->all_next;
    for (G *g = last; g; g = g->all_prev) {
        rt_print("\n");
        print_goroutine_header(g);
    }
}
