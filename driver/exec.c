// Running other programs: one to its end, or several at once with at most so many in flight. A child's stderr is
// collected in a temporary file and shown whole when it fails, so that the texts of two compilers do not mix.
#define _GNU_SOURCE
#include "driver/driver.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

typedef struct Job { pid_t pid; const char *log, *name, *object; } Job;
struct Jobs {
    Session *s;
    int most, running;
    bool echo, dry, failed;    // dry: commands are only shown
    Job *slots;
    time_t begun;
    bool terminal, shown;      // progress
    uint32_t packages_begun, packages;
};

static char **argv_of(Session *s, Strs words) {
    char **argv = NEW_ARRAY(&s->arena, char *, words.len + 1);
    for (uint32_t i = 0; i < words.len; i++) argv[i] = (char *)words.at[i];
    return argv;
}

void show_command(Strs words) {
    for (uint32_t i = 0; i < words.len; i++) fprintf(stderr, "%s%s", i ? " " : "", words.at[i]);
    fputc('\n', stderr);
}

static int status_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

static bool cannot_start(const char *name, int error) {
    fprintf(stderr, "escargo: cannot run \"%s\": %s\n", name, strerror(error));
    return false;
}

// ---- Children that run, for the signal handler ----

enum { MOST_CHILDREN = 512 };
static volatile pid_t children[MOST_CHILDREN];   // global because a signal handler gets no argument

static void note_child(pid_t pid) {
    int i = 0;
    while (i < MOST_CHILDREN - 1 && children[i]) i++;
    children[i] = pid;
}

void child_ended(pid_t pid) {
    for (int i = 0; i < MOST_CHILDREN; i++)
        if (children[i] == pid) children[i] = 0;
}

// Jobs are groups of their own: a compiler's driver and what it has started end together.
void children_end(int sig) {
    for (int i = 0; i < MOST_CHILDREN; i++) {
        pid_t pid = children[i];
        if (pid && kill(-pid, sig) != 0) kill(pid, sig);
    }
    for (int i = 0; i < MOST_CHILDREN; i++)
        if (children[i]) waitpid(children[i], NULL, 0);
}

// ---- Starting ----

// Where a command runs and what becomes of its output. NULL and -1: as ours.
typedef struct Setting { const char *dir, *err; bool own_group; int in, out; } Setting;
static const Setting as_ours = {.in = -1, .out = -1};

// A C compiler that is killed leaves its temporary files: they go to our folder, which is removed.
static char **tools_environment(Session *s) {
    uint32_t n = 0;
    while (environ[n]) n++;
    char **env = NEW_ARRAY(&s->arena, char *, n + 2);
    uint32_t k = 0;
    for (uint32_t i = 0; i < n; i++)
        if (!text_begins(environ[i], "TMPDIR=")) env[k++] = environ[i];
    env[k] = arena_printf(&s->arena, "TMPDIR=%s", temp_dir());
    return env;
}

// Returns 0 or an errno. Signals wait until the child is known to the handler.
static int start(Session *s, pid_t *pid, Strs words, bool echo, const Setting *at) {
    if (echo && at->dir) fprintf(stderr, "cd %s\n", at->dir);
    if (echo) show_command(words);
    fflush(NULL);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attr;
    sigset_t all, old;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attr);
    if (at->err) posix_spawn_file_actions_addopen(&actions, 2, at->err, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (at->in >= 0) posix_spawn_file_actions_adddup2(&actions, at->in, 0);
    if (at->out >= 0) posix_spawn_file_actions_adddup2(&actions, at->out, 1);
    if (at->out >= 0) posix_spawn_file_actions_adddup2(&actions, at->out, 2);
    if (at->dir) posix_spawn_file_actions_addchdir_np(&actions, at->dir);
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &old);
    posix_spawnattr_setsigmask(&attr, &old);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGINT);
    sigaddset(&defaults, SIGQUIT);
    posix_spawnattr_setsigdefault(&attr, &defaults);
    posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (at->own_group ? POSIX_SPAWN_SETPGROUP : 0));
    int error = posix_spawnp(pid, words.at[0], &actions, &attr, argv_of(s, words), at->err ? tools_environment(s) : environ);
    if (!error) note_child(*pid);
    sigprocmask(SIG_SETMASK, &old, NULL);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attr);
    return error;
}

static int wait_for(pid_t pid) {
    int status;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR) return 127;
    child_ended(pid);
    return status_code(status);
}

int run_command(Session *s, Strs words, bool echo) {
    pid_t pid;
    int error = start(s, &pid, words, echo, &as_ours);
    if (error) return cannot_start(words.at[0], error), 127;
    return wait_for(pid);
}

const char *signal_name(int sig) {
    static const struct { int sig; const char *name; } names[] = {
        {SIGABRT, "aborted"}, {SIGALRM, "alarm clock"}, {SIGBUS, "bus error"}, {SIGFPE, "floating point exception"},
        {SIGHUP, "hangup"}, {SIGILL, "illegal instruction"}, {SIGINT, "interrupt"}, {SIGKILL, "killed"},
        {SIGPIPE, "broken pipe"}, {SIGQUIT, "quit"}, {SIGSEGV, "segmentation fault"}, {SIGTERM, "terminated"},
        {SIGTRAP, "trace/breakpoint trap"}, {SIGUSR1, "user defined signal 1"}, {SIGUSR2, "user defined signal 2"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].sig == sig) return names[i].name;
    return "unknown";
}

