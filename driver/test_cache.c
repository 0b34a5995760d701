// test_cache: results of tests that passed. A result counts while the program, its flags and all that it read are the
// same: under a key of program and flags the cache holds the list of what the test looked at (package testing writes
// it), and under a key of that list and of what is there now, what the test printed.
//
// As with go: only for tests that are named on the command line, only with flags that do not ask for a new run, and
// files outside of the module are taken to stay as they are.
#include "driver/test.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static bool cacheable_flag(const char *flag) {
    static const char *const names[] = {"benchtime", "cpu", "list", "parallel", "run", "short", "skip", "timeout", "failfast", "v", "fullpath"};
    if (strncmp(flag, "-test.", 6)) return false;
    size_t n = strcspn(flag + 6, "=");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i]) == n && !memcmp(names[i], flag + 6, n)) return flag[6 + n] == '=';
    return false;
}

bool test_cacheable(const Test *t) {
    const Options *o = t->opt;
    if (!t->places->cache || !t->root || !o->args.len || o->c || o->allocs || o->exec.len || t->direct) return false;
    for (uint32_t i = 0; i < o->program_args.len; i++)
        if (!cacheable_flag(o->program_args.at[i])) return false;
    return true;
}

static uint64_t run_key(const Test *t) {
    uint64_t h = hash_text(t->key, t->listed->path);
    for (uint32_t i = 0; i < t->opt->program_args.len; i++)
        if (strncmp(t->opt->program_args.at[i], "-test.timeout=", 14)) h = hash_text(h, t->opt->program_args.at[i]);
    return h;
}

// ---- What the test looked at ----

// A file that changed within the last moments may change again without a newer time.
enum { SETTLED = 2 };

static uint64_t hash_status(const char *path, uint64_t h, struct stat *st) {
    if (lstat(path, st) != 0 || stat(path, st) != 0) return h + 1;
    const int64_t facts[] = {st->st_mode, st->st_size, st->st_mtim.tv_sec, st->st_mtim.tv_nsec};
    return hash_bytes(facts, sizeof facts, h);
}

// False: nothing that is read now can be relied on.
static bool hash_opened(Session *s, const char *path, uint64_t *h) {
    struct stat st;
    *h = hash_status(path, *h, &st);
    if (stat(path, &st) != 0) return true;
    if (time(NULL) - st.st_mtim.tv_sec < SETTLED) return false;
    if (!S_ISREG(st.st_mode)) return true;
    size_t n;
    const char *text = file_text(s, path, &n);
    if (text) *h = hash_bytes(text, n, *h);
    return text != NULL;
}

static bool inside(const char *root, const char *path) {
    size_t n = strlen(root);
    return !strncmp(path, root, n) && (path[n] == '/' || !path[n]);
}

// One line: "getenv NAME", "open PATH", "stat PATH", "chdir PATH". Paths are of the folder that chdir named last.
static bool hash_input(Test *t, const char *line, const char **dir, uint64_t *h) {
    Session *s = t->s;
    const char *blank = strchr(line, ' ');
    if (!blank) return false;
    *h = hash_text(*h, line);
    if (!strncmp(line, "getenv ", 7)) {
        const char *v = getenv(blank + 1);
        *h = hash_text(*h + !v, v ? v : "");
        return true;
    }
    const char *path = path_absolute(s, *dir, blank + 1);
    struct stat st;
    if (!strncmp(line, "chdir ", 6)) *dir = path;
    if (!inside(t->root, path)) return true;
    if (!strncmp(line, "open ", 5)) return hash_opened(s, path, h);
    *h = hash_status(path, *h, &st);
    return true;
}

static bool hash_inputs(Test *t, const char *log, uint64_t *h) {
    static const char magic[] = "# test log\n";
    if (strncmp(log, magic, sizeof magic - 1)) return false;
    const char *dir = t->listed->dir;
    for (const char *p = log + sizeof magic - 1; *p;) {
        size_t n = strcspn(p, "\n");
        if (n && !hash_input(t, arena_strndup(&t->s->arena, p, n), &dir, h)) return false;
        p += n + (p[n] == '\n');
    }
    return true;
}

// ---- Keeping and finding ----

// What the kept run covered.
static bool take_profile(Test *t, uint64_t key) {
    size_t n;
    const char *kept = cache_file(t->s, t->places, key, "cov"), *text = file_text(t->s, kept, &n);
    FILE *f = text ? fopen(t->profile, "wb") : NULL;
    bool ok = f && fwrite(text, 1, n, f) == n;
    if (f && fclose(f) != 0) ok = false;
    if (ok) cache_used(kept);
    return ok;
}

bool test_cached(Test *t) {
    if (!test_cacheable(t)) return false;
    Session *s = t->s;
    uint64_t key = run_key(t);
    size_t n;
    const char *path = cache_file(t->s, t->places, key, "log");
    const char *log = file_text(s, path, &n);
    if (!log || !hash_inputs(t, log, &key)) return false;
    const char *result = cache_file(s, t->places, key, "out"), *out = file_text(s, result, &n);
    if (!out) return false;
    if (t->profile && !take_profile(t, key)) return false;
    cache_used(path);
    cache_used(result);
    test_print(t, out, n);
    fflush(stdout);
    return true;
}

static bool put(Test *t, uint64_t key, const char *kind, const char *text, size_t n) {
    const char *path = cache_file(t->s, t->places, key, kind), *beside = arena_printf(&t->s->arena, "%s.%d", path, (int)getpid());
    if (!make_dirs(t->s, path_dir(t->s, path))) return false;
    FILE *f = fopen(beside, "wb");
    bool ok = f && fwrite(text, 1, n, f) == n;
    if (f && fclose(f) != 0) ok = false;
    ok = ok && rename(beside, path) == 0;
    if (!ok) unlink(beside);
    return ok;
}

// The kept text is what a later run prints: without the time that this one took.
void test_keep(Test *t) {
    if (!test_cacheable(t)) return;
    size_t n;
    const char *log = file_text(t->s, t->log, &n);
    uint64_t key = run_key(t), result = key;
    if (!log || !n || log[n - 1] != '\n' || !hash_inputs(t, log, &result)) return;
    Buf out = {.arena = &t->s->arena};
    if (t->shown) buf_put(&out, buf_str(&t->out), t->out.len);
    if (out.len && out.at[out.len - 1] != '\n') buf_putc(&out, '\n');
    buf_printf(&out, "ok  \t%s\t(cached)%s%s\n", t->listed->path, test_coverage(t), test_idle(t));
    const char *profile = t->profile ? file_text(t->s, t->profile, &n) : NULL;
    if (profile && !put(t, result, "cov", profile, n)) return;
    if (put(t, result, "out", out.at, out.len)) put(t, key, "log", log, n);
}
