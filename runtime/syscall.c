// package syscall: system calls by way of the C library. Each returns its result, or -errno.
#define _GNU_SOURCE
#include "runtime/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#define RESULT(call) ({ i64 rt_r = (i64)(call); rt_r < 0 ? -(i64)errno : rt_r; })
// As RESULT, and once more when a signal came in between.
#define RETRY(call) ({ i64 rt_n; do rt_n = RESULT(call); while (rt_n == -EINTR); rt_n; })

i64 syscall$sysOpen(u8 *path, i64 flags, u32 mode) { return RETRY(open((char *)path, (int)flags, mode)); }
i64 syscall$sysClose(i64 fd) { return RESULT(close((int)fd)); }
i64 syscall$sysRead(i64 fd, void *p, i64 n) { return RETRY(read((int)fd, p, (size_t)n)); }
i64 syscall$sysWrite(i64 fd, void *p, i64 n) { return RETRY(write((int)fd, p, (size_t)n)); }
i64 syscall$sysPread(i64 fd, void *p, i64 n, i64 at) { return RETRY(pread((int)fd, p, (size_t)n, at)); }
i64 syscall$sysPwrite(i64 fd, void *p, i64 n, i64 at) { return RETRY(pwrite((int)fd, p, (size_t)n, at)); }
i64 syscall$sysSeek(i64 fd, i64 offset, i64 whence) { return RESULT(lseek((int)fd, offset, (int)whence)); }
i64 syscall$sysFsync(i64 fd) { return RETRY(fsync((int)fd)); }
i64 syscall$sysFtruncate(i64 fd, i64 size) { return RETRY(ftruncate((int)fd, size)); }
i64 syscall$sysFchmod(i64 fd, u32 mode) { return RESULT(fchmod((int)fd, mode)); }
i64 syscall$sysReadlink(u8 *path, void *buf, i64 n) { return RESULT(readlink((char *)path, buf, (size_t)n)); }
i64 syscall$sysDirents(i64 fd, void *buf, i64 n) { return RETRY(syscall(SYS_getdents64, (int)fd, buf, (size_t)n)); }
i64 syscall$sysKill(i64 pid, i64 sig) { return RESULT(kill((pid_t)pid, (int)sig)); }

// struct Stat_t of package syscall.
typedef struct {
    u64 dev, ino, nlink;
    u32 mode, uid, gid;
    u64 rdev;
    i64 size, blksize, blocks;
    i64 atim[2], mtim[2], ctim[2];
} GoStat;

// A path is looked for from the folder fd on; NULL means fd itself.
i64 syscall$sysStat(u8 *path, i64 fd, bool follow, GoStat *out) {
    struct stat st;
    const char *name = (char *)path;
    i64 r = RESULT(name == NULL ? fstat((int)fd, &st) : fstatat((int)fd, name, &st, follow ? 0 : AT_SYMLINK_NOFOLLOW));
    if (r < 0) return r;
    *out = (GoStat){
        st.st_dev, st.st_ino, st.st_nlink, st.st_mode, st.st_uid, st.st_gid, st.st_rdev,
        st.st_size, st.st_blksize, st.st_blocks,
        {st.st_atim.tv_sec, st.st_atim.tv_nsec}, {st.st_mtim.tv_sec, st.st_mtim.tv_nsec},
        {st.st_ctim.tv_sec, st.st_ctim.tv_nsec},
    };
    return 0;
}

// In the order of package syscall's constants.
enum { CALL_UNLINK, CALL_RMDIR, CALL_MKDIR, CALL_CHDIR, CALL_CHMOD, CALL_TRUNCATE, CALL_RENAME, CALL_SYMLINK, CALL_LINK };

i64 syscall$sysPath(i64 call, u8 *path, i64 arg) {
    const char *name = (char *)path;
    switch (call) {
    case CALL_UNLINK: return RESULT(unlink(name));
    case CALL_RMDIR: return RESULT(rmdir(name));
    case CALL_MKDIR: return RESULT(mkdir(name, (mode_t)arg));
    case CALL_CHDIR: return RESULT(chdir(name));
    case CALL_CHMOD: return RESULT(chmod(name, (mode_t)arg));
    case CALL_TRUNCATE: return RESULT(truncate(name, arg));
    }
    return -ENOSYS;
}

