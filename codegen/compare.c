// Comparisons: C's own for numbers and pointers, the runtime's for strings and interfaces, a function per type for
// structs and arrays.
#include "codegen/gen.h"

static const char *op_text(IrOp op) { return ir_ops[op].text; }

static CxKind joined(Cx x, Cx y) {
    int kind = x.kind > y.kind ? x.kind : y.kind;
    return (CxKind)(kind < CX_LOAD ? CX_LOAD : kind);
}

static Cx infix(Gen *g, Cx x, const char *op, Cx y) {
    bool equality = op[0] == '=' || op[0] == '!';
    return cx(c_text(g, "%s %s %s", c_paren(g, x, PREC_SHIFT + 1), op, c_paren(g, y, PREC_SHIFT + 1)),
              equality ? PREC_EQ : PREC_REL, joined(x, y));
}

// ---- nil -----------------------------------------------------------------------------------------------------------

static bool is_nil(Ir *n) {
    while (n->op == IR_PAREN || n->op == IR_CONVNOP) n = n->x;
    return n->op == IR_NIL;
}

static Cx compare_nil(FuncGen *f, Ir *n, Ir *value) {
    Gen *g = f->g;
    Cx x = c_expr(f, value);
    const char *part = "";
    int kind = c_kind_of(g, value->type);
    if (kind == T_SLICE) part = ".p";
    if (kind == T_INTERFACE) part = c_is_eface(g, value->type) ? ".type" : ".tab";
    const char *side = *part ? c_text(g, "%s%s", c_paren(g, x, PREC_POSTFIX), part) : c_paren(g, x, PREC_UNARY);
    if (x.nonnull && x.s[0] == '&') side = c_text(g, "(void *)%s", c_paren(g, x, PREC_UNARY));
    return cx(c_text(g, "%s %s NULL", side, op_text((IrOp)n->op)), PREC_EQ, (CxKind)x.kind);
}

// ---- Equality by type ----------------------------------------------------------------------------------------------

static Cx equal_call(Gen *g, const char *name, Cx x, Cx y) {
    return cx(c_text(g, "%s(%s, %s)", name, x.s, y.s), PREC_POSTFIX, joined(x, y));
}

Cx c_in_memory(FuncGen *f, Cx x, const char *ctype) {
    if (x.path && x.kind != CX_EFFECT && !f->forgets) return cx(c_text(f->g, "&%s", x.s), PREC_UNARY, (CxKind)x.kind);
    return cx(c_text(f->g, "&%s", c_memory_temp(f, ctype, x.s)), PREC_UNARY, CX_STABLE);
}

static Cx equal_aggregate(FuncGen *f, Type *t, Cx x, Cx y) {
    Gen *g = f->g;
    if (c_is_zero_size(g, t)) {
        if (x.kind >= CX_LOAD) c_line(f, "(void)%s;", c_paren(g, x, PREC_UNARY));
        if (y.kind >= CX_LOAD) c_line(f, "(void)%s;", c_paren(g, y, PREC_UNARY));
        return cx("true", PREC_POSTFIX, CX_CONST);
    }
    const char *ctype = c_type(g, t);
    x = c_in_memory(f, x, ctype);
    y = c_in_memory(f, y, ctype);
    return equal_call(g, c_equal_func(g, t), x, y);
}

static bool is_constant_empty(Cx x) { return x.kind == CX_CONST && strcmp(x.s, "(String){}") == 0; }

static Cx equal_strings(Gen *g, Cx x, Cx y) {
    if (is_constant_empty(x)) { Cx swap = x; x = y; y = swap; }
    if (is_constant_empty(y)) return cx(c_text(g, "%s.n == 0", c_paren(g, x, PREC_POSTFIX)), PREC_EQ, joined(x, y));
    return equal_call(g, "rt_string_equal", x, y);
}

Cx c_equal_values(FuncGen *f, Type *t, Cx x, Cx y) {
    Gen *g = f->g;
    switch (c_kind_of(g, t)) {
    case T_STRING: return equal_strings(g, x, y);
    case T_INTERFACE: return equal_call(g, c_is_eface(g, t) ? "rt_eface_equal" : "rt_iface_equal", x, y);
    case T_STRUCT: case T_ARRAY: return equal_aggregate(f, t, x, y);
    default: return infix(g, x, "==", y);
    }
}

static Cx negated(Gen *g, Cx x) {
    if (strcmp(x.s, "true") == 0) return cx("false", PREC_POSTFIX, CX_CONST);
    return cx(c_text(g, "!%s", c_paren(g, x, PREC_UNARY)), PREC_UNARY, (CxKind)x.kind);
}

static Cx order_strings(Gen *g, IrOp op, Cx x, Cx y) {
    return cx(c_text(g, "rt_string_compare(%s, %s) %s 0", x.s, y.s, op_text(op)), PREC_REL, joined(x, y));
}

static bool is_scalar(int kind) {
    return kind != T_STRING && kind != T_INTERFACE && kind != T_STRUCT && kind != T_ARRAY;
}

// An interface compared with a value of concrete type is compared with that value boxed.
Cx c_compare_expr(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    IrOp op = (IrOp)n->op;
    if (is_nil(n->y)) return compare_nil(f, n, n->x);
    if (is_nil(n->x)) return compare_nil(f, n, n->y);
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    for (int i = 0; i < 2; i++)
        if (nodes[i]->op == IR_BYTES2STR) nodes[i]->transient = true;    // only read: needs no copy
    c_operands(f, nodes, v, 2);
    int kind = c_kind_of(g, n->x->type);
    if (is_scalar(kind)) {
        if (strcmp(c_type(g, n->x->type), c_type(g, n->y->type)) && kind == T_POINTER)
            v[1] = cx(c_text(g, "(%s)%s", c_type(g, n->x->type), c_paren(g, v[1], PREC_UNARY)), PREC_UNARY,
                      (CxKind)v[1].kind);
        return infix(g, v[0], op_text(op), v[1]);
    }
    if (kind == T_STRING && op != IR_EQ && op != IR_NE) return order_strings(g, op, v[0], v[1]);
    Cx equal = c_equal_values(f, n->x->type, v[0], v[1]);
    if (op == IR_EQ) return equal;
    if (equal.prec == PREC_EQ && kind == T_STRING) {
        Cx x = is_constant_empty(v[0]) ? v[1] : v[0];
        return cx(c_text(g, "%s.n != 0", c_paren(g, x, PREC_POSTFIX)), PREC_EQ, (CxKind)equal.kind);
    }
    return negated(g, equal);
}
