// Running other programs: one to its end, or several at once with at most so many in flight. A child's stderr is
// collected in a temporary file and shown whole when it fails, so that the texts of two compilers do not mix.
#include "driver/driver.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

typedef struct Job { pid_t pid; const char *log; const char *name; } Job;
struct Jobs { Session *s; int most, running; bool echo, failed; Job *slots; };

static char **argv_of(Session *s, Strs words) {
    char **argv = NEW_ARRAY(&s->arena, char *, words.len + 1);
    for (uint32_t i = 0; i < words.len; i++) argv[i] = (char *)words.at[i];
    return argv;
}

static void echo_command(Strs words) {
    for (uint32_t i = 0; i < words.len; i++) fprintf(stderr, "%s%s", i ? " " : "", words.at[i]);
    fputc('\n', stderr);
}

static int status_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

static bool cannot_start(const char *name, int error) {
    fprintf(stderr, "escargo: cannot run \"%s\": %s\n", name, strerror(error));
    return false;
}

static int wait_for(pid_t pid) {
    int status;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR) return 127;
    return status_code(status);
}

// Starts a command, its stderr going to a file where one is named. Returns 0 or an errno.
static int start(Session *s, pid_t *pid, Strs words, bool echo, const char *err) {
    if (echo) echo_command(words);
    fflush(NULL);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (err) posix_spawn_file_actions_addopen(&actions, 2, err, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    int error = posix_spawnp(pid, words.at[0], &actions, NULL, argv_of(s, words), environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

int run_command(Session *s, Strs words, bool echo) {
    pid_t pid;
    int error = start(s, &pid, words, echo, NULL);
    if (error) return cannot_start(words.at[0], error), 127;
    return wait_for(pid);
}

int try_command(Session *s, Strs words, bool echo) {
    pid_t pid;
    return start(s, &pid, words, echo, "/dev/null") ? 127 : wait_for(pid);
}

Jobs *jobs_new(Session *s, int most, bool echo) {
    Jobs *j = NEW(&s->arena, Jobs);
    *j = (Jobs){.s = s, .most = most, .echo = echo, .slots = NEW_ARRAY(&s->arena, Job, most)};
    return j;
}

static void show_log(const char *path) {
    FILE *f = fopen(path, "rb");
    if (!f) return;
    char block[1 << 12];
    for (size_t n; (n = fread(block, 1, sizeof block, f)) > 0;) fwrite(block, 1, n, stderr);
    fclose(f);
}

static void finish(Jobs *j, Job *job, int status) {
    if (status != 0) {
        fprintf(stderr, "escargo: %s: exit status %d\n", job->name, status_code(status));
        j->failed = true;
    }
    show_log(job->log);
    unlink(job->log);
    job->pid = 0;
    j->running--;
}

// Waits for any of our children; others' (there are none) are passed over.
static void wait_one(Jobs *j) {
    int status;
    pid_t pid = waitpid(-1, &status, 0);
    if (pid < 0 && errno != EINTR) {
        j->running = 0;
        return;
    }
    for (int i = 0; i < j->most; i++)
        if (pid > 0 && j->slots[i].pid == pid) finish(j, &j->slots[i], status);
}

void jobs_start(Jobs *j, Strs words) {
    while (j->running == j->most) wait_one(j);
    Job *job = j->slots;
    while (job->pid) job++;
    *job = (Job){.name = words.at[0], .log = arena_printf(&j->s->arena, "%s/log%d", temp_dir(), (int)(job - j->slots))};
    int error = start(j->s, &job->pid, words, j->echo, job->log);
    if (error) {
        if (!j->failed) cannot_start(words.at[0], error);
        j->failed = true;
        job->pid = 0;
        return;
    }
    j->running++;
}

bool jobs_wait(Jobs *j) {
    while (j->running) wait_one(j);
    return !j->failed;
}
