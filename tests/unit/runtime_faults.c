// Faults and fatal errors: each runs in a child process, whose output and exit code are checked.
#include "runtime/internal.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int failures;

// Runs fn in a child; true if it exits with `code` and its standard error contains `text`.
static void expect(const char *name, void (*fn)(void), int code, const char *text) {
    int fds[2], status;
    static char output[1 << 16];
    if (pipe(fds) != 0) return;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        dup2(fds[1], STDERR_FILENO);
        fn();
        _exit(0);
    }
    close(fds[1]);
    size_t n = 0;
    for (ssize_t got; n < sizeof output - 1 && (got = read(fds[0], output + n, sizeof output - 1 - n)) > 0;) n += (size_t)got;
    output[n] = 0;
    close(fds[0]);
    waitpid(child, &status, 0);
    bool ok = WIFEXITED(status) && WEXITSTATUS(status) == code && strstr(output, text);
    printf("%s %s\n", ok ? "ok" : "FAIL", name);
    if (!ok) printf("# status %x, output:\n%s\n", (unsigned)status, output);
    failures += !ok;
}

static volatile i64 sink;
static void *volatile nil;

static void nil_dereference(void) { sink = *(volatile i64 *)nil; }

static i64 endless(volatile i64 *from) {
    volatile i64 here = *from + 1;
    if (here < 0) return 0;            // never
    return endless(&here) + here;
}
static void overflow(void) {
    i64 zero = 0;
    sink = endless(&zero);
}

static void overflow_in_goroutine_body(Closure *c) {
    (void)c;
    overflow();
}
static Closure overflow_closure = {(void *)overflow_in_goroutine_body};
static void overflow_in_goroutine(void) {
    rt_go(&overflow_closure);
    rt_yield();
}

static const RType byte_type = {.size = 1, .kind = RK_UINT8, .align = 1, .flags = RT_POINTER_FREE | RT_MEMEQ};
static void deadlock(void) { rt_chan_recv(rt_make_chan(&byte_type, 0), NULL); }
static void nil_channel(void) { rt_chan_send(NULL, NULL); }
static void closed_twice(void) {
    Chan *c = rt_make_chan(&byte_type, 0);
    rt_chan_close(c);
    rt_chan_close(c);
}
static void goexit_of_main(void) { rt_goexit(); }
static void divide(void) { sink = rt_div_i64(sink + 1, (i64)(uptr)nil); }
static void make_too_large(void) { rt_make_slice(-1, 5, 8, true); }

static void program_main(void) {
    setvbuf(stdout, NULL, _IOLBF, 0);
    expect("nil dereference", nil_dereference, 2, "invalid memory address or nil pointer dereference");
    expect("stack overflow", overflow, 2, "runtime: goroutine stack exceeds 1000000000-byte limit");
    expect("stack overflow in a goroutine", overflow_in_goroutine, 2, "fatal error: stack overflow");
    expect("deadlock", deadlock, 2, "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:");
    expect("nil channel", nil_channel, 2, "goroutine 1 [chan send (nil chan)]:");
    expect("closed twice", closed_twice, 2, "panic: close of closed channel");
    expect("Goexit of main", goexit_of_main, 2, "fatal error: no goroutines (main called runtime.Goexit) - deadlock!");
    expect("division by zero", divide, 2, "runtime error: integer divide by zero");
    expect("makeslice", make_too_large, 2, "runtime error: makeslice: len out of range");
    rt_exit(failures != 0);
}

void (*const rt_program_inits[])(void) = {NULL};
void (*const rt_program_main)(void) = program_main;
