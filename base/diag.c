// Diagnostics: errors are collected and printed sorted by position, each once, ten at most; -m lines are printed as
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

void note_at(Session *s, Pos pos, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    if (pos != POS_NONE) fprintf(s->err, "%s: ", pos_string(s, pos));
    vfprintf(s->err, fmt, ap);
    fputc('\n', s->err);
    va_end(ap);
}

// Columns do not decide when the reference drops a duplicate: one text on one line is one error.
static bool same_line(const Diag *a, const Diag *b) {
    return pos_file(a->pos) == pos_file(b->pos) && pos_line(a->pos) == pos_line(b->pos) && !strcmp(a->text, b->text);
}

static int by_position(const void *x, const void *y) {
    const Diag *a = *(Diag *const *)x, *b = *(Diag *const *)y;
    if (a->pos != b->pos) return a->pos < b->pos ? -1 : 1;
    return a < b ? -1 : a > b;   // stable: both point into one array
}

int diag_flush(Session *s) {
    uint32_t n = s->diags.len;
    if (n == 0) return 0;
    Diag **order = NEW_ARRAY(&s->arena, Diag *, n);
    for (uint32_t i = 0; i < n; i++) order[i] = &s->diags.at[i];
    qsort(order, n, sizeof *order, by_position);
    int printed = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0 && same_line(order[i], order[i - 1])) continue;
        if (printed == MOST_ERRORS && !s->flags.e) {
            fputs("too many errors\n", s->err);
            break;
        }
        fprintf(s->err, "%s: %s\n", pos_string(s, order[i]->pos), order[i]->text);
        printed++;
    }
    s->diags.len = 0;
    return printed;
}

void fatal_at(Session *s, Pos pos, const char *fmt, ...) {
    diag_flush(s);
    va_list ap;
    va_start(ap, fmt);
    fprintf(s->err, "%s: internal compiler error: ", pos_string(s, pos));
    vfprintf(s->err, fmt, ap);
    fputc('\n', s->err);
    va_end(ap);
    exit(2);
}
