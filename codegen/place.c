// Where values live. Escape has decided; here the decision becomes C, with a comment that repeats it.
//
// What stays on the stack is a C local. A value whose address is taken may be seen until the function returns, also
// outside of the C block where it is made, so it is declared at the head of the function; in a loop all iterations use
// the same storage (escape lets a value stay only if it does not outlive its iteration). What moves to the heap is a
// call of the allocator.
#include "codegen/gen.h"

bool stays(Ir *n) { return n->esc == ESC_NONE; }

// A reason stands inside a C comment.
static const char *comment_text(Gen *g, const char *s) {
    if (!strstr(s, "*/")) return s;
    char *copy = arena_strndup(g->a, s, strlen(s));
    for (char *p = strstr(copy, "*/"); p; p = strstr(p, "*/")) *p = '+';
    return copy;
}

const char *place_comment(Gen *g, bool heap, struct EscSite *site) {
    const char *place = heap ? "heap" : "stack";
    if (!site || !site->reason || !*site->reason) return text(g, " /* %s */", place);
    return text(g, " /* %s: %s */", place, comment_text(g, site->reason));
}

const char *node_comment(Gen *g, Ir *n) { return place_comment(g, !stays(n), n->site); }

const char *stack_slot(FuncGen *f, const char *ctype) {
    const char *name = local_name(f, "stack");
    top_line(f, "%s;", c_decl(f->g, ctype, name));
    return name;
}

static Cx nonnull(Cx x) {
    x.nonnull = true;
    return x;
}

static Cx stack_object(FuncGen *f, const char *ctype, const char *init, const char *comment) {
    const char *name;
    if (f->indent == 1 && !f->loops && !f->has_goto) {
        name = local_name(f, "stack");
        line(f, "%s = %s;%s", c_decl(f->g, ctype, name), init, comment);
    } else {
        name = stack_slot(f, ctype);
        line(f, "%s = %s;%s", name, init, comment);
    }
    return nonnull(cx(text(f->g, "&%s", name), PREC_UNARY, CX_CONST));
}

static Cx heap_object(FuncGen *f, const char *ctype, const char *no_pointers, const char *init, const char *comment) {
    const char *name = local_name(f, "heap");
    line(f, "%s = RT_NEW(%s, %s);%s", c_decl(f->g, text(f->g, "%s *", ctype), name), ctype, no_pointers, comment);
    if (init) line(f, "*%s = %s;", name, init);
    return nonnull(cx_path(name, CX_STABLE));
}

Cx allocate_as(FuncGen *f, Ir *n, const char *ctype, const char *no_pointers, const char *init) {
    const char *comment = node_comment(f->g, n);
    if (stays(n)) return stack_object(f, ctype, init ? init : text(f->g, "(%s){}", ctype), comment);
    return heap_object(f, ctype, no_pointers, init, comment);
}

Cx allocate(FuncGen *f, Ir *n, Type *t, const char *init) {
    const char *ctype = c_type(f->g, t);
    if (is_zero_size(f->g, t) && !stays(n))
        return nonnull(cx(text(f->g, "(%s *)rt_zero_value", ctype), PREC_UNARY, CX_CONST));
    return allocate_as(f, n, ctype, noscan(f->g, t), init ? init : stays(n) ? zero_value(f->g, t) : NULL);
}
