// Package unsafe.
#include "codegen/gen.h"

static Cx call(Gen *g, const char *s) { return cx(s, PREC_POSTFIX, CX_LOAD); (void)g; }

static Cx two_operands(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    c_operands(f, nodes, v, 2);
    if (n->op == IR_UNSAFE_ADD)
        return cx(c_text(g, "(void *)((u8 *)%s + %s)", c_paren(g, v[0], PREC_UNARY), c_paren(g, v[1], PREC_MUL)),
                  PREC_UNARY, CX_LOAD);
    const char *p = c_macro_arg(g, v[0].s), *len = c_macro_arg(g, v[1].s);
    if (n->op == IR_UNSAFE_STRING) return call(g, c_text(g, "rt_unsafe_string(%s, %s)", p, len));
    return call(g, c_text(g, "rt_unsafe_slice(%s, %s, sizeof(%s))", p, len, c_type(g, c_elem_of(g, n->x->type))));
}

Cx c_unsafe_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    if (n->op != IR_UNSAFE_SLICEDATA && n->op != IR_UNSAFE_STRINGDATA) return two_operands(f, n);
    Cx x = c_expr(f, n->x);
    return cx(c_text(g, "(%s)%s.p", c_type(g, n->type), c_paren(g, x, PREC_POSTFIX)), PREC_UNARY, (CxKind)x.kind);
}
