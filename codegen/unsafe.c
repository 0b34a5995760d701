// Package unsafe.
#include "codegen/gen.h"

static Cx call(Gen *g, const char *s) { return cx(s, PREC_POSTFIX, CX_LOAD); (void)g; }

static Cx two_operands(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    operands(f, nodes, v, 2);
    if (n->op == IR_UNSAFE_ADD)
        return cx(text(g, "(void *)((u8 *)%s + %s)", paren(g, v[0], PREC_UNARY), paren(g, v[1], PREC_MUL)), PREC_UNARY, CX_LOAD);
    if (n->op == IR_UNSAFE_STRING) return call(g, text(g, "rt_unsafe_string(%s, %s)", v[0].s, v[1].s));
    return call(g, text(g, "rt_unsafe_slice(%s, %s, sizeof(%s))", v[0].s, v[1].s, c_type(g, elem_of(g, n->x->type))));
}

Cx unsafe_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    if (n->op != IR_UNSAFE_SLICEDATA && n->op != IR_UNSAFE_STRINGDATA) return two_operands(f, n);
    Cx x = expr(f, n->x);
    return cx(text(g, "(%s)%s.p", c_type(g, n->type), paren(g, x, PREC_POSTFIX)), PREC_UNARY, (CxKind)x.kind);
}
