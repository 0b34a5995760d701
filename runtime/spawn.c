// package syscall: starting programs and waiting for them.
#define _GNU_SOURCE
#include "runtime/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// As package syscall's spawnAttr and its flags.
typedef struct Spawn {
    u8 *path, *dir, *root;     // dir "": this one; root NULL: this one
    u8 **args, **env;
    i64 *files, file_count;    // the child's file i, or -1: closed
    u32 *groups;
    i64 group_count, uid, gid, group, terminal, death_signal, flags;
} Spawn;
enum {
    NEW_GROUP = 1, NEW_SESSION = 2, SET_TERMINAL = 4, NO_TERMINAL = 8, FOREGROUND = 16, TRACED = 32, CREDENTIAL = 64, KEEP_GROUPS = 128,
};

// Files that lie among the child's numbers are moved away first.
static int move_files(Spawn *a) {
    for (i64 i = 0; i < a->file_count; i++) {
        if (a->files[i] < 0) continue;
        int fd = fcntl((int)a->files[i], F_DUPFD_CLOEXEC, (int)a->file_count + 3);
        if (fd < 0) return errno;
        a->files[i] = fd;
    }
    return 0;
}

static void close_moved(const Spawn *a) {
    for (i64 i = 0; i < a->file_count; i++)
        if (a->files[i] >= a->file_count + 3) close((int)a->files[i]);
}

// What follows runs in the child, which has this process's memory until it starts the program: only system calls, and those
// of libc that would tell other threads are avoided.

#define TRY(call) do { if ((call) < 0) return false; } while (0)

static bool become(const Spawn *a) {
    if (a->flags & NEW_SESSION) TRY(setsid());
    if (a->flags & NEW_GROUP) TRY(setpgid(0, (pid_t)a->group));
    if (a->flags & FOREGROUND) {
        pid_t group = a->group ? (pid_t)a->group : getpid();
        TRY(ioctl((int)a->terminal, TIOCSPGRP, &group));
    }
    if (a->root) TRY(chroot((char *)a->root));
    if (a->flags & CREDENTIAL) {
        if (!(a->flags & KEEP_GROUPS)) TRY(syscall(SYS_setgroups, a->group_count, a->groups));
        TRY(syscall(SYS_setgid, a->gid));
        TRY(syscall(SYS_setuid, a->uid));
    }
    if (a->dir[0]) TRY(chdir((char *)a->dir));
    if (a->death_signal) TRY(prctl(PR_SET_PDEATHSIG, a->death_signal, 0, 0, 0));
    return true;
}

static bool place_files(const Spawn *a) {
    for (i64 i = 0; i < a->file_count; i++) {
        if (a->files[i] < 0) close((int)i);
        else TRY(dup2((int)a->files[i], (int)i));
    }
    for (i64 i = a->file_count; i < 3; i++) close((int)i);
    if (a->flags & NO_TERMINAL) TRY(ioctl(0, TIOCNOTTY, 0));
    if (a->flags & SET_TERMINAL) TRY(ioctl((int)a->terminal, TIOCSCTTY, 1));
    return true;
}

// No handler of ours may run in the child; ignored signals stay so.
static void forget_handlers(void) {
    for (int i = 1; i < NSIG; i++) {
        struct sigaction old;
        if (sigaction(i, NULL, &old) || old.sa_handler == SIG_IGN || old.sa_handler == SIG_DFL) continue;
        sigaction(i, &(struct sigaction){.sa_handler = SIG_DFL}, NULL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

NORETURN static void child(const Spawn *a, volatile int *error) {
    forget_handlers();
    if (become(a) && place_files(a) && (!(a->flags & TRACED) || ptrace(PTRACE_TRACEME, 0, 0, 0) >= 0))
        execve((char *)a->path, (char **)a->args, (char **)a->env);
    *error = errno;
    _exit(253);
}

// Starts a program; returns its number, or -errno.
i64 syscall$sysSpawn(Spawn *a) {
    sigset_t all, before;
    sigfillset(&all);
    volatile int error = move_files(a);
    pid_t pid = 0;
    if (!error) {
        pthread_sigmask(SIG_SETMASK, &all, &before);
        pid = vfork();
        if (!pid) child(a, &error);
        if (pid < 0) error = errno;
        pthread_sigmask(SIG_SETMASK, &before, NULL);
    }
    close_moved(a);
    if (error && pid > 0) waitpid(pid, NULL, 0);
    return error ? -(i64)error : pid;
}

// A file that can be read when the process has ended.
i64 syscall$sysPidfd(i64 pid) {
    i64 fd = syscall(SYS_pidfd_open, (pid_t)pid, 0);
    return fd < 0 ? -(i64)errno : fd;
}

// Waits for a child that has ended or soon will; usage is its time as user and in the system, in microseconds.
i64 syscall$sysWait(i64 pid, u32 *status, i64 *usage) {
    struct rusage r;
    int s = 0;
    pid_t got;
    do got = wait4((pid_t)pid, &s, 0, &r); while (got < 0 && errno == EINTR);
    if (got < 0) return -(i64)errno;
    *status = (u32)s;
    usage[0] = r.ru_utime.tv_sec * 1000000 + r.ru_utime.tv_usec;
    usage[1] = r.ru_stime.tv_sec * 1000000 + r.ru_stime.tv_usec;
    return got;
}
