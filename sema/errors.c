// Errors of the type checker: one or several lines, at the start of the node they are about. Those that only follow
// from an earlier error are dropped.
#include "sema/internal.h"

Pos pos_of(const Ast *n) { return ast_start(n); }
Pos pos_of_operand(const Operand *x) { return x->expr ? ast_start(x->expr) : POS_NONE; }

void err_begin(Checker *c, Err *e) { *e = (Err){.c = c, .text = {.arena = c->arena}}; }

static void add_text(Err *e, Pos pos, const char *text) {
    if (err_empty(e)) {
        e->pos = pos;
        e->first = strlen(text);
    } else {
        buf_puts(&e->text, "\n\t");
        if (pos != POS_NONE) buf_printf(&e->text, "%s: ", pos_string_long(e->c->s, pos));
    }
    buf_puts(&e->text, text);
}

void err_add(Err *e, Pos pos, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    add_text(e, pos, arena_vprintf(e->c->arena, fmt, ap));
    va_end(ap);
}

void err_add_other_decl(Err *e, Obj *o) {
    if (o->pos != POS_NONE) err_add(e, o->pos, "other declaration of %s", o->sym->text);
}

// Messages whose first part speaks of an invalid operand or type (not at its beginning) add nothing to the error before.
static bool is_follow_on(const char *text, size_t first) {
    static const char *const signs[] = {"invalid operand", "invalid type"};
    for (int i = 0; i < 2; i++) {
        const char *hit = strstr(text, signs[i]);
        if (hit && hit > text && hit < text + first) return true;
    }
    return false;
}

// Where the version that a message asks for could be changed.
static const char *version_remark(Checker *c, Pos pos) {
    for (uint32_t i = 0; i < c->pkg->files.len; i++) {
        Ast *file = c->pkg->files.at[i];
        bool here = file->file.file == pos_file(pos) && file->file.go_version;
        if (here && parse_version(file->file.go_version) == c->env.version) return text_of(c, "file declares //go:build go1.%d", c->env.version);
    }
    return text_of(c, "-lang was set to go1.%d; check go.mod", c->pkg_version);
}

static void report(Checker *c, Pos pos, const char *text, size_t first) {
    if (c->had_error && is_follow_on(text, first)) return;
    const char *version = strstr(text, "requires go1.");
    if (version && strstr(version, " or later")) text = text_of(c, "%s (%s)", text, version_remark(c, pos));
    c->had_error = true;
    error_text(c->s, c->env.err_pos != POS_NONE ? c->env.err_pos : pos, text);
}

void err_report(Err *e) {
    report(e->c, e->pos, buf_str(&e->text), e->first);
    e->text = (Buf){.arena = e->c->arena};
}

#define REPORT(pos)                                                      \
    do {                                                                 \
        va_list ap;                                                      \
        va_start(ap, fmt);                                               \
        const char *text = arena_vprintf(c->arena, fmt, ap);             \
        report(c, (pos), text, strlen(text));                            \
        va_end(ap);                                                      \
    } while (0)

void err_at(Checker *c, Pos pos, const char *fmt, ...) { REPORT(pos); }
void err_node(Checker *c, const Ast *n, const char *fmt, ...) { REPORT(pos_of(n)); }
void err_operand(Checker *c, const Operand *x, const char *fmt, ...) { REPORT(pos_of_operand(x)); }

const char *text_of(Checker *c, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    const char *text = arena_vprintf(c->arena, fmt, ap);
    va_end(ap);
    return text;
}

const char *expr_str(Checker *c, const Ast *n) { return ast_string(c->s, n); }

const char *expr_list_str(Checker *c, Asts list) {
    Buf b = {.arena = c->arena};
    buf_putc(&b, '[');
    for (uint32_t i = 0; i < list.len; i++) buf_printf(&b, "%s%s", i > 0 ? ", " : "", expr_str(c, list.at[i]));
    buf_putc(&b, ']');
    return buf_str(&b);
}

// ---- Language versions ------------------------------------------------------------------------------------------

GoVersion parse_version(const char *text) {
    unsigned minor = 0;
    if (!text || strncmp(text, "go1", 3)) return 0;
    if (text[3] == '.') sscanf(text + 4, "%u", &minor);
    return minor == 0 ? 1 : (GoVersion)minor;   // go1 and go1.0 are the first
}

bool allow_version(Checker *c, GoVersion v) { return c->env.version == 0 || c->env.version >= v; }

static void version_error(Checker *c, Pos pos, GoVersion v, const char *what) {
    err_at(c, pos, "%s requires go1.%d or later", what, v);
}

void err_version(Checker *c, Pos pos, GoVersion v, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    version_error(c, pos, v, arena_vprintf(c->arena, fmt, ap));
    va_end(ap);
}

bool verify_version(Checker *c, Pos pos, GoVersion v, const char *what) {
    if (allow_version(c, v)) return true;
    version_error(c, pos, v, what);
    return false;
}
