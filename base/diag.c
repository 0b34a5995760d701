// Diagnostics: errors are collected and printed sorted by file and position, each once, ten at most; -m lines are printed as
// they come, since their order is part of what they say.
#include "base/base.h"

#include <stdlib.h>

enum { MOST_ERRORS = 10 };

void error_text(Session *s, Pos pos, const char *text) {
    s->errors++;
    vec_push(&s->arena, &s->diags, ((Diag){.pos = pos, .text = text}));
}

void error_at(Session *s, Pos pos, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    error_text(s, pos, arena_vprintf(&s->arena, fmt, ap));
    va_end(ap);
}

void unsupported_at(Session *s, Pos pos, const char *what) { error_at(s, pos, "not yet supported: %s", what); }

static void note(Session *s, const char *place, const char *fmt, va_list ap) {
    if (place) fprintf(s->err, "%s: ", place);
    vfprintf(s->err, fmt, ap);
    fputc('\n', s->err);
}

void note_at(Session *s, Pos pos, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    note(s, pos == POS_NONE ? NULL : pos_string(s, pos), fmt, ap);
    va_end(ap);
}

void explain_at(Session *s, Pos pos, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    note(s, pos_string(s, pos), fmt, ap);
    va_end(ap);
}

static bool on_one_line(const Diag *a, const Diag *b) {
    return a && b && pos_file(a->pos) == pos_file(b->pos) && pos_line(a->pos) == pos_line(b->pos);
}

static bool is_repeated(const Diag *d, const Diag *last) { return on_one_line(d, last) && !strcmp(d->text, last->text); }

typedef struct Chosen { Diag *diag; uint32_t file; } Chosen;   // file: its number in the order of their first errors

static int by_position(const void *x, const void *y) {
    const Chosen *a = x, *b = y;
    if (a->file != b->file) return a->file < b->file ? -1 : 1;
    if (a->diag->pos != b->diag->pos) return a->diag->pos < b->diag->pos ? -1 : 1;
    return a->diag < b->diag ? -1 : a->diag > b->diag;   // stable: both point into one array
}

// Numbers the files (and what //line directives make of them) as errors are found in them: that is their order.
static uint32_t *number_files(Session *s) {
    uint32_t *numbers = NEW_ARRAY(&s->arena, uint32_t, s->files.len), n = 0;
    for (uint32_t i = 0; i < s->diags.len; i++) {
        uint32_t *number = &numbers[pos_file(s->diags.at[i].pos)];
        if (!*number) *number = ++n;
    }
    return numbers;
}

// Chooses what is printed: one syntax error a line, no error twice in a row, and no more than ten in the order of
// their discovery (not of the source). Returns their number.
static uint32_t choose(Session *s, Chosen *chosen, bool *too_many) {
    const Diag *last_syntax = NULL, *last = NULL;
    const uint32_t *numbers = number_files(s);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->diags.len && !*too_many; i++) {
        Diag *d = &s->diags.at[i];
        bool syntax = is_syntax_error(d->text);
        if (syntax ? on_one_line(d, last_syntax) : is_repeated(d, last)) continue;
        *(syntax ? &last_syntax : &last) = d;
        chosen[n++] = (Chosen){d, numbers[pos_file(d->pos)]};
        *too_many = n == MOST_ERRORS && !s->flags.e;
    }
    return n;
}

int diag_flush(Session *s) {
    if (s->diags.len == 0) return 0;
    Chosen *order = NEW_ARRAY(&s->arena, Chosen, s->diags.len);
    bool too_many = false;
    uint32_t n = choose(s, order, &too_many);
    Pos last = order[n - 1].diag->pos;
    int printed = 0;
    qsort(order, n, sizeof *order, by_position);
    for (uint32_t i = 0; i < n; i++) {
        const Diag *d = order[i].diag, *before = i ? order[i - 1].diag : NULL;
        if (before && d->pos == before->pos && !strcmp(d->text, before->text)) continue;
        fprintf(s->err, "%s: %s\n", pos_string(s, d->pos), d->text);
        printed++;
    }
    if (too_many) fprintf(s->err, "%s: too many errors\n", pos_string(s, last));
    s->diags.len = 0;
    return printed;
}

void fatal_at(Session *s, Pos pos, const char *fmt, ...) {
    diag_flush(s);
    va_list ap;
    va_start(ap, fmt);
    fprintf(stderr, "%s: internal compiler error: ", pos_string(s, pos));   // s->err may be a package's collected text
    vfprintf(stderr, fmt, ap);
    fputc('\n', stderr);
    va_end(ap);
    exit(2);
}
