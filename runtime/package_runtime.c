// package_runtime: the C functions behind packages runtime and internal/sched that no other file has.
#define _GNU_SOURCE
#include "internal.h"

#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void runtime$yield(void) { rt_yield(); }
i64 runtime$gcount(void) { return (i64)rt_sched.goroutines; }
u64 runtime$goroutineID(void) { return self()->id; }
void runtime$breakpoint(void) { __builtin_trap(); }

i64 runtime$processors(void) {
    cpu_set_t set;
    return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

i64 runtime$GOMAXPROCS(i64 n) {
    Sched *s = &rt_sched;
    if (s->max_procs == 0) {
        const char *text = getenv("GOMAXPROCS");
        i64 wanted = text ? atoll(text) : 0;
        s->max_procs = wanted > 0 ? wanted : runtime$processors();
    }
    i64 old = s->max_procs;
    if (n > 0) s->max_procs = n;
    return old;
}

String runtime$environment(String name) {
    char text[64];
    if (name.n >= (i64)sizeof text) return (String){0};
    memcpy(text, name.p, (size_t)name.n);
    text[name.n] = 0;
    const char *value = getenv(text);
    return value ? string_of(value) : (String){0};
}

// The value of "name=value,name=value" that the last such name has, or NULL.
static const char *value_in(const char *settings, const char *name) {
    const char *value = NULL;
    size_t n = strlen(name);
    for (const char *p = settings; p && *p; p += strcspn(p, ","), p += *p == ',')
        if (!strncmp(p, name, n) && p[n] == '=') value = p + n + 1;
    return value;
}

bool debug_set(const char *name, const char *value) {
    const char *v = value_in(getenv("GODEBUG"), name);
    if (!v && rt_program_debug) v = value_in(rt_program_debug, name);
    size_t n = strlen(value);
    return v && strcspn(v, ",") == n && !strncmp(v, value, n);
}

String internal_godebug$programSettings(void) { return rt_program_debug ? string_of(rt_program_debug) : (String){0}; }

i64 internal_sched$Nanotime(void) { return nanotime(); }
u64 internal_sched$Random(void) { return rt_random(); }

String runtime$recordedRoot(void) { return rt_program_goroot ? string_of(rt_program_goroot) : (String){0}; }

typedef struct Walltime { i64 sec; i32 nsec; } Walltime;
Walltime internal_sched$Walltime(void) {
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return (Walltime){t.tv_sec, (i32)t.tv_nsec};
}

void internal_sched$Fatal(String message) {
    char text[256];
    i64 n = message.n < (i64)sizeof text - 1 ? message.n : (i64)sizeof text - 1;
    memcpy(text, message.p, (size_t)n);
    text[n] = 0;
    rt_fatal(text);
}

void internal_sched$BeforeGC(Closure *f) { rt_sched.heap.before_gc = f; }
