// Where values live. Escape has decided; here the decision becomes C, with a comment that repeats it.
//
// What stays on the stack is a C local. A value whose address is taken may be seen until the function returns, also
// outside of the C block where it is made, so it is declared at the head of the function; in a loop all iterations use
// the same storage (escape lets a value stay only if it does not outlive its iteration). What moves to the heap is a
// call of the allocator.
#include "codegen/gen.h"

bool c_stays(Ir *n) { return n->esc == ESC_NONE; }

const char *c_comment_text(Gen *g, const char *s) {
    if (!strstr(s, "*/")) return s;
    char *copy = arena_strndup(g->a, s, strlen(s));
    for (char *p = strstr(copy, "*/"); p; p = strstr(p, "*/")) *p = '+';
    return copy;
}

const char *c_comment(Gen *g, const char *place, struct EscSite *site) {
    if (!site || !site->reason || !*site->reason) return c_text(g, " /* %s */", place);
    return c_text(g, " /* %s: %s */", place, c_comment_text(g, site->reason));
}

const char *c_place_comment(Gen *g, bool heap, struct EscSite *site) { return c_comment(g, heap ? "heap" : "stack", site); }

const char *c_node_comment(Gen *g, Ir *n) { return c_place_comment(g, !c_stays(n), n->site); }

const char *c_bounded_comment(Gen *g, Ir *n, const char *place) { return c_comment(g, c_stays(n) ? place : "heap", n->site); }

const char *c_stack_slot(FuncGen *f, const char *ctype, const char *what) {
    const char *name = c_local_name(f, "stack");
    c_declare_object(f, ctype, name, what, f->statement);
    return name;
}

static Cx nonnull(Cx x) {
    x.nonnull = true;
    return x;
}

static Cx stack_object(FuncGen *f, Ir *n, const char *ctype, const char *init) {
    const char *name = c_local_name(f, "stack"), *comment = c_node_comment(f->g, n);
    if (f->indent == 1 && !f->loops && !f->has_goto && !f->g->opt.check) {
        c_line(f, "%s = %s;%s", c_decl(f->g, ctype, name), init, comment);
    } else {
        c_declare_object(f, ctype, name, n->site ? n->site->what : "value", n->pos);
        c_line(f, "%s = %s;%s", name, init, comment);
    }
    return nonnull(cx(c_text(f->g, "&%s", name), PREC_UNARY, CX_CONST));
}

static Cx heap_object(FuncGen *f, EscSite *site, const char *ctype, const char *no_pointers, const char *init) {
    const char *comment = c_place_comment(f->g, true, site), *name = c_local_name(f, "heap");
    const char *made = c_counted(f->g, site, c_text(f->g, "RT_NEW(%s, %s)", ctype, no_pointers));
    c_line(f, "%s = %s;%s", c_decl(f->g, c_text(f->g, "%s *", ctype), name), made, comment);
    if (init && !c_is_zero_text(init)) c_line(f, "*%s = %s;", name, init);
    return nonnull(cx_path(name, CX_STABLE));
}

Cx c_allocate_as(FuncGen *f, Ir *n, const char *ctype, const char *no_pointers, const char *init) {
    if (!c_stays(n)) return heap_object(f, n->site, ctype, no_pointers, init);
    return stack_object(f, n, ctype, init ? init : c_text(f->g, "(%s){}", ctype));
}

Cx c_allocate(FuncGen *f, Ir *n, Type *t, const char *init) {
    const char *ctype = c_type(f->g, t);
    if (c_is_zero_size(f->g, t) && !c_stays(n))
        return nonnull(cx(c_text(f->g, "(%s *)rt_zero_value", ctype), PREC_UNARY, CX_CONST));
    Cx p = c_allocate_as(f, n, ctype, c_noscan(f->g, t), init ? init : c_stays(n) ? c_zero_value(f->g, t) : NULL);
    if (init) c_check_store(f, c_text(f->g, "*%s", c_paren(f->g, p, PREC_UNARY)), t, NULL);
    return p;
}
