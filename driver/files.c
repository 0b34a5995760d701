// Paths and files. Paths are plain strings; nothing here changes the working folder.
#include "driver/driver.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

void strs_add(Session *s, Strs *v, const char *x) { vec_push(&s->arena, v, x); }

void strs_split(Session *s, Strs *v, const char *text, const char *separators) {
    for (size_t n; *text; text += n + (text[n] != 0)) {
        n = strcspn(text, separators);
        if (n) strs_add(s, v, arena_strndup(&s->arena, text, n));
    }
}

static int by_text(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

void strs_sort(Strs *v) {
    if (v->len) qsort(v->at, v->len, sizeof *v->at, by_text);
}

const char *path_join(Session *s, const char *a, const char *b) {
    if (!*a || b[0] == '/') return b;
    return arena_printf(&s->arena, a[strlen(a) - 1] == '/' ? "%s%s" : "%s/%s", a, b);
}

// Removes ".", ".." and doubled slashes by the text alone.
const char *path_clean(Session *s, const char *path) {
    bool rooted = path[0] == '/';
    Strs parts = {0};
    while (*path) {
        size_t n = strcspn(path, "/");
        bool dot = n == 0 || (n == 1 && path[0] == '.');
        bool up = n == 2 && path[0] == '.' && path[1] == '.';
        if (up && parts.len && strcmp(parts.at[parts.len - 1], "..")) parts.len--;
        else if (!dot && !(up && rooted)) strs_add(s, &parts, arena_strndup(&s->arena, path, n));
        path += n;
        path += *path == '/';
    }
    Buf out = {.arena = &s->arena};
    for (uint32_t i = 0; i < parts.len; i++) {
        if (i || rooted) buf_putc(&out, '/');
        buf_puts(&out, parts.at[i]);
    }
    return out.len ? out.at : rooted ? "/" : ".";
}

const char *path_absolute(Session *s, const char *cwd, const char *path) { return path_clean(s, path_join(s, cwd, path)); }

const char *path_base(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

const char *path_dir(Session *s, const char *path) {
    const char *slash = strrchr(path, '/');
    if (!slash) return ".";
    return slash == path ? "/" : arena_strndup(&s->arena, path, (size_t)(slash - path));
}

bool names_go_file(const char *path) {
    size_t n = strlen(path);
    return n > 3 && !strcmp(path + n - 3, ".go");
}

bool is_dir(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool names_dir(const char *path) { return is_dir(path) || (*path && path[strlen(path) - 1] == '/'); }

const char *file_text(Session *s, const char *path, size_t *n) {
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    char *text = NULL;
    if (fd >= 0 && fstat(fd, &st) == 0) {
        text = arena_alloc(&s->arena, (size_t)st.st_size + 1);
        ssize_t got = 0, r = 0;
        while (got < st.st_size && (r = read(fd, text + got, (size_t)(st.st_size - got))) > 0) got += r;
        if (r < 0) text = NULL;
        *n = (size_t)got;
    }
    if (fd >= 0) close(fd);
    return text;
}

bool has_foreign_files(const char *dir) {
    static const char *const endings[] = {".s", ".S", ".c", ".cc", ".cpp", ".cxx", ".syso"};
    DIR *d = opendir(dir);
    bool found = false;
    for (struct dirent *e; d && !found && (e = readdir(d));) {
        const char *dot = strrchr(e->d_name, '.');
        for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++) found |= !strcmp(dot, endings[i]);
    }
    if (d) closedir(d);
    return found;
}

bool is_file(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

bool writes_nothing(const char *path) {
    struct stat st;
    return path && stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
}

bool make_dirs(Session *s, const char *path) {
    if (is_dir(path)) return true;
    const char *up = path_dir(s, path);
    if (strcmp(up, path) != 0 && !make_dirs(s, up)) return false;
    return mkdir(path, 0777) == 0 || errno == EEXIST;
}

static bool copy_to(int in, int out) {
    char block[1 << 16];
    for (ssize_t n; (n = read(in, block, sizeof block)) != 0;) {
        if (n < 0) return false;
        for (ssize_t done = 0, w; done < n; done += w)
            if ((w = write(out, block + done, (size_t)(n - done))) < 0) return false;
    }
    return true;
}

// Across file systems a file is copied beside its goal first, so that the goal is never seen half written.
bool rename_or_copy(Session *s, const char *from, const char *to) {
    if (rename(from, to) == 0) return true;
    if (errno != EXDEV) return false;
    const char *beside = arena_printf(&s->arena, "%s.%d.new", to, (int)getpid());
    struct stat st;
    int out = -1, in = open(from, O_RDONLY | O_CLOEXEC);
    bool ok = in >= 0 && fstat(in, &st) == 0 &&
              (out = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, st.st_mode & 0777)) >= 0 && copy_to(in, out);
    if (in >= 0) close(in);
    if (out >= 0) ok = close(out) == 0 && ok;
    ok = ok && rename(beside, to) == 0;
    int failed = errno;
    unlink(ok ? from : beside);
    errno = failed;
    return ok;
}

// `to` is of this process alone.
bool link_or_copy(const char *from, const char *to) {
    if (link(from, to) == 0) return true;
    int in = open(from, O_RDONLY | O_CLOEXEC);
    int out = in < 0 ? -1 : open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    bool ok = out >= 0 && copy_to(in, out);
    if (in >= 0) close(in);
    if (out >= 0) ok = close(out) == 0 && ok;
    return ok;
}

// ---- The folder of temporary files: one a process, removed when it ends, however it ends. ----

static struct { char path[4096]; bool keep, ours; } temp;   // global because the signal handler gets no argument

void remove_tree(const char *path) {
    DIR *d = opendir(path);
    if (!d) return;
    for (struct dirent *e; (e = readdir(d));) {
        if (!strcmp(e->d_name, ".") || !strcmp(e->d_name, "..")) continue;
        if (unlinkat(dirfd(d), e->d_name, 0) == 0) continue;
        char below[4400];
        snprintf(below, sizeof below, "%s/%s", path, e->d_name);
        remove_tree(below);
    }
    closedir(d);
    rmdir(path);
}

static void temp_cleanup(void) {
    if (temp.path[0] && temp.ours && !temp.keep) remove_tree(temp.path);
    temp.path[0] = 0;
}

// Ends what runs first, so that nothing writes any more.
static void on_signal(int sig) {
    children_end(sig);
    temp_cleanup();
    signal(sig, SIG_DFL);
    raise(sig);
}

const char *temp_dir(void) {
    if (temp.path[0]) return temp.path;
    const char *base = getenv("TMPDIR");
    snprintf(temp.path, sizeof temp.path, "%s/escargo-XXXXXX", base && *base ? base : "/tmp");
    if (!mkdtemp(temp.path)) {
        fprintf(stderr, "escargo: creating work dir: mkdir %s: %s\n", temp.path, strerror(errno));
        temp.path[0] = 0;
        exit(1);
    }
    temp.ours = true;
    atexit(temp_cleanup);
    signal(SIGINT, on_signal);
    signal(SIGTERM, on_signal);
    signal(SIGHUP, on_signal);
    return temp.path;
}

void temp_enter(int number) {
    size_t n = strlen(temp.path);
    snprintf(temp.path + n, sizeof temp.path - n, "/%d", number);
    mkdir(temp.path, 0700);
    temp.ours = false;
}

void temp_keep(void) {
    temp.keep = true;
    fprintf(stderr, "WORK=%s\n", temp_dir());
}
