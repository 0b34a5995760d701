// test: builds and runs the test programs of packages, several at once, each in a worker: a copy of this process that
// knows all that was loaded. What they print comes in the order of the packages, unless there is only one to listen to.
#include "driver/test.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static void redirect(int to, const char *path) {
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd >= 0) dup2(fd, to), close(fd);
}

// ---- One package, in a worker ----

// A worker's exit code.
enum { PASSED, FAILED, NOT_BUILT, SETUP };

static const char *test_name(Session *s, const Unit *u) { return arena_printf(&s->arena, "%s.test", path_base(u->path)); }

// Where the program goes: -o FILE, -o DIR/, with -c the working folder.
static const char *program_path(Session *s, const Options *o, const Unit *u) {
    if (o->output && names_dir(o->output)) return path_join(s, o->output, test_name(s, u));
    if (o->output) return o->output;
    return o->c || o->profile ? test_name(s, u) : path_join(s, temp_dir(), test_name(s, u));
}

// The program runs in its package's folder.
static const char *absolute_program(const Test *t, const char *exe) { return path_absolute(t->s, t->places->cwd, exe); }

static bool several(const Build *b) { return b->named.len > 1; }

static Test test_new(Build *b, const Unit *u) {
    const Options *o = b->opt;
    Test t = {.s = b->s, .opt = b->opt, .places = b->places, .listed = u, .out = {.arena = &b->s->arena}};
    bool listening = o->v || o->list;
    t.direct = !o->json && (!o->args.len || o->bench || o->allocs);
    t.shown = o->json || listening;
    t.root = b->module ? b->module->dir : NULL;
    t.profile = o->c ? NULL : o->cover_profile;
    t.log = t.direct ? NULL : path_join(b->s, temp_dir(), "reads.txt");
    if (o->json) t.events = test_events_new(b->s, u->path, stdout);
    return t;
}

static void start_events(Test *t) {
    if (t->events && !t->opt->c) test_events_start(t->events);
}

static int not_built(Test *t) {
    if (t->opt->c) return NOT_BUILT;
    start_events(t);
    test_printf(t, "FAIL\t%s [build failed]\n", t->listed->path);
    const char *path = t->listed->path, *failed = t->listed->test_files.len ? arena_printf(&t->s->arena, "%s [%s.test]", path, path) : path;
    if (t->events) test_events_end(t->events, false, failed);
    return NOT_BUILT;
}

// What events say was not built of a package that cannot be loaded.
static const char *failed_load(Session *s, const Unit *u) {
    if (u->culprit) return u->culprit;
    return u->tests_at_fault ? arena_printf(&s->arena, "%s.test", u->path) : u->path;
}

static int not_loaded(Test *t) {
    start_events(t);
    test_printf(t, "FAIL\t%s [setup failed]\n", t->listed->path);
    if (t->events) test_events_end(t->events, false, failed_load(t->s, t->listed));
    return NOT_BUILT;
}

// With -json what the build says becomes events, too: standard error goes to a file meanwhile.
typedef struct Capture { const char *path, *package; int err; } Capture;   // package: under whose name; NULL: of the header

static Capture capture_begin(Build *b) {
    Capture c = {.err = -1};
    if (!b->opt->json) return c;
    fflush(stderr);
    c.path = path_join(b->s, temp_dir(), "build.err");
    c.err = fcntl(2, F_DUPFD_CLOEXEC, 3);
    redirect(2, c.path);
    return c;
}

// "# PACKAGE" begins the words of a package; what comes before the first stays an error of the command.
static void capture_end(Build *b, Capture *c) {
    if (c->err < 0) return;
    fflush(stderr);
    dup2(c->err, 2);
    close(c->err);
    c->err = -1;
    size_t n;
    const char *text = file_text(b->s, c->path, &n), *package = NULL;
    Buf words = {.arena = &b->s->arena};
    for (const char *end; text && *text; text = end) {
        end = text + strcspn(text, "\n");
        end += *end == '\n';
        if (text[0] == '#' && text[1] == ' ') {
            if (package) test_events_build(b->s, stdout, package, buf_str(&words));
            words.len = 0;
            package = c->package ? c->package : arena_strndup(&b->s->arena, text + 2, strcspn(text + 2, "\n"));
        }
        if (package) buf_put(&words, text, (size_t)(end - text));
        else fwrite(text, 1, (size_t)(end - text), stderr);
    }
    if (package) test_events_build(b->s, stdout, package, buf_str(&words));
}

