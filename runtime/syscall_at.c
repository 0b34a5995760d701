// package syscall: calls on a path below an open folder, by way of the C library. Each returns its result, or -errno.
#define _GNU_SOURCE
#include "runtime/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define RESULT(call) ({ i64 rt_r = (i64)(call); rt_r < 0 ? -(i64)errno : rt_r; })
// As RESULT, and once more when a signal came in between.
#define RETRY(call) ({ i64 rt_n; do rt_n = RESULT(call); while (rt_n == -EINTR); rt_n; })

i64 syscall$sysOpenat(i64 dir, u8 *path, i64 flags, u32 mode) {
    return RETRY(openat((int)dir, (char *)path, (int)flags, mode));
}
i64 syscall$sysMkdirat(i64 dir, u8 *path, u32 mode) { return RETRY(mkdirat((int)dir, (char *)path, mode)); }
i64 syscall$sysUnlinkat(i64 dir, u8 *path, i64 flags) { return RETRY(unlinkat((int)dir, (char *)path, (int)flags)); }
i64 syscall$sysFchmodat(i64 dir, u8 *path, u32 mode, i64 flags) {
    return RETRY(fchmodat((int)dir, (char *)path, mode, (int)flags));
}
i64 syscall$sysFchownat(i64 dir, u8 *path, i64 uid, i64 gid, i64 flags) {
    return RETRY(fchownat((int)dir, (char *)path, (uid_t)uid, (gid_t)gid, (int)flags));
}
i64 syscall$sysUtimensat(i64 dir, u8 *path, struct timespec *times, i64 flags) {
    return RETRY(utimensat((int)dir, (char *)path, times, (int)flags));
}
i64 syscall$sysReadlinkat(i64 dir, u8 *path, void *buf, i64 n) {
    return RETRY(readlinkat((int)dir, (char *)path, buf, (size_t)n));
}
i64 syscall$sysRenameat(i64 from, u8 *old, i64 to, u8 *new) {
    return RESULT(renameat((int)from, (char *)old, (int)to, (char *)new));
}
i64 syscall$sysLinkat(i64 from, u8 *old, i64 to, u8 *new, i64 flags) {
    return RESULT(linkat((int)from, (char *)old, (int)to, (char *)new, (int)flags));
}
i64 syscall$sysSymlinkat(u8 *target, i64 dir, u8 *path) { return RESULT(symlinkat((char *)target, (int)dir, (char *)path)); }