int logged_command(Session *s, Strs words, bool echo, const char *log) {
    pid_t pid;
    const Setting at = {.err = log, .own_group = true, .in = -1, .out = -1};
    int error = start(s, &pid, words, echo, &at);
    if (error) return cannot_start(words.at[0], error), 127;
    return wait_for(pid);
}

pid_t start_program(Session *s, Strs words, bool echo, const char *dir, int in, int out) {
    pid_t pid;
    const Setting at = {.dir = dir, .own_group = true, .in = in, .out = out};
    int error = start(s, &pid, words, echo, &at);
    if (error) cannot_start(words.at[0], error);
    return error ? 0 : pid;
}

// A copy of this process, a group of its own, that no longer minds our children: 0 in the copy. When we are killed it is
// told, and ends its own children.
pid_t fork_worker(void) {
    sigset_t all, old;
    fflush(NULL);
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &old);
    pid_t pid = fork();
    if (pid > 0) note_child(pid);
    if (pid == 0) {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        memset((void *)children, 0, sizeof children);
    }
    sigprocmask(SIG_SETMASK, &old, NULL);
    return pid;
}

pid_t wait_any(int *code) {
    int status;
    pid_t pid = waitpid(-1, &status, 0);
    if (pid <= 0) return pid;
    child_ended(pid);
    *code = status_code(status);
    return pid;
}

Jobs *jobs_new(Session *s, const Options *o) {
    Jobs *j = NEW(&s->arena, Jobs);
    *j = (Jobs){.s = s, .most = o->jobs, .echo = o->x, .dry = o->n, .slots = NEW_ARRAY(&s->arena, Job, o->jobs)};
    j->begun = time(NULL);
    j->terminal = !o->x && isatty(STDERR_FILENO);
    return j;
}

// ---- Progress ----

void jobs_hide_progress(Jobs *j) {
    if (j->shown) fputs("\r\x1b[K", stderr);
    j->shown = false;
}

static void show_progress(Jobs *j, const char *name) {
    if (!j->terminal || time(NULL) - j->begun < 1) return;
    jobs_hide_progress(j);
    fprintf(stderr, "[%u/%u] %.60s", j->packages_begun - (uint32_t)j->running, j->packages, name);
    fflush(stderr);
    j->shown = true;
}

void jobs_progress(Jobs *j, uint32_t begun, uint32_t all, const char *name) {
    j->packages_begun = begun;
    j->packages = all;
    show_progress(j, name);
}

// ---- Several at once ----

enum { FULL_BELOW = 1 << 18 };   // bytes: less than any compiler's temporary files

static void show_log(const char *path) {
    FILE *f = fopen(path, "rb");
    if (!f) return;
    char block[1 << 12];
    for (size_t n; (n = fread(block, 1, sizeof block, f)) > 0;) fwrite(block, 1, n, stderr);
    fclose(f);
}

// What a compiler said of a full disk could not be written either.
static const char *full_disk(const char *log) {
    struct stat st;
    struct statvfs disk;
    bool silent = stat(log, &st) != 0 || st.st_size == 0;
    bool full = statvfs(temp_dir(), &disk) == 0 && disk.f_bavail * disk.f_frsize < FULL_BELOW;
    return silent && full ? ": No space left on device" : "";
}

static void tell_failure(const Job *job, int code) {
    if (code > 128) fprintf(stderr, "escargo: %s: signal: %s\n", job->name, signal_name(code - 128));
    else if (code) fprintf(stderr, "escargo: %s: exit status %d%s\n", job->name, code, full_disk(job->log));
    else fprintf(stderr, "escargo: %s: it ended well, but made no object file\n", job->name);
}

static void finish(Jobs *j, Job *job, int code) {
    bool failed = code != 0 || !is_file(job->object), told = failed && j->failed;
    if (failed && !told) {
        jobs_hide_progress(j);
        tell_failure(job, code);
        j->failed = true;
    }
    if (!told) show_log(job->log);
    unlink(job->log);
    job->pid = 0;
    j->running--;
}

// Waits for any of our children; others' (there are none) are passed over.
static void wait_one(Jobs *j) {
    int code;
    pid_t pid = wait_any(&code);
    if (pid < 0 && errno != EINTR) {
        j->running = 0;
        return;
    }
    for (int i = 0; i < j->most; i++)
        if (pid > 0 && j->slots[i].pid == pid) finish(j, &j->slots[i], code);
}

void jobs_start(Jobs *j, Strs words, const char *dir, const char *object) {
    if (j->dry) {
        fprintf(stderr, "cd %s\n", dir);
        return show_command(words);
    }
    while (j->running == j->most) wait_one(j);
    if (j->failed) return;   // one error is enough
    Job *job = j->slots;
    while (job->pid) job++;
    *job = (Job){.name = words.at[0], .object = object, .log = arena_printf(&j->s->arena, "%s/log%d", temp_dir(), (int)(job - j->slots))};
    const Setting at = {.dir = dir, .err = job->log, .own_group = true, .in = -1, .out = -1};
    int error = start(j->s, &job->pid, words, j->echo, &at);
    if (error) {
        if (!j->failed) cannot_start(words.at[0], error);
        j->failed = true;
        job->pid = 0;
        return;
    }
    j->running++;
}

bool jobs_wait(Jobs *j) {
    for (; j->running; wait_one(j)) show_progress(j, "");
    jobs_hide_progress(j);
    return !j->failed;
}