// Nothing runs of a package without tests, which counts where it was asked for. False: there is nothing to run in it.
static bool uncovered(Test *t, Build *b) {
    const Options *o = b->opt;
    bool asked = o->cover && !o->cover_packages.len;
    for (uint32_t i = 0; i < b->covered.len; i++) asked |= b->covered.at[i] == t->listed;
    Coverage *c = asked ? cover_measure(b, t->listed) : NULL;
    if (!c || !c->functions) return false;
    bool statements = false;
    for (uint32_t i = 0; i < c->blocks.len; i++) statements |= c->blocks.at[i].stmts > 0;
    test_printf(t, "\t%s\t\t%s", t->listed->path, statements ? "coverage: 0.0% of statements\n" : "");
    FILE *f = t->profile ? fopen(t->profile, "w") : NULL;
    if (f) fprintf(f, "mode: %s\n%s", o->cover, cover_lines(b, t->listed, c)), fclose(f);
    return true;
}

// A package without tests is checked all the same.
static int no_tests(Test *t, Build *b) {
    Build alone = *b;
    alone.order = alone.named = (Units){0};
    alone.failed = false;   // of others
    vec_push(&b->s->arena, &alone.named, (Unit *)t->listed);
    Capture c = capture_begin(b);
    bool ok = run_stages(&alone, false);
    capture_end(b, &c);
    if (!ok) return not_built(t);
    start_events(t);
    if (!uncovered(t, b)) test_printf(t, "?   \t%s\t[no test files]\n", t->listed->path);
    if (t->events) test_events_end(t->events, true, NULL);
    return PASSED;
}

// Makes the package's test program. cached: unless the result of such a program is known already.
static int build_test(Build *b, Test *t, bool *cached, const char **exe) {
    const Options *o = b->opt;
    TestProgram program;
    if (!test_load(b, t->listed, &program)) return SETUP;
    if (!run_stages(&program.b, true)) return NOT_BUILT;
    start_events(t);
    t->key = program_key(&program.b, program.main);
    bool keeps = o->c || o->output || o->profile;   // a profile is read together with its program
    *cached = !keeps && test_cached(t);
    *exe = program_path(b->s, o, t->listed);
    return *cached || link_program(&program.b, program.main, *exe) ? PASSED : NOT_BUILT;
}

static int test_unit(Build *b, const Unit *u) {
    Test t = test_new(b, u);
    const Options *o = b->opt;
    if (u->unloadable) return not_loaded(&t);
    if (!u->test_files.len) return no_tests(&t, b);
    bool cached = false;
    const char *exe;
    Capture c = capture_begin(b);
    int code = build_test(b, &t, &cached, &exe);
    capture_end(b, &c);
    if (code == NOT_BUILT) return not_built(&t);
    if (code == SETUP) return not_loaded(&t);
    bool ok = o->c || o->n || cached || test_run(&t, absolute_program(&t, exe));
    if (t.events && !o->c) test_events_end(t.events, ok, NULL);
    return ok ? PASSED : FAILED;
}

// ---- Workers ----

typedef struct Worker { const Unit *unit; pid_t pid; bool done; int code; const char *out, *err, *profile; } Worker;

static bool in_order(const Build *b) { return several(b) && !b->opt->json && !(b->opt->jobs == 1); }

static void begin(Build *b, Worker *w, int number) {
    Session *s = b->s;
    const char *stem = arena_printf(&s->arena, "%s/%d", temp_dir(), number);
    w->out = arena_printf(&s->arena, "%s.out", stem);
    w->err = arena_printf(&s->arena, "%s.err", stem);
    w->profile = arena_printf(&s->arena, "%s.cov", stem);
    w->pid = fork_worker();
    if (w->pid < 0) {
        fprintf(stderr, "escargo: fork: %s\n", strerror(errno));
        w->pid = 0, w->done = true, w->code = FAILED;
    }
    if (w->pid) return;
    temp_enter(number);
    if (b->opt->cover_profile) b->opt->cover_profile = w->profile;   // a part of it
    if (in_order(b)) redirect(1, w->out), redirect(2, w->err);
    int code = test_unit(b, w->unit);
    fflush(NULL);
    _exit(code);
}

static void show(const char *path, FILE *to) {
    FILE *f = fopen(path, "rb");
    char block[1 << 12];
    for (size_t n; f && (n = fread(block, 1, sizeof block, f)) > 0;) fwrite(block, 1, n, to);
    if (f) fclose(f);
    fflush(to);
}

static Worker *find_worker(Worker *w, uint32_t n, pid_t pid) {
    for (uint32_t i = 0; i < n; i++)
        if (w[i].pid == pid) return &w[i];
    return NULL;
}

static bool wait_worker(const Build *b, Worker *all, uint32_t n) {
    int code = FAILED;
    pid_t pid = wait_any(&code);
    Worker *w = pid > 0 ? find_worker(all, n, pid) : NULL;
    if (!w) return pid > 0;
    w->done = true;
    w->code = code;
    if (in_order(b)) show(w->err, stderr);
    return true;
}

