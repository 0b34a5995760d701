// Conversions, implicit and explicit. The op says what has to happen: nothing (CONVNOP), a change of representation
// (CONV), boxing in an interface (CONVIFACE), or a copy between strings and slices.
#include "ir/build.h"

static bool is_interface(IrBuilder *b, Type *t) { return ir_under(b, t)->kind == T_INTERFACE; }
static bool is_named(Type *t) { return t->kind == T_NAMED || t->kind <= T_BASIC_LAST; }

bool ir_assignable(IrBuilder *b, Type *from, Type *to) {
    if (from == to) return true;
    Type *uf = ir_under(b, from), *ut = ir_under(b, to);
    if (ut->kind == T_INTERFACE) return type_implements(b->s, from, to, NULL);
    if (uf == ut && (!is_named(from) || !is_named(to))) return true;
    return uf->kind == T_CHAN && ut->kind == T_CHAN && uf->chan.dir == CHAN_BOTH && ir_elem(b, uf) == ir_elem(b, ut);
}

// ---- Which op --------------------------------------------------------------------------------------------------

// int and int64, uint, uintptr and uint64 are one representation.
static TypeKind machine_kind(Type *u) {
    switch (u->kind) {
    case T_INT: return T_INT64;
    case T_UINT: case T_UINTPTR: return T_UINT64;
    default: return u->kind;
    }
}

static IrOp number_op(Type *from, Type *to) {
    if (type_is(from, BASIC_FLOAT | BASIC_COMPLEX)) return IR_CONV;
    return machine_kind(from) == machine_kind(to) ? IR_CONVNOP : IR_CONV;
}

static TypeKind slice_of(IrBuilder *b, Type *u) {
    return u->kind == T_SLICE ? (TypeKind)ir_under(b, ir_elem(b, u))->kind : T_INVALID;
}

static IrOp string_op(IrBuilder *b, Type *from) {
    if (from->kind == T_STRING) return IR_CONVNOP;
    if (type_is(from, BASIC_INTEGER)) return IR_RUNESTR;
    return slice_of(b, from) == T_UINT8 ? IR_BYTES2STR : IR_RUNES2STR;
}

static IrOp interface_op(IrBuilder *b, Type *from, Type *to) {
    if (from == to) return IR_CONVNOP;
    return ir_is_empty_interface(b, from) && ir_is_empty_interface(b, to) ? IR_CONVNOP : IR_CONVIFACE;
}

static IrOp conversion_op(IrBuilder *b, Type *from, Type *to) {
    Type *uf = ir_under(b, from), *ut = ir_under(b, to);
    if (ut->kind == T_INTERFACE) return interface_op(b, from, to);
    if (type_is(uf, BASIC_NUMERIC) && type_is(ut, BASIC_NUMERIC)) return number_op(uf, ut);
    if (ut->kind == T_STRING) return string_op(b, uf);
    if (uf->kind == T_STRING) return slice_of(b, ut) == T_UINT8 ? IR_STR2BYTES : IR_STR2RUNES;
    if (uf->kind == T_SLICE && ut->kind == T_ARRAY) return IR_SLICE2ARR;
    if (uf->kind == T_SLICE && ut->kind == T_POINTER) return IR_SLICE2ARRPTR;
    return IR_CONVNOP;
}

// ---- Nodes -----------------------------------------------------------------------------------------------------

Ir *ir_convert(IrBuilder *b, Ir *x, Type *t, Pos pos, bool implicit) {
    if (implicit && x->type == t) return x;
    if (x->op == IR_NIL && implicit) return ir_zero(b, x->pos, t);
    IrOp op = conversion_op(b, x->type, t);
    Ir *n = ir_node(b, op, pos, t, x, NULL);
    n->implicit = implicit;
    if (op == IR_CONVIFACE) {
        if (!is_interface(b, x->type)) ir_need_type(b, x->type);
        ir_need_type(b, t);
    }
    return n;
}

Ir *ir_convert_expr(IrBuilder *b, Ast *n, Type *t) {
    Ir *x = ir_expr(b, n);
    return t ? ir_convert(b, x, t, n->pos, true) : x;
}

// A constant converted to a type parameter is no constant in Go, but its value is known once the type is.
static bool folds(IrBuilder *b, Ir *x, Type *t) {
    if (x->op != IR_LITERAL) return false;
    Type *from = ir_under(b, x->type), *to = ir_under(b, t);
    if (type_is(from, BASIC_NUMERIC)) return type_is(to, BASIC_NUMERIC);
    return from->kind == to->kind && to->kind <= T_BASIC_LAST;
}

Ir *ir_conversion(IrBuilder *b, Ast *n) {
    Type *t = ir_type(b, n->type);
    Ast *arg = n->call.args.at[0];
    Ir *x = ir_expr(b, arg);
    Ir *r;
    if (folds(b, x, t)) {
        r = ir_node(b, IR_CONVNOP, arg->pos, t, ir_const(b, arg->pos, t, x->val), NULL);
        r->implicit = true;
    } else {
        r = ir_convert(b, x, t, arg->pos, false);
    }
    r->written = ir_written_type(b, n->type);
    return r;
}
