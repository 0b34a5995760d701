// package os/signal: a signal that the program watches becomes a byte in a pipe, which a goroutine reads.
#define _GNU_SOURCE
#include "runtime/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

// A handler has no argument to find it by.
static int watch_pipe[2] = {-1, -1};

static void on_signal(int number) {
    int saved = errno;
    u8 byte = (u8)number;
    // A full pipe loses signals, as a full channel does.
    if (write(watch_pipe[1], &byte, 1) < 0) errno = saved;
    errno = saved;
}

static void dispose(i64 number, void (*handler)(int)) {
    struct sigaction a = {.sa_handler = handler, .sa_flags = SA_ONSTACK | SA_RESTART};
    sigemptyset(&a.sa_mask);
    sigaction((int)number, &a, NULL);
}

// Writing to a pipe or a connection that nobody reads is an error like others, which the program sees: EPIPE.
static void pipe_broken(int number) { (void)number; }

void watch_init(void) {
    struct sigaction a;
    if (sigaction(SIGPIPE, NULL, &a) == 0 && a.sa_handler == SIG_DFL) dispose(SIGPIPE, pipe_broken);
}

// The end to read from, made when first asked for; -1 where there can be none.
i64 os_signal$events(void) {
    if (watch_pipe[0] < 0 && pipe2(watch_pipe, O_CLOEXEC | O_NONBLOCK) < 0) return -1;
    return watch_pipe[0];
}

void os_signal$watch(i64 number) { dispose(number, on_signal); }
void os_signal$ignore(i64 number) { dispose(number, SIG_IGN); }
void os_signal$restore(i64 number) {
    if (!quit_restore(number)) dispose(number, number == SIGPIPE ? pipe_broken : SIG_DFL);
}

// Of package os, when standard output or error has lost its reader.
void os$brokenPipe(void) {
    struct sigaction a;
    if (sigaction(SIGPIPE, NULL, &a) != 0 || a.sa_handler != pipe_broken) return;
    dispose(SIGPIPE, SIG_DFL);
    raise(SIGPIPE);
}

bool os_signal$ignored(i64 number) {
    struct sigaction a;
    return sigaction((int)number, NULL, &a) == 0 && a.sa_handler == SIG_IGN;
}
