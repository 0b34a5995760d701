// Constants behind variables. `n := 10; make([]int, n)` makes a slice of ten, and `n := 42; var i any = n` stores
// 42: where a variable always holds one constant, the constant is put in its place, so that the slice may stay on
// the stack, and the value needs no allocation at all (it lies in read-only memory). -m prints the constant, for
// that is what is allocated.
#include "escape/graph.h"

static Ir *literal(Session *s, Pos pos, Type *t, const Const *val) {
    Ir *n = ir_new(s, IR_LITERAL, pos, t, NULL, NULL);
    n->val = val;
    return n;
}

Ir *int_literal(Session *s, Pos pos, int64_t val) {
    return literal(s, pos, type_canon(s, type_basic(s, T_INT)), const_int(session_bodies(s), val));
}

// Whether a constant of this value may have type t.
static bool fits(Type *t, const Const *val) {
    switch (const_kind(val)) {
    case CONST_BOOL: return type_is(t, BASIC_BOOLEAN);
    case CONST_STRING: return type_is(t, BASIC_STRING);
    case CONST_INT: return type_is(t, BASIC_NUMERIC);
    case CONST_FLOAT: return type_is(t, BASIC_FLOAT | BASIC_COMPLEX);
    case CONST_COMPLEX: return type_is(t, BASIC_COMPLEX);
    default: return false;
    }
}

// What the replaced expression does besides yielding its value still happens, before n.
static void keep_effects(Session *s, Ir *n, Ir *replaced) {
    if (!ir_has_effects(replaced)) return;
    Ir *as = ir_new(s, IR_AS, n->pos, NULL, NULL, replaced);
    vec_push(session_bodies(s), &n->init, as);
}

static void use_in_make(Session *s, Ir *n) {
    Ir **size = n->y ? &n->y : &n->x;
    if ((*size)->op == IR_LITERAL) return;
    Ir *value = ir_static_value_inside(*size);
    if (value->op == IR_LITERAL) {
        if (const_sign(value->val) < 0) return;
        keep_effects(s, n, *size);
        *size = literal(s, n->pos, (*size)->type, value->val);
    } else if (value->op == IR_LEN) {
        Ir *list = ir_static_value_inside(value->x);
        if (list->op != IR_SLICELIT) return;
        keep_effects(s, n, *size);
        *size = int_literal(s, n->pos, list->len);
    }
}

static void use_in_interface(Session *s, Ir *n) {
    if (n->x->op == IR_LITERAL || type_is_interface(n->x->type)) return;
    Ir *value = ir_static_value_inside(n->x);
    if (value->op != IR_LITERAL || !fits(n->x->type, value->val)) return;
    Ir *constant = literal(s, n->pos, n->x->type, value->val);
    const IrVar *v = n->x->op == IR_NAME ? n->x->var : NULL;
    constant->written = v && v->obj && !type_has_tparam(v->obj->type) ? v->obj->type : n->x->written;
    keep_effects(s, n, n->x);
    n->x = constant;
}

void use_literals(Batch *b, Loc *l) {
    if (!l->expr) return;
    if (l->expr->op == IR_MAKESLICE) use_in_make(b->s, l->expr);
    else if (l->expr->op == IR_CONVIFACE) use_in_interface(b->s, l->expr);
}
