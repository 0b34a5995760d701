// What the files of the test command share: one package's test, from its sources to the line that tells how it went.
#ifndef ESCARGO_TEST_H
#define ESCARGO_TEST_H

#include "driver/driver.h"

typedef struct TestProgram { Build b; Unit *main; } TestProgram;

// Loads the test program of a package that was listed with all the others (test_main.c). False: something is missing (reported).
bool test_load(const Build *all, const Unit *listed, TestProgram *t);

// What an example should print, by the comment that ends its body, or NULL: it is not run (test_example.c).
const char *example_output(Session *s, const Ast *fn, bool *unordered);
void put_quoted(Buf *b, const char *text);   // as a literal of Go
// Whether a function of that name is a test, a benchmark ...: "TestX", but not "Testing".
bool is_test_name(const char *name, const char *prefix);
// Finds out what keeps the package's tests from being built, as far as its _test.go files say it (test_check.c).
void test_check(Build *b, Unit *u);

// What the generated main of a test program says of coverage: its imports, and a statement.
void cover_imports(Build *b, Buf *out);
void cover_report(Build *b, Buf *out);
// A part of a profile, of a package that is never run.
const char *cover_lines(Build *b, const Unit *u, Coverage *c);

typedef struct Test {
    Session *s;
    Options *opt;
    Places *places;
    const Unit *listed;
    const char *root;          // of its module, or NULL: only files in there are looked at again
    bool direct;               // its output goes where ours goes, unseen
    bool shown;                // its output is seen, and passed on at once
    uint64_t key;              // of its program
    const char *log;           // file in which it tells what it reads
    const char *profile;       // file in which it tells what it covered, or NULL
    Buf out;                   // what it printed, unless direct
    struct TestEvents *events; // -json
} Test;

// Runs the program and tells how it went (test_run.c). False: it failed.
bool test_run(Test *t, const char *exe);
const char *test_idle(Test *t);   // " [no tests to run]" and the like, or ""
const char *test_coverage(Test *t);   // what was covered, "\tcoverage: ...", as far as the output is known; or ""
// Prints text of the test, as it is or as events.
void test_print(Test *t, const char *text, size_t n);
void test_printf(Test *t, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

// The results of tests that passed, kept with what they read (test_cache.c).
bool test_cacheable(const Test *t);
bool test_cached(Test *t);     // tells the kept result, if nothing has changed since
void test_keep(Test *t);

// What the build says of a package, as events: a line each, then that it failed.
void test_events_build(Session *s, FILE *out, const char *import_path, const char *text);
// Events, a JSON object a line, made of what tests print (test_json.c).
struct TestEvents *test_events_new(Session *s, const char *package, FILE *out);
void test_events_start(struct TestEvents *e);   // once
void test_events_run(struct TestEvents *e);     // the program begins; what it is built in is not time that the test takes
void test_events_text(struct TestEvents *e, const char *text, size_t n);
void test_events_end(struct TestEvents *e, bool ok, const char *failed_build);

#endif
