// test_json: what a test prints, cut into events as `go tool test2json` cuts it. Package testing marks the lines that
// tell of tests with a byte that nothing else prints (-test.v=test2json), so that they are found behind unfinished lines.
#include "driver/test.h"
#include "driver/value.h"

#include <ctype.h>
#include <stdlib.h>
#include <time.h>

enum { MARK = 0x16 };

typedef struct TestEvents {
    Session *s;
    FILE *out;
    const char *package;
    const char *test;          // whose output this is, or NULL: the package's
    VEC(const char *) reports; // tests that have ended and whose details follow
    Buf line;                  // not yet whole
    struct timespec start;
    bool started;
    const char *result;        // of the package, once it is known
} TestEvents;

TestEvents *test_events_new(Session *s, const char *package, FILE *out) {
    TestEvents *e = NEW(&s->arena, TestEvents);
    *e = (TestEvents){.s = s, .out = out, .package = package, .line = {.arena = &s->arena}};
    return e;
}

// ---- One event ----

static void put_time(Buf *b) {
    struct timespec t;
    struct tm tm;
    clock_gettime(CLOCK_REALTIME, &t);
    localtime_r(&t.tv_sec, &tm);
    char text[64];
    strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &tm);
    long zone = tm.tm_gmtoff / 60;
    buf_printf(b, "{\"Time\":\"%s.%09ld", text, t.tv_nsec);
    if (!zone) buf_puts(b, "Z\"");
    else buf_printf(b, "%c%02ld:%02ld\"", zone < 0 ? '-' : '+', labs(zone) / 60, labs(zone) % 60);
}

typedef struct Event { const char *action, *test, *output, *elapsed, *failed_build; size_t n; } Event;

static void emit(TestEvents *e, Event v) {
    Buf b = {.arena = &e->s->arena};
    put_time(&b);
    buf_printf(&b, ",\"Action\":\"%s\",\"Package\":", v.action);
    buf_json(&b, e->package, strlen(e->package));
    if (v.test) buf_puts(&b, ",\"Test\":"), buf_json(&b, v.test, strlen(v.test));
    if (v.elapsed) buf_printf(&b, ",\"Elapsed\":%s", v.elapsed);
    if (v.output) buf_puts(&b, ",\"Output\":"), buf_json(&b, v.output, v.n);
    if (v.failed_build) buf_puts(&b, ",\"FailedBuild\":"), buf_json(&b, v.failed_build, strlen(v.failed_build));
    buf_puts(&b, "}\n");
    fwrite(b.at, 1, b.len, e->out);
    fflush(e->out);
}

static void output(TestEvents *e, const char *text, size_t n) { emit(e, (Event){.action = "output", .test = e->test, .output = text, .n = n}); }

void test_events_build(Session *s, FILE *out, const char *import_path, const char *text) {
    Buf b = {.arena = &s->arena};
    for (const char *end; *text; text = end) {
        end = text + strcspn(text, "\n");
        end += *end == '\n';
        buf_puts(&b, "{\"ImportPath\":"), buf_json(&b, import_path, strlen(import_path));
        buf_puts(&b, ",\"Action\":\"build-output\",\"Output\":"), buf_json(&b, text, (size_t)(end - text));
        buf_puts(&b, "}\n");
    }
    buf_puts(&b, "{\"ImportPath\":"), buf_json(&b, import_path, strlen(import_path));
    buf_puts(&b, ",\"Action\":\"build-fail\"}\n");
    fwrite(b.at, 1, b.len, out);
    fflush(out);
}

// ---- Lines ----

// The lines that change a test's state: "=== RUN   NAME" and the like.
static const struct { const char *prefix, *action; } updates[] = {
    {"=== RUN   ", "run"}, {"=== PAUSE ", "pause"}, {"=== CONT  ", "cont"}, {"=== NAME  ", NULL},
};
static const struct { const char *prefix, *action; } results[] = {
    {"--- PASS: ", "pass"}, {"--- FAIL: ", "fail"}, {"--- SKIP: ", "skip"}, {"--- BENCH: ", "bench"},
};

// Reports of tests at this depth and below come to an end.
static void flush_reports(TestEvents *e, uint32_t depth) {
    for (; e->reports.len > depth; e->reports.len--) {
        const char *report = e->reports.at[e->reports.len - 1];   // "action elapsed name"
        const char *elapsed = strchr(report, ' ') + 1, *name = strchr(elapsed, ' ') + 1;
        Event v = {.action = arena_strndup(&e->s->arena, report, (size_t)(elapsed - report - 1)), .test = name};
        v.elapsed = arena_strndup(&e->s->arena, elapsed, (size_t)(name - elapsed - 1));
        emit(e, v);
    }
}