// Adds a package's part to the profile, without its first line. Tests that did not end well may have made none.
static bool add_profile(Session *s, FILE *profile, const char *part) {
    size_t n;
    const char *text = file_text(s, part, &n), *lines = text ? strchr(text, '\n') : NULL;
    if (lines) fputs(lines + 1, profile);
    return !ferror(profile);
}

// All of them with at most -p at once; with -failfast none after one has failed.
static bool run_workers(Build *b, FILE *profile) {
    uint32_t n = b->named.len, begun = 0, running = 0, told = 0;
    Worker *all = NEW_ARRAY(&b->s->arena, Worker, n);
    bool ok = true;
    temp_dir();
    for (uint32_t i = 0; i < n; i++) all[i].unit = b->named.at[i];
    while (told < n) {
        bool stop = b->opt->fail_fast && !ok;
        for (; !stop && begun < n && running < (uint32_t)b->opt->jobs; begun++, running++) begin(b, &all[begun], (int)begun);
        if (told == begun) break;
        if (!all[told].done && wait_worker(b, all, begun)) running--;
        for (; told < begun && all[told].done; told++) {
            if (in_order(b)) show(all[told].out, stdout);
            if (profile) ok = add_profile(b->s, profile, all[told].profile) && ok;
            ok = ok && all[told].code == PASSED;
        }
    }
    return ok;
}

// ---- The command ----

static bool refuse(const char *what) { return fprintf(stderr, "%s\n", what), false; }

static bool makes_sense(const Build *b) {
    const Options *o = b->opt;
    if (!b->named.len) return refuse("no packages to test");
    if (o->fuzz && o->cover_profile) return refuse("cannot use -coverprofile flag with -fuzz flag");
    if (!several(b)) return true;
    if (o->fuzz) return refuse("cannot use -fuzz flag with multiple packages");
    if (o->profile) return fprintf(stderr, "cannot use -%s flag with multiple packages\n", o->profile), false;
    if (o->output && !names_dir(o->output) && !writes_nothing(o->output))
        return refuse("with multiple packages, -o must refer to a directory or /dev/null");
    return true;
}

// Those that cannot be loaded come first, and are left out of the rest.
static bool tell_unloadable(Build *b) {
    Units rest = {0};
    for (uint32_t i = 0; i < b->named.len; i++) {
        Unit *u = b->named.at[i];
        if (u->unloadable) {
            Capture c = capture_begin(b);
            c.package = failed_load(b->s, u);
            fprintf(stderr, "# %s\n%s", u->path, u->fault ? u->fault : "");
            capture_end(b, &c);
            test_unit(b, u);
        } else vec_push(&b->s->arena, &rest, u);
    }
    bool any = rest.len < b->named.len;
    fflush(stdout);
    b->named = rest;
    return any;
}

static bool load_tests(Build *b) {
    Capture c = capture_begin(b);
    b->keeps_faults = true;
    bool loaded = load_packages(b);
    for (uint32_t i = 0; i < b->named.len; i++) {
        Unit *u = b->named.at[i];
        test_check(b, u);
        loaded |= u->unloadable;   // the others are tested
    }
    capture_end(b, &c);
    return loaded;
}

// The whole profile, begun before anything runs: what a run before left there is gone.
static bool begin_profile(const Options *o, FILE **profile) {
    if (!o->cover_profile || o->c || o->n) return true;
    *profile = fopen(o->cover_profile, "we");
    if (!*profile) return fprintf(stderr, "open %s: %s\n", o->cover_profile, strerror(errno)), false;
    fprintf(*profile, "mode: %s\n", o->cover);
    if (fflush(*profile) == 0) return true;
    return fprintf(stderr, "escargo: writing %s: %s\n", o->cover_profile, strerror(errno)), false;
}

static bool end_profile(const Options *o, FILE *profile) {
    if (!profile || (fclose(profile) == 0)) return true;
    fprintf(stderr, "escargo: writing %s: %s\n", o->cover_profile, strerror(errno));
    return false;
}

int command_test(Session *s, Places *p, int argc, char **argv) {
    Options o = {.command = "test", .arch = p->arch};
    if (!options_parse(s, &o, p, argc, argv)) return 2;
    Build b = {.s = s, .opt = &o, .places = p};
    if (!load_tests(&b) || !makes_sense(&b)) return 1;
    if (o.output && names_dir(o.output) && !make_dirs(s, o.output))
        return fprintf(stderr, "escargo: mkdir %s: %s\n", o.output, strerror(errno)), 1;
    FILE *profile = NULL;
    if (!cover_select(&b) || !begin_profile(&o, &profile)) return 1;
    bool failed = tell_unloadable(&b), ok = run_workers(&b, profile) && !failed;
    ok = end_profile(&o, profile) && ok;
    if (!ok && o.args.len && !o.json && !o.fuzz) puts("FAIL");
    return !ok;
}
