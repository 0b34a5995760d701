// test_run: one test program's run, told as go tells it. The program runs in its package's folder with nothing to read
// from, its errors among its output. Where that is a pipe to us it ends with the line that says how the test went.
#define _GNU_SOURCE
#include "driver/test.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

void test_print(Test *t, const char *text, size_t n) {
    if (t->events) test_events_text(t->events, text, n);
    else fwrite(text, 1, n, stdout);
}

void test_printf(Test *t, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    const char *text = arena_vprintf(&t->s->arena, fmt, ap);
    va_end(ap);
    test_print(t, text, strlen(text));
}

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

// ---- Watching it ----

// A program that was told to give up after `timeout` gets a minute more, then it is made to.
enum { GRACE = 60, LEFTOVERS = 5 };

typedef struct Watch { Test *t; pid_t pid; int pipe, pidfd, status; bool killed, incomplete; double deadline; } Watch;

static void take_output(Watch *w) {
    char block[1 << 13];
    ssize_t n = read(w->pipe, block, sizeof block);
    if (n < 0 && errno == EINTR) return;
    if (n <= 0) {
        close(w->pipe);
        w->pipe = -1;
        return;
    }
    Test *t = w->t;
    buf_put(&t->out, block, (size_t)n);
    if (!t->shown) return;
    test_print(t, block, (size_t)n);
    fflush(stdout);
}

static void end_it(Watch *w) {
    if (w->pidfd < 0) {   // it has ended, something that it started has not
        w->incomplete = true;
        close(w->pipe);
        w->pipe = -1;
        return;
    }
    kill(w->pid, w->killed ? SIGKILL : SIGQUIT);
    w->killed = true;
    w->deadline = seconds() + GRACE;
}

static void take_status(Watch *w) {
    while (waitpid(w->pid, &w->status, 0) < 0 && errno == EINTR) {}
    child_ended(w->pid);
    close(w->pidfd);
    w->pidfd = -1;
    w->deadline = seconds() + LEFTOVERS;
}

static void watch(Watch *w) {
    w->pidfd = (int)syscall(SYS_pidfd_open, w->pid, 0);
    if (w->pidfd < 0) take_status(w);   // an old kernel: without a deadline
    while (w->pidfd >= 0 || w->pipe >= 0) {
        struct pollfd fds[] = {{.fd = w->pidfd, .events = POLLIN}, {.fd = w->pipe, .events = POLLIN}};
        double left = w->deadline ? w->deadline - seconds() : 0;
        int n = poll(fds, 2, !w->deadline ? -1 : left > 0 ? (int)(left * 1000) + 1 : 0);
        if (n == 0 && w->deadline && w->deadline <= seconds()) end_it(w);
        if (n > 0 && fds[1].revents) take_output(w);
        else if (n > 0 && fds[0].revents) take_status(w);
    }
}

// ---- Starting it ----

static const char *duration_text(Session *s, double seconds) {
    int n = (int)seconds;
    if (n >= 3600) return arena_printf(&s->arena, "%dh%dm%ds", n / 3600, n / 60 % 60, n % 60);
    return n >= 60 ? arena_printf(&s->arena, "%dm%ds", n / 60, n % 60) : arena_printf(&s->arena, "%ds", n);
}

static double kill_timeout(const Options *o) { return o->timeout > 0 && !o->bench ? o->timeout + GRACE : 0; }

static Strs command(Test *t, const char *exe) {
    Session *s = t->s;
    Strs w = {0};
    for (uint32_t i = 0; i < t->opt->exec.len; i++) strs_add(s, &w, t->opt->exec.at[i]);
    strs_add(s, &w, exe);
    if (t->log) strs_add(s, &w, arena_printf(&s->arena, "-test.testlogfile=%s", t->log));
    strs_add(s, &w, "-test.paniconexit0");
    if (t->profile) strs_add(s, &w, arena_printf(&s->arena, "-test.coverprofile=%s", t->profile));
    for (uint32_t i = 0; i < t->opt->program_args.len; i++) strs_add(s, &w, t->opt->program_args.at[i]);
    return w;
}