static const char *trimmed(Session *s, const char *text, size_t n) {
    while (n && isspace((unsigned char)text[n - 1])) n--;
    return arena_strndup(&s->arena, text, n);
}

// The shortest number: 0.10 is 0.1.
static const char *number(Session *s, const char *text) { return arena_printf(&s->arena, "%.15g", strtod(text, NULL)); }

static bool update_line(TestEvents *e, const char *line, size_t n) {
    for (size_t i = 0; i < sizeof updates / sizeof *updates; i++) {
        if (!text_begins(line, updates[i].prefix)) continue;
        flush_reports(e, 0);
        e->test = trimmed(e->s, line + strlen(updates[i].prefix), n - strlen(updates[i].prefix));
        if (!*e->test) e->test = NULL;
        const char *action = updates[i].action;
        bool pause = action && !strcmp(action, "pause");
        if (action && !pause) emit(e, (Event){.action = action, .test = e->test});
        if (action) output(e, line, n);
        if (pause) emit(e, (Event){.action = action, .test = e->test});
        return true;
    }
    return false;
}

// "--- PASS: NAME (0.00s)", indented by four blanks a level.
static bool result_line(TestEvents *e, const char *line, size_t n) {
    uint32_t depth = 0;
    const char *p = line;
    for (; text_begins(p, "    "); p += 4) depth++;
    for (size_t i = 0; i < sizeof results / sizeof *results; i++) {
        if (!text_begins(p, results[i].prefix)) continue;
        const char *name = p + strlen(results[i].prefix);
        const char *open = strstr(name, " (");
        if (depth > e->reports.len && i < 3) return false;
        flush_reports(e, depth);
        e->test = open ? arena_strndup(&e->s->arena, name, (size_t)(open - name)) : trimmed(e->s, name, strlen(name));
        const char *took = open ? number(e->s, open + 2) : "0";
        vec_push(&e->s->arena, &e->reports, arena_printf(&e->s->arena, "%s %s %s", results[i].action, took, e->test));
        output(e, line, n);
        return true;
    }
    return false;
}

// The package's own last words.
static bool package_line(TestEvents *e, const char *line) {
    bool pass = !strcmp(line, "PASS\n"), fail = !strcmp(line, "FAIL\n"), told = text_begins(line, "ok  \t") || text_begins(line, "FAIL\t");
    bool skip = text_begins(line, "?   \t");
    if (!pass && !fail && !told && !skip) return false;
    flush_reports(e, 0);
    e->test = NULL;
    e->result = skip ? "skip" : fail || text_begins(line, "FAIL\t") ? "fail" : "pass";
    return true;
}

static void take_line(TestEvents *e, const char *line, size_t n) {
    if (*line == MARK) line++, n--;
    if (update_line(e, line, n) || result_line(e, line, n)) return;
    package_line(e, line);
    output(e, line, n);
}

void test_events_start(TestEvents *e) {
    if (!e->started) emit(e, (Event){.action = "start"});
    e->started = true;
}

void test_events_run(TestEvents *e) { clock_gettime(CLOCK_MONOTONIC, &e->start); }

// A mark ends an unfinished line.
void test_events_text(TestEvents *e, const char *text, size_t n) {
    for (size_t i = 0; i < n; i++) {
        bool mark = text[i] == MARK;
        if (!mark) buf_putc(&e->line, text[i]);
        if ((!mark && text[i] != '\n') || !e->line.len) continue;
        take_line(e, buf_str(&e->line), e->line.len);
        e->line = (Buf){.arena = &e->s->arena};
    }
}

void test_events_end(TestEvents *e, bool ok, const char *failed_build) {
    if (e->line.len) take_line(e, buf_str(&e->line), e->line.len);
    flush_reports(e, 0);
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (!e->start.tv_sec) e->start = now;    // it was not run
    double took = (double)(now.tv_sec - e->start.tv_sec) + (double)(now.tv_nsec - e->start.tv_nsec) * 1e-9;
    const char *result = !ok ? "fail" : e->result && !strcmp(e->result, "skip") ? "skip" : "pass";
    const char *elapsed = number(e->s, arena_printf(&e->s->arena, "%.3f", took));
    emit(e, (Event){.action = result, .elapsed = elapsed, .failed_build = failed_build});
}
