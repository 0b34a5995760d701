// What can be said of a value without running the program: the variable that an expression is a part of, and the
// expression that a variable always holds.
#include "ir/ir.h"

static bool is_array(Type *t) { return t && type_under(t)->kind == T_ARRAY; }

// x of x.f, (x), x[i] of an array: storing through the result stores into x.
Ir *ir_outer_value(Ir *n) {
    for (;;) {
        if (n->op == IR_DOT || n->op == IR_PAREN || n->op == IR_CONVNOP || (n->op == IR_INDEX && is_array(n->x->type)))
            n = n->x;
        else
            return n;
    }
}

static Ir *definition_of(IrVar *v, Ir *defn) {
    if (!defn) return NULL;
    if (defn->op == IR_AS && defn->x && defn->x->op == IR_NAME && defn->x->var == v) return defn->y;
    if (defn->op != IR_AS2) return NULL;
    for (uint32_t i = 0; i < defn->args.len; i++) {
        Ir *dst = defn->args.at[i];
        if (dst && dst->op == IR_NAME && dst->var == v) return defn->rest.at[i];
    }
    return NULL;
}

static Ir *static_step(Ir *n) {
    while (n->op == IR_CONVNOP || n->op == IR_PAREN) n = n->x;
    if (n->op != IR_NAME) return NULL;
    IrVar *v = n->var->canonical ? n->var->canonical : n->var;
    if (v->vclass != VAR_LOCAL || v->addrtaken || v->reassigned) return NULL;
    return definition_of(v, v->defn);
}

Ir *ir_static_value(Ir *n) {
    for (;;) {
        Ir *next = static_step(n);
        while (n->op == IR_CONVNOP || n->op == IR_PAREN) n = n->x;
        if (!next) return n;
        n = next;
    }
}
