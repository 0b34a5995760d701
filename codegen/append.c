// append and copy. The fast path of append is in line: room in the slice, then the elements are stored; growing is a
// call.
#include "codegen/gen.h"

// Room comes from the heap, whatever becomes of the slice.
static const char *comment(Gen *g, Ir *n) { return c_comment(g, "heap if it grows", c_stays(n) ? NULL : n->site); }

// append(s, t...), t a slice or a string
static Cx append_spread(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Cx v[2];
    c_operands(f, n->args.at, v, 2);
    Ir *last = n->args.at[1];
    bool string = c_kind_of(g, last->type) == T_STRING;
    Cx more = c_path(f, c_stable(f, v[1], c_type(g, last->type)), c_type(g, last->type));
    Type *elem = c_elem_of(g, n->type);
    const char *name = c_temp(f);
    const char *call = c_text(g, "rt_append_slice(%s, %s.p, %s.%s, sizeof(%s), %s)", v[0].s, more.s, more.s,
                              string ? "n" : "len", c_type(g, elem), c_noscan(g, elem));
    c_line(f, "Slice %s = %s;%s", name, c_counted(g, n->site, call), comment(g, n));
    if (!string) {
        const char *count = c_text(g, "%s.len", more.s);
        c_check_elements(f, c_text(g, "(%s *)%s.p + (%s.len - %s)", c_type(g, elem), name, name, count), count, elem);
    }
    return cx_path(name, CX_STABLE);
}

Cx c_append_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    if (n->dots && n->args.len == 2 && n->args.at[1]->op == IR_NIL) return c_expr(f, n->args.at[0]);
    if (n->dots) return append_spread(f, n);
    uint32_t count = n->args.len - 1;
    Cx *v = NEW_ARRAY(g->a, Cx, count + 1);
    Type *elem = c_elem_of(g, n->type);
    const char *ctype = c_type(g, elem);
    c_operands(f, n->args.at, v, count + 1);
    if (!count) return v[0];
    for (uint32_t i = 1; i <= count; i++)
        if (count > 1 || v[i].kind == CX_EFFECT || v[0].kind == CX_EFFECT) v[i] = c_stable(f, v[i], ctype);
    const char *name = c_temp(f);
    const char *call = c_text(g, "rt_append_room(%s, %u, sizeof(%s), %s)", v[0].s, count, ctype, c_noscan(g, elem));
    c_line(f, "Slice %s = %s;%s", name, c_counted(g, n->site, call), comment(g, n));
    for (uint32_t i = 1; i <= count; i++)
        c_put(f, NULL, cx(c_text(g, "((%s *)%s.p)[%s.len - %u]", ctype, name, name, count - i + 1), PREC_POSTFIX, CX_LOAD), elem, v[i].s);
    return cx_path(name, CX_STABLE);
}

Cx c_copy_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    c_operands(f, nodes, v, 2);
    Type *elem = c_elem_of(g, n->x->type);
    bool string = c_kind_of(g, n->y->type) == T_STRING;
    Cx dst = c_path(f, v[0], "Slice"), src = c_path(f, v[1], c_type(g, n->y->type));
    Cx copy = cx(c_text(g, "rt_copy(%s.p, %s.len, %s.p, %s.%s, sizeof(%s))", dst.s, dst.s, src.s, src.s,
                     string ? "n" : "len", c_type(g, elem)),
              PREC_POSTFIX, CX_EFFECT);
    if (!g->opt.check || string || !type_has_pointers(elem)) return copy;
    copy = c_spill(f, copy, "i64");
    c_check_elements(f, c_text(g, "%s.p", dst.s), copy.s, elem);
    return copy;
}
