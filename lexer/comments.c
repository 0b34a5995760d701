// Comments, and the directives that hide in them: `//line` and `/*line*/` give the text after them another name and
// number (a line base, see SourceFile), `//go:` directives are kept for the declaration that follows.
#include "lexer/internal.h"

// ---- Line directives ----

// The number after the last colon of text[0..n). *colon gets the colon's index + 1, or 0 if there is none.
// Returns false if what follows the colon is no number.
static bool trailing_number(const char *text, size_t n, size_t *colon, uint64_t *value) {
    size_t i = n;
    while (i > 0 && text[i - 1] != ':') i--;
    *colon = i;
    *value = 0;
    if (i == 0 || i == n) return false;
    for (; i < n; i++) {
        if (text[i] < '0' || text[i] > '9') return false;
        if (*value > (UINT64_MAX - 9) / 10) return false;
        *value = *value * 10 + (uint64_t)(text[i] - '0');
    }
    return true;
}

enum { LARGEST_LINE = 1 << 30 };

// Where a new numbering begins.
typedef struct Place { uint32_t line, col; } Place;

// From that place on the text is now `shown`:line:col.
static void set_line_base(Lexer *l, Place from, const char *shown, uint32_t line, uint32_t col) {
    Session *s = l->session;
    SourceFile *old = s->files.at[l->base], *f = NEW(&s->arena, SourceFile);
    *f = *old;
    f->is_line_base = true;
    if (shown) {
        f->shown = shown;
        f->recorded = *shown ? NULL : "??";
    }
    f->from_line = from.line;
    f->from_col = from.col;
    f->line_base = line;
    f->col_base = col;
    f->parent = l->file;
    vec_push(&s->arena, &s->files, f);
    l->base = s->files.len - 1;
    l->line_pos = pos_make(l->base, l->line, 0);
}

// text[0..n) follows "line "; the new numbering begins at `from`.
static void line_directive(Lexer *l, const char *text, size_t n, Place from) {
    size_t at, before;
    uint64_t number, other;
    bool ok = trailing_number(text, n, &at, &number);
    if (at == 0) return;
    if (!ok) {
        lexer_error(l, pos_at(l, text + at), "invalid line number: %.*s", (int)(n - at), text + at);
        return;
    }
    uint64_t line = number, col = 0;
    bool with_column = trailing_number(text, at - 1, &before, &other);
    if (with_column) {
        line = other;
        col = number;
        if (col == 0 || col > LARGEST_LINE) {
            lexer_error(l, pos_at(l, text + at), "invalid column number: %.*s", (int)(n - at), text + at);
            return;
        }
        n = at - 1;
        at = before;
    }
    if (line == 0 || line > LARGEST_LINE) {
        lexer_error(l, pos_at(l, text + at), "invalid line number: %.*s", (int)(n - at), text + at);
        return;
    }
    bool keep = at == 1 && with_column;
    const char *shown = keep ? NULL : arena_strndup(&l->session->arena, text, at - 1);
    set_line_base(l, from, shown, (uint32_t)line, (uint32_t)col);
}

// ---- Directives to the compiler ----

static void add_pragma(Lexer *l, const char *text, size_t n, bool blank) {
    Pos pos = pos_at(l, text);
    if (!blank) {
        lexer_error(l, pos, "misplaced compiler directive");
        return;
    }
    Pragma *p = NEW(&l->session->arena, Pragma);
    *p = (Pragma){.pos = pos, .text = arena_strndup(&l->session->arena, text, n)};
    *l->next_pragma = p;
    l->next_pragma = &p->next;
}

static bool begins(const char *p, const char *end, const char *prefix) {
    size_t n = strlen(prefix);
    return (size_t)(end - p) >= n && memcmp(p, prefix, n) == 0;
}

const char *scan_line_comment(Lexer *l, const char *start, bool blank) {
    const char *text = start + 2, *end = memchr(text, '\n', (size_t)(l->end - text));
    if (!end) end = l->end;
    if (*text != 'g' && *text != 'l') return end;
    size_t n = (size_t)(end - text);
    if (n > 0 && text[n - 1] == '\r') n--;
    if (begins(text, text + n, "line ")) {
        if (start == l->line_start) line_directive(l, text + 5, n - 5, (Place){l->line + 1, 1});
    } else if (begins(text, text + n, "go:")) {
        if (!l->saw_package && begins(text, text + n, "go:build "))
            l->go_version = build_go_version(l, text + 9, n - 9);
        add_pragma(l, text, n, blank);
    }
    return end;
}

const char *scan_full_comment(Lexer *l, const char *start) {
    const char *text = start + 2, *p = text;
    Pos pos = pos_at(l, start);
    bool multiline = false;
    for (;; p++) {
        if (*p == '*' && p[1] == '/') break;
        if (*p == '\n') {
            begin_line(l, p + 1);
            multiline = true;
        } else if (p == l->end) {
            lexer_error(l, pos, "comment not terminated");
            return p;
        }
    }
    Place after = {l->line, pos_col(pos_at(l, p + 2))};
    if (!multiline && begins(text, p, "line ")) line_directive(l, text + 5, (size_t)(p - text) - 5, after);
    return p + 2;
}
