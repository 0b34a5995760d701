// places: where things are: this program, the tree it belongs to, the working folder, the cache, the C compiler.
#include "driver/driver.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// The tree is either the source tree (bin/escargo beside std/) or an installed one (bin/escargo, lib/escargo/std).
static const char *find_root(Session *s, const char *exe) {
    const char *up = path_dir(s, path_dir(s, exe)), *installed = path_join(s, up, "lib/escargo");
    return is_dir(path_join(s, installed, "std")) ? installed : up;
}

uint64_t hash_file(const char *path) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat st;
    uint64_t h = 0;
    if (fd >= 0 && fstat(fd, &st) == 0 && st.st_size > 0) {
        size_t n = (size_t)st.st_size;
        void *text = mmap(NULL, n, PROT_READ, MAP_PRIVATE, fd, 0);
        if (text != MAP_FAILED) h = hash_bytes(text, n, 0), munmap(text, n);
    }
    if (fd >= 0) close(fd);
    return h;
}

static const char *cache_dir(Session *s) {
    const char *dir = getenv("ESCARGOCACHE");
    if (dir && *dir) return strcmp(dir, "off") ? dir : NULL;
    if ((dir = getenv("XDG_CACHE_HOME")) && *dir) return path_join(s, dir, "escargo");
    if ((dir = getenv("HOME")) && *dir) return path_join(s, dir, ".cache/escargo");
    return NULL;
}

void places_enter(Session *s, Places *p) {
    char cwd[4096];
    if (getcwd(cwd, sizeof cwd)) p->cwd = arena_strndup(&s->arena, cwd, strlen(cwd));
}

// ---- The machine that programs are built for ----

const char *host_arch(void) {
#if defined __aarch64__
    return "arm64";
#else
    return "amd64";
#endif
}

// $GOARCH; else the one that the C compiler's name begins with, as names of cross compilers do; else this one.
static const char *target_arch(const char *cc) {
    static const char *const names[][2] = {{"aarch64-", "arm64"}, {"x86_64-", "amd64"}};
    const char *wanted = getenv("GOARCH");
    if (wanted && *wanted) return wanted;
    for (size_t i = 0; cc && i < sizeof names / sizeof *names; i++) {
        const char *at = strstr(cc, names[i][0]);
        if (at && (at == cc || strchr("/ ", at[-1]))) return names[i][1];
    }
    return host_arch();
}

static const char *default_cc(const char *arch) {
    if (!strcmp(arch, host_arch())) return "cc";
    return strcmp(arch, "arm64") ? "x86_64-linux-gnu-gcc" : "aarch64-linux-gnu-gcc";
}

bool places_find(Session *s, Places *p) {
    char exe[4096];
    ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    places_enter(s, p);
    if (n < 0 || !p->cwd) {
        fprintf(stderr, "escargo: cannot find itself or the working folder: %s\n", strerror(errno));
        return false;
    }
    exe[n] = 0;
    const char *cc = getenv("CC"), *goroot = getenv("GOROOT");
    p->exe = arena_strndup(&s->arena, exe, (size_t)n);
    p->root = find_root(s, p->exe);
    p->arch = target_arch(cc);
    p->cc = cc && *cc ? cc : default_cc(p->arch);
    if (strcmp(p->arch, "amd64") && strcmp(p->arch, "arm64")) {
        fprintf(stderr, "escargo: unsupported GOOS/GOARCH pair linux/%s\n", p->arch);
        return false;
    }
    p->goroot = goroot && *goroot ? path_clean(s, goroot) : NULL;
    p->go = library_find_go(s, p->goroot);
    p->cache = cache_dir(s);
    static const char *const parts[] = {"runtime/runtime.h", "runtime/inline.h"};      // what emitted C includes
    p->compiler = hash_file(p->exe);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) p->compiler = p->compiler * 31 + hash_file(path_join(s, p->root, parts[i]));
    return true;
}
