// Writing C: lines of a function's body, and C expressions as texts with their precedence.
#include "codegen/gen.h"

char *c_text(Gen *g, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    char *s = arena_vprintf(g->a, fmt, ap);
    va_end(ap);
    return s;
}

static void put_indent(Buf *b, int indent) {
    for (int i = 0; i < indent; i++) buf_puts(b, "    ");
}

static void put_line(FuncGen *f, Buf *b, int indent, const char *fmt, va_list ap) {
    put_indent(b, indent);
    buf_puts(b, arena_vprintf(f->g->a, fmt, ap));
    buf_putc(b, '\n');
}

void c_line(FuncGen *f, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    put_line(f, &f->body, f->indent, fmt, ap);
    va_end(ap);
}

// A label stands one level left of its statements; the semicolon allows a declaration or a brace to follow.
void c_label_line(FuncGen *f, const char *name) {
    put_indent(&f->body, f->indent - 1);
    buf_printf(&f->body, "%s:;\n", name);
}

void c_top_line(FuncGen *f, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    put_line(f, &f->top, 1, fmt, ap);
    va_end(ap);
}

void c_open_block(FuncGen *f, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    const char *s = arena_vprintf(f->g->a, fmt, ap);
    va_end(ap);
    c_line(f, *s ? "%s {" : "%s{", s);
    f->indent++;
}

void c_close_block(FuncGen *f, const char *tail) {
    f->indent--;
    c_line(f, "}%s", tail);
}

// Inserts a line at an earlier place of the body: a pending call turned out to need a temporary there.
void c_insert_line(FuncGen *f, size_t at, const char *fmt, ...) {
    Buf b = {.arena = f->g->a};
    va_list ap;
    va_start(ap, fmt);
    put_line(f, &b, f->indent, fmt, ap);
    va_end(ap);
    size_t tail = f->body.len - at;
    buf_put(&f->body, b.at, b.len);
    memmove(f->body.at + at + b.len, f->body.at + at, tail);
    memcpy(f->body.at + at, b.at, b.len);
}

Buf c_swap_body(FuncGen *f, Buf with) {
    Buf old = f->body;
    f->body = with;
    return old;
}

const char *c_single_statement(Gen *g, Buf *b) {
    const char *s = buf_str(b);
    while (*s == ' ') s++;
    const char *end = strchr(s, '\n');
    if (!end || end[1] || end == s || end[-1] != ';') return NULL;
    if (text_begins(s, "if (") || text_begins(s, "for (") || text_begins(s, "goto ") || text_begins(s, "return") || *s == '#') return NULL;
    if (memchr(s, ';', (size_t)(end - 1 - s))) return NULL;
    return arena_strndup(g->a, s, (size_t)(end - 1 - s));
}

static bool is_assignment(const char *s, const char *end) {
    while (*s == ' ') s++;
    if (end[-1] != ';' || memchr(s, '"', (size_t)(end - s)) || memchr(s, '{', (size_t)(end - s))) return false;
    const char *equals = strstr(s, " = ");
    return equals && equals < end && !memchr(s, ' ', (size_t)(equals - s));
}

const char *c_joined_statements(Gen *g, Buf *b) {
    Buf out = {.arena = g->a};
    for (const char *s = buf_str(b), *end; *s; s = end + 1) {
        end = strchr(s, '\n');
        if (!end || end == s || !is_assignment(s, end)) return NULL;
        while (*s == ' ') s++;
        buf_puts(&out, out.len ? ", " : "");
        buf_put(&out, s, (size_t)(end - 1 - s));
    }
    return out.len ? buf_str(&out) : NULL;
}

