// Images: a session whose memory begins at a fixed address can be kept in a file and mapped by later runs of the same
// program, pointers and all. Nothing is read before it is touched, and what a run changes stays with that run.
//
// Pointers also lead to the program's tables, so the program must be linked to a fixed address, and an image serves
// only the program that made it. Pointers to anything else (open files, the environment) must not be in there.
#define _GNU_SOURCE
#include "base/base.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// Clear of what the kernel and libc place themselves, on processors with 39 bits of address and more.
#define REGION ((char *)0x1000000000)
#define REGION_SIZE ((size_t)48 << 30)
#define MAGIC 0x31656765616d69u

typedef struct Header { uint64_t magic, program, size; void *kept; Session session; } Header;
static Header *const header = (Header *)REGION;

#if defined __SANITIZE_ADDRESS__
static bool reserve(void) { return false; }   // the sanitizer's own memory lies there
#else
// Address space costs nothing before it is used.
static bool reserve(void) {
    void *at = mmap(REGION, REGION_SIZE, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
    if (at == REGION) return true;
    if (at != MAP_FAILED) munmap(at, REGION_SIZE);
    return false;
}
#endif

Session *session_open(void) {
    if (!reserve()) return NULL;
    Session *s = &header->session;
    Arena room = {.next = (char *)(header + 1), .end = REGION + REGION_SIZE};
    session_init_in(s, room);
    return s;
}

static bool in_region(const Session *s) { return s == &header->session && s->arena.end == REGION + REGION_SIZE; }

static bool write_all(int fd, const char *at, size_t n) {
    for (ssize_t w; n > 0; at += w, n -= (size_t)w)
        if ((w = write(fd, at, n)) < 0) return false;
    return true;
}

bool session_save(Session *s, const char *path, uint64_t program, void *kept) {
    if (!in_region(s)) return false;
    arena_free(&s->scratch);
    size_t size = (size_t)(s->arena.next - REGION);
    *header = (Header){.magic = MAGIC, .program = program, .size = size, .kept = kept, .session = *s};
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (fd < 0) return false;
    bool ok = write_all(fd, REGION, size);
    ok = close(fd) == 0 && ok;
    if (!ok) unlink(path);
    return ok;
}

// Whether the open file is a whole image of this program. Sets what it says of itself.
static bool fits(int fd, uint64_t program, Header *h, struct stat *st) {
    return pread(fd, h, sizeof *h, 0) == sizeof *h && h->magic == MAGIC && h->program == program && fstat(fd, st) == 0 &&
           (uint64_t)st->st_size == h->size;
}

void *session_load(Session *s, const char *path, uint64_t program, struct timespec *made) {
    int fd = in_region(s) ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (fd < 0) return NULL;
    Header h;
    struct stat st;
    void *kept = NULL;
    if (fits(fd, program, &h, &st) &&
        mmap(REGION, h.size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0) == (void *)REGION) {
        s->err = stderr;
        *made = st.st_mtim;
        kept = h.kept;
    }
    close(fd);
    return kept;
}
