// The least Go version that a `//go:build` line implies: `go1.21 && linux` implies go1.21, `go1.18 || go1.21` go1.18,
// and a negated tag nothing. Such a line sets the language version of its file.
#include "lexer/internal.h"

#include <ctype.h>

enum { NO_VERSION = -1 };

typedef struct Constraint {
    const char *p, *end;
    bool failed;
    int depth;
} Constraint;

static int read_or(Constraint *c, bool negated);

static bool took(Constraint *c, const char *op) {
    while (c->p < c->end && (*c->p == ' ' || *c->p == '\t')) c->p++;
    size_t n = strlen(op);
    if ((size_t)(c->end - c->p) < n || memcmp(c->p, op, n) != 0) return false;
    c->p += n;
    return true;
}

static int tag_version(const char *tag, size_t n) {
    if (n == 3 && memcmp(tag, "go1", 3) == 0) return 0;
    if (n < 5 || n > 9 || memcmp(tag, "go1.", 4) != 0) return NO_VERSION;
    int v = 0;
    for (size_t i = 4; i < n; i++) {
        if (!isdigit((unsigned char)tag[i])) return NO_VERSION;
        v = v * 10 + (tag[i] - '0');
    }
    return v;
}

static int read_not(Constraint *c, bool negated) {
    if (++c->depth > 100) c->failed = true;
    int v = NO_VERSION;
    if (c->failed) return v;
    if (took(c, "!")) {
        v = read_not(c, !negated);
    } else if (took(c, "(")) {
        v = read_or(c, negated);
        if (!took(c, ")")) c->failed = true;
    } else {
        const char *tag = c->p;
        while (c->p < c->end && (isalnum((unsigned char)*c->p) || *c->p == '_' || *c->p == '.' || *c->p < 0)) c->p++;
        if (c->p == tag) c->failed = true;
        if (!negated) v = tag_version(tag, (size_t)(c->p - tag));
    }
    c->depth--;
    return v;
}

static int combine(int x, int y, bool both) { return (x > y) == both ? x : y; }

static int read_and(Constraint *c, bool negated) {
    int v = read_not(c, negated);
    while (!c->failed && took(c, "&&")) v = combine(v, read_not(c, negated), !negated);
    return v;
}

static int read_or(Constraint *c, bool negated) {
    int v = read_and(c, negated);
    while (!c->failed && took(c, "||")) v = combine(v, read_and(c, negated), negated);
    return v;
}

const char *build_go_version(Lexer *l, const char *text, size_t n) {
    Constraint c = {.p = text, .end = text + n};
    int v = read_or(&c, false);
    took(&c, "");
    if (c.failed || c.p != c.end || v == NO_VERSION) return NULL;
    return v == 0 ? "go1" : arena_printf(&l->session->arena, "go1.%d", v);
}