// "T a = x, b = y", if all lines declare variables of one type T that is no pointer.
const char *c_joined_declarations(Gen *g, Buf *b) {
    Buf out = {.arena = g->a};
    const char *type = buf_str(b);
    while (*type == ' ') type++;
    size_t n = strcspn(type, " ") + 1;
    for (const char *s = buf_str(b), *end; *s; s = end + 1) {
        end = strchr(s, '\n');
        while (*s == ' ') s++;
        if (!end || end - s < (ptrdiff_t)n || memcmp(s, type, n) || s[n] == '*' || !is_assignment(s + n, end))
            return NULL;
        buf_puts(&out, out.len ? ", " : "");
        buf_put(&out, out.len ? s + n : s, (size_t)(end - 1 - (out.len ? s + n : s)));
    }
    return out.len ? buf_str(&out) : NULL;
}

// Memory of the allocator is zero already.
bool c_is_zero_text(const char *init) {
    size_t n = strlen(init);
    if (!strcmp(init, "0") || !strcmp(init, "false") || !strcmp(init, "NULL")) return true;
    return init[0] == '(' && n > 3 && !strcmp(init + n - 3, "){}");
}

bool c_first_time(Gen *g, const char *what, const char *name) {
    const Sym *key = intern_str(g->s, c_text(g, "%s %s", what, name));
    if (table_get(&g->declared, key)) return false;
    table_put(&g->declared, g->a, key, (void *)key);
    return true;
}

Cx cx(const char *s, Prec prec, CxKind kind) { return (Cx){.s = s, .prec = (uint8_t)prec, .kind = (uint8_t)kind}; }

Cx cx_path(const char *s, CxKind kind) {
    Cx x = cx(s, PREC_POSTFIX, kind);
    x.path = true;
    return x;
}

const char *c_paren(Gen *g, Cx x, Prec at_least) { return x.prec >= at_least ? x.s : c_text(g, "(%s)", x.s); }

// The preprocessor does not see braces: commas inside a compound literal need parentheses.
const char *c_macro_arg(Gen *g, const char *s) { return strchr(s, '{') ? c_text(g, "(%s)", s) : s; }

const char *c_temp(FuncGen *f) { return c_local_name(f, "tmp"); }

static size_t last_line(const Buf *b) {
    size_t at = b->len;
    while (at > 1 && b->at[at - 2] != '\n') at--;
    return at ? at - 1 : 0;
}

// A temporary that is declared on the last line and only names the value of a variable becomes that variable.
bool c_rename_temp(FuncGen *f, const char *ctype, const char *name, const char *to) {
    Buf *b = &f->body;
    size_t at = last_line(b), indent = (size_t)f->indent * 4;
    const char *decl = c_text(f->g, "%s = ", c_decl(f->g, ctype, name));
    size_t n = strlen(decl);
    if (strncmp(name, "tmp", 3) || b->len < at + indent + n || strncmp(b->at + at + indent, decl, n)) return false;
    const char *rest = arena_strndup(f->g->a, b->at + at + indent + n, b->len - at - indent - n);
    b->len = at + indent;
    buf_printf(b, "%s = %s", c_decl(f->g, ctype, to), rest);
    return true;
}

static Cx temporary(FuncGen *f, Cx x, const char *name) {
    (void)f;
    Cx t = cx_path(name, CX_STABLE);
    t.nonnull = x.nonnull;
    return t;
}

Cx c_spill(FuncGen *f, Cx x, const char *ctype) {
    if (x.kind == CX_CONST) return x;
    const char *name = c_temp(f);
    c_line(f, "%s = %s;", c_decl(f->g, ctype, name), x.s);
    return temporary(f, x, name);
}

Cx c_spill_at(FuncGen *f, size_t at, Cx x, const char *ctype) {
    if (x.kind == CX_CONST) return x;
    const char *name = c_temp(f);
    c_insert_line(f, at, "%s = %s;", c_decl(f->g, ctype, name), x.s);
    return temporary(f, x, name);
}

Cx c_stable(FuncGen *f, Cx x, const char *ctype) { return x.kind <= CX_STABLE ? x : c_spill(f, x, ctype); }

Cx c_path(FuncGen *f, Cx x, const char *ctype) {
    return x.path || (x.kind == CX_CONST && x.prec == PREC_POSTFIX) ? x : c_spill(f, x, ctype);
}