i64 syscall$sysPath2(i64 call, u8 *from, u8 *to) {
    const char *a = (char *)from, *b = (char *)to;
    switch (call) {
    case CALL_RENAME: return RESULT(rename(a, b));
    case CALL_SYMLINK: return RESULT(symlink(a, b));
    case CALL_LINK: return RESULT(link(a, b));
    }
    return -ENOSYS;
}

i64 syscall$sysGetcwd(void *buf, i64 n) {
    i64 got = RESULT(syscall(SYS_getcwd, buf, n));       // libc would climb where the system says that the name is too long
    return got < 0 ? got : got - 1;
}

i64 syscall$sysHostname(void *buf, i64 n) {
    i64 r = RESULT(gethostname(buf, (size_t)n));
    return r < 0 ? r : (i64)strlen(buf);
}

i64 syscall$sysPipe(i64 *fds) {
    int fd[2];
    i64 r = RESULT(pipe2(fd, O_CLOEXEC));
    if (r < 0) return r;
    fds[0] = fd[0];
    fds[1] = fd[1];
    return 0;
}

i64 syscall$sysIDs(i64 which) {
    switch (which) {
    case 0: return getpid();
    case 1: return getppid();
    case 2: return getuid();
    case 3: return geteuid();
    case 4: return getgid();
    case 5: return getegid();
    }
    return sysconf(_SC_PAGESIZE);
}

i64 syscall$sysMmap(void *address, i64 length, i64 protection, i64 flags, i64 fd, i64 offset) {
    void *p = mmap(address, (size_t)length, (int)protection, (int)flags, (int)fd, offset);
    return p == MAP_FAILED ? -(i64)errno : (i64)(uptr)p;
}
i64 syscall$sysMunmap(void *p, i64 length) { return RESULT(munmap(p, (size_t)length)); }
i64 syscall$sysMprotect(void *p, i64 length, i64 protection) { return RESULT(mprotect(p, (size_t)length, (int)protection)); }
i64 syscall$sysMadvise(void *p, i64 length, i64 advice) { return RESULT(madvise(p, (size_t)length, (int)advice)); }

void syscall$sysExit(i64 code) { rt_exit((i32)code); }

// The strings themselves stay where the system put them.
static Slice strings_of(char **list, i64 n) {
    Slice s = rt_make_slice(n, n, sizeof(String), false);
    for (i64 i = 0; i < n; i++) ((String *)s.p)[i] = (String){(u8 *)list[i], (i64)strlen(list[i])};
    return s;
}

Slice syscall$sysEnviron(void) {
    i64 n = 0;
    while (environ[n] != NULL) n++;
    return strings_of(environ, n);
}
Slice syscall$sysArgs(void) { return strings_of(rt_sched.argv, rt_sched.argc); }

// ---- Owners and times --------------------------------------------------------------------------------------------------------

// path NULL: of the open file.
i64 syscall$sysChown(u8 *path, i64 fd, bool follow, i64 uid, i64 gid) {
    uid_t u = (uid_t)uid;
    gid_t g = (gid_t)gid;
    if (!path) return RESULT(fchown((int)fd, u, g));
    return follow ? RESULT(chown((char *)path, u, g)) : RESULT(lchown((char *)path, u, g));
}

i64 syscall$sysFchdir(i64 fd) { return RESULT(fchdir((int)fd)); }

i64 syscall$sysUtimes(u8 *path, struct timespec *times, bool follow) {
    return RESULT(utimensat(AT_FDCWD, (char *)path, times, follow ? 0 : AT_SYMLINK_NOFOLLOW));
}

i64 syscall$sysGroups(u32 *list, i64 cap) { return RESULT(getgroups((int)cap, list)); }

// ---- Calls by number -----------------------------------------------------------------------------------------------------------

typedef struct CallResult { u64 r1, r2, error; } CallResult;

CallResult syscall$sysCall(u64 trap, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f) {
    i64 r = syscall((long)trap, a, b, c, d, e, f);
    return r == -1 ? (CallResult){~0ull, 0, (u64)errno} : (CallResult){(u64)r, 0, 0};
}
