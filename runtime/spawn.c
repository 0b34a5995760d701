// package syscall: starting programs and waiting for them.
#define _GNU_SOURCE
#include "runtime/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NEW_GROUP = 1, NEW_SESSION = 2 };

// The child's file i is fds[i], or closed where that is -1. Files that lie among the child's numbers are moved away first.
static int spawn_files(posix_spawn_file_actions_t *actions, i64 *fds, i64 count) {
    for (i64 i = 0; i < count; i++) {
        if (fds[i] < 0) continue;
        int fd = fcntl((int)fds[i], F_DUPFD_CLOEXEC, (int)count + 3);
        if (fd < 0) return errno;
        fds[i] = fd;
    }
    for (i64 i = 0; i < count; i++) {
        if (fds[i] >= 0) posix_spawn_file_actions_adddup2(actions, (int)fds[i], (int)i);
    }
    return 0;
}

// Starts a program in folder dir ("" is this one); returns its number, or -errno.
i64 syscall$sysSpawn(u8 *path, u8 **argv, u8 **envv, u8 *dir, i64 *fds, i64 count, i64 flags, i64 group) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, (pid_t)group);
    posix_spawnattr_setflags(&attributes, (short)(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
        (flags & NEW_GROUP ? POSIX_SPAWN_SETPGROUP : 0) | (flags & NEW_SESSION ? POSIX_SPAWN_SETSID : 0)));
    if (dir[0]) posix_spawn_file_actions_addchdir_np(&actions, (char *)dir);
    pid_t pid = 0;
    int error = spawn_files(&actions, fds, count);
    if (!error) error = posix_spawn(&pid, (char *)path, &actions, &attributes, (char **)argv, (char **)envv);
    for (i64 i = 0; i < count; i++) {
        if (fds[i] >= count + 3) close((int)fds[i]);
    }
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
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
