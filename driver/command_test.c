// test: builds and runs the test programs of packages, several at once, each in a worker: a copy of this process that
// knows all that was loaded. What they print comes in the order of the packages, unless there is only one to listen to.
#include "driver/test.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

// ---- One package, in a worker ----

// A worker's exit code.
enum { PASSED, FAILED, NOT_BUILT };

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
    t.log = t.direct ? NULL : path_join(b->s, temp_dir(), "reads.txt");
    if (o->json) t.events = test_events_new(b->s, u->path, stdout);
    return t;
}

static int not_built(Test *t) {
    test_printf(t, "FAIL\t%s [build failed]\n", t->listed->path);
    const char *failed = arena_printf(&t->s->arena, "%s [%s.test]", t->listed->path, t->listed->path);
    if (t->events) test_events_end(t->events, false, failed);
    return NOT_BUILT;
}

static int not_loaded(Test *t) {
    test_printf(t, "FAIL\t%s [setup failed]\n", t->listed->path);
    if (t->events) test_events_end(t->events, false, NULL);
    return NOT_BUILT;
}

// A package without tests is checked all the same.
static int no_tests(Test *t, const Build *b) {
    Build alone = *b;
    alone.order = alone.named = (Units){0};
    vec_push(&b->s->arena, &alone.named, (Unit *)t->listed);
    if (!run_stages(&alone, false)) return not_built(t);
    if (b->opt->c) return PASSED;
    test_printf(t, "?   \t%s\t[no test files]\n", t->listed->path);
    if (t->events) test_events_end(t->events, true, NULL);
    return PASSED;
}

static int test_unit(Build *b, const Unit *u) {
    Test t = test_new(b, u);
    const Options *o = b->opt;
    if (t.events) test_events_start(t.events);
    if (u->unloadable) return not_loaded(&t);
    if (!u->test_files.len) return no_tests(&t, b);
    TestProgram program;
    if (!test_load(b->s, b->opt, b->places, b->module, u, &program)) return not_loaded(&t);
    if (!run_stages(&program.b, true)) return not_built(&t);
    t.key = program_key(&program.b, program.main);
    bool keeps = o->c || o->output || o->profile;   // a profile is read together with its program
    bool cached = !keeps && test_cached(&t);
    const char *exe = program_path(b->s, o, u);
    if (!cached && !link_program(&program.b, program.main, exe)) return not_built(&t);
    bool ok = o->c || o->n || cached || test_run(&t, absolute_program(&t, exe));
    if (t.events && !o->c) test_events_end(t.events, ok, NULL);
    return ok ? PASSED : FAILED;
}

// ---- Workers ----

typedef struct Worker { const Unit *unit; pid_t pid; bool done; int code; const char *out, *err; } Worker;

static bool in_order(const Build *b) { return several(b) && !b->opt->json && !(b->opt->jobs == 1); }

static void redirect(int to, const char *path) {
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd >= 0) dup2(fd, to), close(fd);
}

static void begin(Build *b, Worker *w, int number) {
    Session *s = b->s;
    const char *stem = arena_printf(&s->arena, "%s/%d", temp_dir(), number);
    w->out = arena_printf(&s->arena, "%s.out", stem);
    w->err = arena_printf(&s->arena, "%s.err", stem);
    w->pid = fork_worker();
    if (w->pid < 0) {
        fprintf(stderr, "escargo: fork: %s\n", strerror(errno));
        w->pid = 0, w->done = true, w->code = FAILED;
    }
    if (w->pid) return;
    temp_enter(number);
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

// All of them with at most -p at once; with -failfast none after one has failed.
static bool run_workers(Build *b) {
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
    if (!several(b)) return true;
    if (o->fuzz) return refuse("cannot use -fuzz flag with multiple packages");
    if (o->profile) return fprintf(stderr, "cannot use -%s flag with multiple packages\n", o->profile), false;
    if (o->output && !names_dir(o->output) && !writes_nothing(o->output))
        return refuse("with multiple packages, -o must refer to a directory or /dev/null");
    return true;
}

int command_test(Session *s, Places *p, int argc, char **argv) {
    Options o = {.command = "test", .arch = p->arch};
    if (!options_parse(s, &o, p, argc, argv)) return 2;
    Build b = {.s = s, .opt = &o, .places = p};
    bool loaded = load_packages(&b);
    for (uint32_t i = 0; !loaded && i < b.named.len; i++) loaded = b.named.at[i]->unloadable;   // the others are tested
    if (!loaded || !makes_sense(&b)) return 1;
    if (o.output && names_dir(o.output) && !make_dirs(s, o.output))
        return fprintf(stderr, "escargo: mkdir %s: %s\n", o.output, strerror(errno)), 1;
    bool ok = run_workers(&b);
    if (!ok && o.args.len && !o.json) puts("FAIL");
    return !ok;
}
