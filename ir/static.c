// What can be said of a value without running the program: the variable that an expression is a part of, and the
// expression that a variable always holds, and whether evaluating an expression can be seen.
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

// The value that a conversion or an inlined call stands for.
static Ir *same_value(Ir *n) {
    for (;;) {
        if (n->op == IR_CONVNOP || n->op == IR_PAREN) n = n->x;
        else if (n->op == IR_INLCALL && n->args.len == 1) n = n->args.at[0];
        else return n;
    }
}

static Ir *static_step(Ir *n) {
    if (n->op != IR_NAME) return NULL;
    IrVar *v = n->var->canonical ? n->var->canonical : n->var;
    if (v->vclass != VAR_LOCAL || v->addrtaken || v->reassigned) return NULL;
    return definition_of(v, v->defn);
}

static Ir *follow(Ir *n, bool into_initialiser) {
    for (;;) {
        n = same_value(n);
        Ir *next = static_step(n);
        if (!next || (!into_initialiser && n->var->vclass == VAR_CAPTURED && n->var->canonical->func->is_init)) return n;
        n = next;
    }
}

Ir *ir_static_value(Ir *n) { return follow(n, true); }
Ir *ir_static_value_inside(Ir *n) { return follow(n, false); }

// ---- Effects ----------------------------------------------------------------------------------------------------

static bool has_effect(const Ir *n) {
    int64_t v;
    switch (n->op) {
    case IR_NAME: case IR_FUNC: case IR_TYPE: case IR_LITERAL: case IR_NIL: case IR_ZERO: case IR_ADD: case IR_SUB: case IR_OR: case IR_XOR:
    case IR_ADDSTR: case IR_ADDR: case IR_ANDAND: case IR_BYTES2STR: case IR_RUNES2STR: case IR_STR2BYTES: case IR_STR2RUNES:
    case IR_CAP: case IR_MAPLIT: case IR_STRUCTLIT: case IR_ARRAYLIT: case IR_SLICELIT: case IR_PTRLIT: case IR_CONV:
    case IR_CONVIFACE: case IR_CONVNOP: case IR_DOT: case IR_EQ: case IR_NE: case IR_LT: case IR_LE: case IR_GT: case IR_GE:
    case IR_KEY: case IR_STRUCTKEY: case IR_LEN: case IR_MUL: case IR_LSH: case IR_RSH: case IR_AND: case IR_ANDNOT: case IR_NEW:
    case IR_NOT: case IR_BITNOT: case IR_PLUS: case IR_NEG: case IR_OROR: case IR_PAREN: case IR_RUNESTR: case IR_REAL:
    case IR_IMAG: case IR_COMPLEX:
        return false;
    case IR_DIV: case IR_MOD: return n->y->op != IR_LITERAL || const_sign(n->y->val) == 0;
    case IR_MAKECHAN: case IR_MAKEMAP: return n->x && (n->x->op != IR_LITERAL || !const_to_int64(n->x->val, &v) || v != 0);
    default: return true;
    }
}

static bool find_effect(Ir *n, void *found) {
    if (has_effect(n)) *(bool *)found = true;
    return !*(bool *)found;
}

bool ir_has_effects(Ir *n) {
    bool found = false;
    ir_visit(n, find_effect, &found);
    return found;
}

static bool find_wrapped(Ir *n, void *found) {
    bool known = (n->op == IR_CALLFUNC && n->x->op == IR_FUNC) || n->op == IR_INLCALL;
    if (known && !*(IrFunc **)found) *(IrFunc **)found = n->op == IR_INLCALL ? n->func : n->x->func;
    return !known;
}

IrFunc *ir_method_named(IrFunc *fn) {
    IrFunc *wrapped = NULL;
    if (!fn->is_wrapper) return fn;
    ir_visit_list(&fn->body, find_wrapped, &wrapped);
    return wrapped;
}
