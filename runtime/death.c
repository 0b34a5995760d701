// death: the stacks that a program prints when a panic or a fatal error ends it, as many as GOTRACEBACK asks for, and its exit
// status.
#include "internal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

typedef enum { SHOW_NONE, SHOW_ONE, SHOW_ALL, SHOW_ALL_AND_ABORT } Shown;

static Shown shown_by(const char *level) {
    static const struct { const char *name; Shown shown; } levels[] = {
        {"", SHOW_ONE}, {"single", SHOW_ONE}, {"none", SHOW_NONE}, {"0", SHOW_NONE}, {"crash", SHOW_ALL_AND_ABORT},
    };
    for (u32 i = 0; i < COUNT(levels); i++)
        if (strcmp(level, levels[i].name) == 0) return levels[i].shown;
    return SHOW_ALL;
}

// What the program asks for adds to what the environment does.
static Shown wanted(void) {
    const char *level = getenv("GOTRACEBACK");
    Shown by_environment = shown_by(level ? level : ""), by_program = (Shown)rt_sched.traceback;
    return by_environment > by_program ? by_environment : by_program;
}

void runtime_debug$SetTraceback(String level) {
    rt_sched.traceback = (u8)shown_by((const char *)rt_concat((String[]){level, {(const u8 *)"", 1}}, 2).p);
}

NORETURN static void end(Shown shown) {
    if (shown == SHOW_ALL_AND_ABORT) {
        signal(SIGABRT, SIG_DFL);
        abort();
    }
    rt_exit(2);
}

static void print_own(bool of_panic) {
    rt_print("\n");
    print_goroutine_header(self());
    if (of_panic) print_panic_traceback();
    else print_traceback();
}

void die_of_panic(void) {
    Shown shown = wanted();
    if (shown > SHOW_NONE) print_own(true);
    if (shown >= SHOW_ALL) print_goroutines(self());
    end(shown);
}

void die_of_error(void) {
    Shown shown = wanted();
    if (shown > SHOW_NONE && self()) print_own(false);
    if (shown >= SHOW_ALL) print_goroutines(self());
    end(shown);
}

void die_of_signal(void) {
    Shown shown = wanted();
    bool runs = self() && self()->wait == WAIT_NONE;
    quit_print_signal();
    if (shown > SHOW_NONE) {
        if (runs) print_own(false);
        print_goroutines(runs ? self() : NULL);
        quit_print_registers();
    }
    end(shown);
}

void die_of_deadlock(void) {
    Shown shown = wanted();
    if (shown > SHOW_NONE) print_goroutines(NULL);
    end(shown);
}