static bool start_test(Test *t, const char *exe, Watch *w) {
    int in = open("/dev/null", O_RDONLY | O_CLOEXEC), ends[2] = {-1, -1};
    if (!t->direct && pipe2(ends, O_CLOEXEC) != 0) return false;
    setenv("PWD", t->listed->dir, 1);
    if (t->events) test_events_run(t->events);
    w->pid = start_program(t->s, command(t, exe), t->opt->x, t->listed->dir, in, t->direct ? 1 : ends[1]);
    if (in >= 0) close(in);
    if (ends[1] >= 0) close(ends[1]);
    w->pipe = ends[0];
    double limit = kill_timeout(t->opt);
    if (limit) w->deadline = seconds() + limit;
    return w->pid > 0;
}

// ---- Telling ----

static bool says(Test *t, const char *warning) {
    const char *out = buf_str(&t->out);
    size_t n = strlen(warning);
    return !strncmp(out, warning + 1, n - 1) || strstr(out, warning);
}

const char *test_idle(Test *t) {
    if (says(t, "\ntesting: warning: -fuzz matches more than one fuzz test, won't fuzz\n"))
        return "[-fuzz matches more than one fuzz test, won't fuzz]";
    if (says(t, "\ntesting: warning: no fuzz tests to fuzz\n")) return " [no fuzz tests to fuzz]";
    return says(t, "\ntesting: warning: no tests to run\n") ? " [no tests to run]" : "";
}

const char *test_coverage(Test *t) {
    static const char words[] = "coverage: ";
    if (!t->opt->cover || !t->opt->args.len || t->opt->bench) return "";   // go does not listen then
    const char *at = strstr(buf_str(&t->out), words);
    return at ? arena_printf(&t->s->arena, "\t%.*s", (int)strcspn(at, "\n"), at) : "";
}

// What ends a test's output when it did not pass and its own words do not say why.
static const char *status_text(Test *t, int status) {
    if (!WIFSIGNALED(status)) return arena_printf(&t->s->arena, "exit status %d", WEXITSTATUS(status));
    return arena_printf(&t->s->arena, "signal: %s%s", signal_name(WTERMSIG(status)), WCOREDUMP(status) ? " (core dumped)" : "");
}

static bool mid_line(const Test *t) { return t->out.len && t->out.at[t->out.len - 1] != '\n'; }

static void tell_failure(Test *t, const Watch *w, const char *took) {
    if (!t->shown) test_print(t, buf_str(&t->out), t->out.len);
    if (w->killed) test_printf(t, "*** Test killed with quit: ran too long (%s).\n", duration_text(t->s, kill_timeout(t->opt)));
    else if (w->incomplete) test_printf(t, "*** Test I/O incomplete %ds after exiting.\n", LEFTOVERS);
    bool streamed = !t->opt->args.len || t->opt->bench;   // as go does, which then does not know whether the output says why
    if (streamed || !t->out.len || !WIFEXITED(w->status)) test_printf(t, "%s\n", status_text(t, w->status));
    else if (mid_line(t)) test_print(t, "\n", 1);
    test_printf(t, "%sFAIL\t%s\t%s\n", t->events ? "\x16" : "", t->listed->path, took);
}

static void tell_success(Test *t, const char *took) {
    if (mid_line(t) && t->shown) test_print(t, "\n", 1);
    test_printf(t, "ok  \t%s\t%s%s%s\n", t->listed->path, took, test_coverage(t), test_idle(t));
}

bool test_run(Test *t, const char *exe) {
    Watch w = {.t = t, .pipe = -1, .pidfd = -1, .status = 1 << 8};
    double start = seconds();
    if (start_test(t, exe, &w)) watch(&w);
    const char *took = arena_printf(&t->s->arena, "%.3fs", seconds() - start);
    bool ok = w.status == 0 && !w.incomplete;
    if (ok) tell_success(t, took);
    else tell_failure(t, &w, took);
    fflush(stdout);
    if (ok) test_keep(t);
    return ok;
}
