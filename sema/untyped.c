// Untyped expressions. Their nodes carry an untyped type until the context decides; then the type is handed down the
// tree, to every operand that shares it. The left operand of a shift whose type is open is marked: what it finally
// becomes must be an integer type.
#include "sema/expr.h"

// Whether the node's type is still open.
static bool is_pending(const Ast *e) { return e->mode != MODE_INVALID && e->type && is_untyped(e->type); }

void mark_shift_operand(Checker *c, Ast *e) {
    if (is_pending(e)) table_put(&c->untyped, c->arena, e, e);
}

void update_expr_val(Ast *e, const Const *val) {
    if (is_pending(e) && e->mode == MODE_CONST) e->val = val;
}

static bool is_comparison_op(Operator op) { return op >= OPER_EQL && op <= OPER_GEQ; }

// Hands the type down to the operands that decide it. False: this kind of node has no untyped type.
static bool update_operands(Checker *c, Ast *e, Type *t, bool final) {
    switch (e->kind) {
    case AST_CALL: case AST_NAME: case AST_LITERAL: case AST_SELECTOR: return true;
    case AST_PAREN: update_expr_type(c, e->paren.x, t, final); return true;
    case AST_OPERATION: break;
    default: return false;
    }
    Operator op = (Operator)e->oper.op;
    if (!e->oper.y && op == OPER_MUL) return false;
    if (e->val || is_comparison_op(op)) return true;   // operands of constants and comparisons are settled
    update_expr_type(c, e->oper.x, t, final);
    if (e->oper.y && op != OPER_SHL && op != OPER_SHR) update_expr_type(c, e->oper.y, t, final);
    return true;
}

void update_expr_type(Checker *c, Ast *e, Type *t, bool final) {
    if (!e || !is_pending(e) || !update_operands(c, e, t, final)) return;
    if (!final && is_untyped(t)) {
        e->type = type_under(t);
        return;
    }
    Operand old = {.mode = e->mode, .expr = e, .type = e->type, .val = e->val};
    e->type = t;
    if (table_get(&c->untyped, e) && !all_integer(t)) {
        err_node(c, e, "invalid operation: shifted operand %s (type %s) must be integer", expr_str(c, e), type_str(c, t));
        return;
    }
    if (!old.val) return;
    convert_untyped(c, &old, t);
    if (old.mode != MODE_INVALID) e->val = old.val;
}

// ---- Implicit conversion ----------------------------------------------------------------------------------------

// A non-constant untyped value (of a comparison or a shift) and a basic type.
static bool kind_fits(Type *untyped, Type *target) {
    switch (untyped->kind) {
    case T_UNTYPED_BOOL: return is_basic(target, BASIC_BOOLEAN);
    case T_UNTYPED_STRING: return is_string(target);
    case T_UNTYPED_NIL: return false;
    default: return is_numeric(target);
    }
}

static bool fits_all_terms(Checker *c, const Operand *x, Type *tparam) {
    TypeTerms terms;
    type_terms(tparam, &terms);
    for (uint32_t i = 0; i < terms.n; i++) {
        Type *t;
        const Const *val;
        if (implicit_type(c, x, type_under(terms.at[i].type), &t, &val) != CONVERTS) return false;
    }
    return terms.n > 0;
}

// The type that an untyped x takes on where a target is expected, and its value there if constant (else NULL).
Convertibility implicit_type(Checker *c, const Operand *x, Type *target, Type **t, const Const **val) {
    *t = x->type;
    *val = NULL;
    if (x->mode == MODE_INVALID || is_typed(x->type) || !type_valid(target)) return CONVERTS;
    if (is_untyped(target)) {
        *t = max_type(x->type, target);
        return *t ? CONVERTS : CONVERTS_NOT;
    }
    *t = target;
    if (x->mode == MODE_NIL) return has_nil(target) ? CONVERTS : CONVERTS_NOT;
    Type *u = type_under(target);
    if (u->kind <= T_BASIC_LAST) {
        if (x->mode == MODE_CONST) return representation(c, x, u, val);
        return kind_fits(x->type, target) ? CONVERTS : CONVERTS_NOT;
    }
    if (u->kind != T_INTERFACE) return CONVERTS_NOT;
    if (type_is_tparam(target)) return fits_all_terms(c, x, target) ? CONVERTS : CONVERTS_NOT;
    const TypeSet *set = type_set(c->s, u);
    if (!set->all || set->nmethods > 0 || set->comparable) return CONVERTS_NOT;
    *t = default_type(c->s, x->type);
    return CONVERTS;
}

void convert_untyped(Checker *c, Operand *x, Type *target) {
    Type *t;
    const Const *val;
    Convertibility how = implicit_type(c, x, target, &t, &val);
    if (how != CONVERTS) {
        invalid_conversion(c, how, x, type_is_tparam(target) ? target : type_under(target));
        set_invalid(x);
        return;
    }
    if (val) {
        x->val = val;
        update_expr_val(x->expr, val);
    }
    if (t != x->type) {
        x->type = t;
        update_expr_type(c, x->expr, t, false);
    }
}

// ---- Matching the operands of a binary operation ----------------------------------------------------------------

static bool may_convert(const Operand *x, const Operand *y) {
    if (is_typed(x->type) && is_typed(y->type)) return false;
    if (all_numeric(x->type) != all_numeric(y->type)) return false;
    if (type_is_interface(x->type) || type_is_interface(y->type)) return true;
    if (all_boolean(x->type) != all_boolean(y->type)) return false;
    if (all_string(x->type) != all_string(y->type)) return false;
    if (x->mode == MODE_NIL) return has_nil(y->type);
    if (y->mode == MODE_NIL) return has_nil(x->type);
    return !kind_is(x->type, T_POINTER) && !kind_is(y->type, T_POINTER);
}

void match_types(Checker *c, Operand *x, Operand *y) {
    if (!may_convert(x, y)) return;
    convert_untyped(c, x, y->type);
    if (x->mode == MODE_INVALID) return;
    convert_untyped(c, y, x->type);
    if (y->mode == MODE_INVALID) set_invalid(x);
}
