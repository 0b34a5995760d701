// test_main: what a test program is made of: the package with its _test.go files, its external tests, and a generated
// main that hands the tests, benchmarks, fuzz targets and examples to package testing.
#include "driver/test.h"

#include <ctype.h>

// ---- Which functions are tests ----

typedef struct Row { const char *pkg, *name, *output; bool unordered; } Row;
typedef struct Rows { Row *at; uint32_t len, cap; } Rows;
typedef struct Found { Rows tests, benchmarks, fuzz, examples; const char *test_main; bool has_files, in, external; } Found;

// "TestX" but not "Testing": what follows the prefix is no lower case letter.
bool is_test_name(const char *name, const char *prefix) {
    size_t n = strlen(prefix);
    return !strncmp(name, prefix, n) && !islower((unsigned char)name[n]);
}

static void add_row(Session *s, Rows *rows, Row r) { vec_push(&s->arena, rows, r); }

static void add_function(Session *s, Found *f, const Ast *fn, const char *pkg) {
    const char *name = fn->func_decl.name->name.sym->text;
    Row r = {.pkg = pkg, .name = name};
    if (!strcmp(name, "TestMain")) f->test_main = arena_printf(&s->arena, "%s.%s", pkg, name);
    else if (is_test_name(name, "Test")) add_row(s, &f->tests, r);
    else if (is_test_name(name, "Benchmark")) add_row(s, &f->benchmarks, r);
    else if (is_test_name(name, "Fuzz")) add_row(s, &f->fuzz, r);
    else if (is_test_name(name, "Example")) {
        r.output = example_output(s, fn, &r.unordered);
        if (!r.output) return;
        add_row(s, &f->examples, r);
    } else return;
    *(pkg[1] == 't' ? &f->in : &f->external) = true;
}

static void find_tests(Session *s, Found *f, const Unit *u, const char *pkg) {
    for (uint32_t i = 0; i < u->pkg->files.len; i++) {
        const Ast *file = u->pkg->files.at[i];
        if (!names_test(s->files.at[file->file.file]->path)) continue;
        for (uint32_t k = 0; k < file->file.decls.len; k++) {
            const Ast *d = file->file.decls.at[k];
            if (d->kind == AST_FUNC_DECL && !d->func_decl.recv && d->func_decl.body) add_function(s, f, d, pkg);
        }
    }
}

// ---- The generated main ----

void put_quoted(Buf *b, const char *text) {
    buf_putc(b, '"');
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\') buf_printf(b, "\\%c", c);
        else if (c < 0x20) buf_printf(b, "\\x%02x", c);
        else buf_putc(b, (char)c);
    }
    buf_putc(b, '"');
}

static void put_rows(Buf *b, const char *var, const char *type, const Rows *rows) {
    buf_printf(b, "var %s = []testing.%s{\n", var, type);
    for (uint32_t i = 0; i < rows->len; i++) {
        const Row *r = &rows->at[i];
        buf_printf(b, "\t{\"%s\", %s.%s", r->name, r->pkg, r->name);
        if (r->output) {
            buf_puts(b, ", ");
            put_quoted(b, r->output);
            buf_puts(b, r->unordered ? ", true" : ", false");
        }
        buf_puts(b, "},\n");
    }
    buf_puts(b, "}\n");
}

static const char *main_text(Build *build, const Found *f, const char *path) {
    Session *s = build->s;
    Buf b = {.arena = &s->arena};
    buf_puts(&b, "package main\n\nimport (\n");
    if (!f->test_main) buf_puts(&b, "\t\"os\"\n");
    buf_puts(&b, "\t\"testing\"\n\t\"testing/internal/testdeps\"\n");
    if (f->has_files) buf_printf(&b, "\t%s \"%s\"\n", f->in ? "_test" : "_", path);
    if (f->external) buf_printf(&b, "\t_xtest \"%s_test\"\n", path);
    cover_imports(build, &b);
    buf_puts(&b, ")\n\n");
    put_rows(&b, "tests", "InternalTest", &f->tests);
    put_rows(&b, "benchmarks", "InternalBenchmark", &f->benchmarks);
    put_rows(&b, "fuzzTargets", "InternalFuzzTarget", &f->fuzz);
    put_rows(&b, "examples", "InternalExample", &f->examples);
    buf_printf(&b, "\nfunc main() {\n\ttestdeps.ImportPath = \"%s\"\n", path);
    if (build->opt->cover) cover_report(build, &b);
    buf_puts(&b, "\tm := testing.MainStart(testdeps.TestDeps{}, tests, benchmarks, fuzzTargets, examples)\n");
    buf_puts(&b, f->test_main ? "\t" : "\tos.Exit(m.Run())\n");
    if (f->test_main) buf_printf(&b, "%s(m)\n", f->test_main);
    buf_puts(&b, "}\n");
    return buf_str(&b);
}

// ---- Building ----

// A file of the external test package, which is named for the package with "_test" behind.
bool test_is_external(Session *s, const char *file) {
    const char *name = package_clause(s, file);
    size_t n = strlen(name);
    return n > 5 && !strcmp(name + n - 5, "_test");
}

// In the test program the package's path means the package with its tests, for whoever imports it.
bool test_load(const Build *all, const Unit *listed, TestProgram *t) {
    Session *s = all->s;
    t->b = (Build){.s = s, .opt = all->opt, .places = all->places, .module = all->module, .covered = all->covered};
    if (t->b.opt->cover && !t->b.opt->cover_packages.len) vec_push(&s->arena, &t->b.covered, (Unit *)listed);
    image_use(&t->b);
    Strs inside = listed->files, external = {0};
    inside.cap = inside.len;
    for (uint32_t i = 0; i < listed->test_files.len; i++) {
        const char *file = listed->test_files.at[i];
        strs_add(s, test_is_external(s, file) ? &external : &inside, file);
    }
    Found found = {.has_files = inside.len > 0};
    if (found.has_files) {
        Unit *u = load_files(&t->b, listed->path, listed->dir, inside, listed);
        unit_set_main(u, false);   // a main package under test is a package like others
        u->header = arena_printf(&s->arena, "%s [%s.test]", listed->path, listed->path);
        find_tests(s, &found, u, "_test");
    }
    if (external.len) {
        Unit *x = load_files(&t->b, arena_printf(&s->arena, "%s_test", listed->path), listed->dir, external, listed);
        x->header = arena_printf(&s->arena, "%s_test [%s.test]", listed->path, listed->path);
        find_tests(s, &found, x, "_xtest");
    }
    t->main = load_text(&t->b, arena_printf(&s->arena, "%s.test", listed->path), listed->dir, "_testmain.go", main_text(&t->b, &found, listed->path));
    vec_push(&s->arena, &t->b.named, t->main);
    return !t->b.failed;
}
