// Operators: unary, binary, shifts and comparisons, of constants and of values.
#include "sema/expr.h"

// ---- Which operators are defined on which types -----------------------------------------------------------------

static const uint8_t unary_flags[OPERATOR_COUNT] = {
    [OPER_ADD] = BASIC_NUMERIC, [OPER_SUB] = BASIC_NUMERIC, [OPER_XOR] = BASIC_INTEGER, [OPER_NOT] = BASIC_BOOLEAN,
};
static const uint8_t binary_flags[OPERATOR_COUNT] = {
    [OPER_ADD] = BASIC_NUMERIC | BASIC_STRING, [OPER_SUB] = BASIC_NUMERIC, [OPER_MUL] = BASIC_NUMERIC,
    [OPER_DIV] = BASIC_NUMERIC, [OPER_REM] = BASIC_INTEGER, [OPER_AND] = BASIC_INTEGER, [OPER_OR] = BASIC_INTEGER,
    [OPER_XOR] = BASIC_INTEGER, [OPER_ANDNOT] = BASIC_INTEGER, [OPER_ANDAND] = BASIC_BOOLEAN,
    [OPER_OROR] = BASIC_BOOLEAN,
};

static bool defined_on(Checker *c, const uint8_t *flags, Operand *x, Operator op) {
    if (flags[op] && all_basic(x->type, flags[op])) return true;
    err_operand(c, x, "invalid operation: operator %s not defined on %s", operator_texts[op], operand_str(c, x));
    set_invalid(x);
    return false;
}

static bool is_shift(Operator op) { return op == OPER_SHL || op == OPER_SHR; }
static bool is_comparison(Operator op) { return op >= OPER_EQL && op <= OPER_GEQ; }
static bool is_unknown(const Operand *x) { return const_kind(x->val) == CONST_UNKNOWN; }

static const Const *or_unknown(Checker *c, const Const *v) { return v ? v : const_unknown(c->arena); }

// ---- Unary ------------------------------------------------------------------------------------------------------

static void address_of(Checker *c, Operand *x, Ast *e) {
    if (ast_unparen(e->oper.x)->kind != AST_COMPOSITE && x->mode != MODE_VARIABLE) {
        err_operand(c, x, "invalid operation: cannot take address of %s", operand_str(c, x));
        set_invalid(x);
        return;
    }
    set_value(x, type_pointer(c->s, x->type));
}

static void receive(Checker *c, Operand *x) {
    Type *elem = chan_elem(c, pos_of_operand(x), x, true);
    if (!elem) {
        set_invalid(x);
        return;
    }
    x->mode = MODE_COMMA_OK;
    x->type = elem;
    c->env.has_call_or_recv = true;
}

static bool misplaced_tilde(Checker *c, Operand *x, Ast *e) {
    bool integer = all_integer(x->type);
    err_node(c, e, "cannot use ~ outside of interface or type constraint%s",
             integer ? " (use ^ for bitwise complement)" : "");
    if (!integer) set_invalid(x);
    return integer;
}

void unary(Checker *c, Operand *x, Ast *e) {
    expr(c, NULL, x, e->oper.x);
    if (x->mode == MODE_INVALID) return;
    Operator op = (Operator)e->oper.op;
    if (op == OPER_AND) {
        address_of(c, x, e);
        return;
    }
    if (op == OPER_RECV) {
        receive(c, x);
        return;
    }
    if (op == OPER_TILDE) {
        if (!misplaced_tilde(c, x, e)) return;
        op = OPER_XOR;
    }
    if (!defined_on(c, unary_flags, x, op)) return;
    if (x->mode != MODE_CONST) {
        x->mode = MODE_VALUE;
        return;
    }
    if (is_unknown(x)) return;
    unsigned bits = is_basic(x->type, BASIC_UNSIGNED) ? (unsigned)type_size(x->type) * 8 : 0;
    ConstOp cop = op == OPER_ADD ? C_PLUS : op == OPER_SUB ? C_NEG : const_op(op);
    x->val = or_unknown(c, const_unary(c->arena, cop, x->val, bits));
    x->expr = e;
    check_overflow(c, x, op_pos(e));
}

// ---- Channels ---------------------------------------------------------------------------------------------------

static const char *chan_problem(Checker *c, Type *t, Type *u, ChanDir wrong) {
    if (!u) return "no specific channel type";
    if (u->kind != T_CHAN) return text_of(c, "non-channel %s", type_str(c, t));
    if (u->chan.dir != wrong) return NULL;
    return text_of(c, "%s channel %s", wrong == CHAN_SEND ? "send-only" : "receive-only", type_str(c, t));
}
static const char *can_receive(Checker *c, Type *t, Type *u) { return chan_problem(c, t, u, CHAN_SEND); }
static const char *can_send(Checker *c, Type *t, Type *u) { return chan_problem(c, t, u, CHAN_RECV); }

Type *chan_elem(Checker *c, Pos pos, Operand *x, bool recv) {
    const char *cause = "";
    Type *u = common_under(c, x->type, recv ? can_receive : can_send, &cause);
    if (u) return u->chan.elem;
    const char *what = recv ? "receive from" : "send to", *text = operand_str(c, x);
    if (type_is_tparam(x->type)) err_at(c, pos, "invalid operation: cannot %s %s: %s", what, text, cause);
    else err_at(c, pos, "invalid operation: cannot %s %s %s", what, cause, text);
    return NULL;
}

// ---- Comparisons ------------------------------------------------------------------------------------------------

static const char *incomparable_cause(Checker *c, Type *t) {
    TypeKind k = type_under(t)->kind;
    if (k == T_SLICE || k == T_FUNC || k == T_MAP) return text_of(c, "%s can only be compared to nil", composite_kind(t));
    const char *cause = comparable_cause(c, t, true);
    return cause ? cause : "";
}

// The operand that forbids the comparison, or NULL; *cause may say more.
static Operand *comparison_fault(Checker *c, Operand *x, Operand *y, Operator op, const char **cause) {
    if (!assignable_to(c, x, y->type, NULL) && !assignable_to(c, y, x->type, NULL)) {
        *cause = text_of(c, "mismatched types %s and %s", type_str(c, x->type), type_str(c, y->type));
        return y;
    }
    if (op != OPER_EQL && op != OPER_NEQ) return !all_ordered(x->type) ? x : !all_ordered(y->type) ? y : NULL;
    if (x->mode == MODE_NIL || y->mode == MODE_NIL)
        return has_nil(x->mode == MODE_NIL ? y->type : x->type) ? NULL : y;
    Operand *fault = !type_comparable(x->type) ? x : !type_comparable(y->type) ? y : NULL;
    if (fault) *cause = incomparable_cause(c, fault->type);
    return fault;
}

static const char *default_cause(Checker *c, Operand *x, Operand *y, Operand **fault, Operator op) {
    const char *text = operator_texts[op];
    if (type_is_tparam(x->type) || type_is_tparam(y->type)) {
        if (!type_is_tparam(x->type)) *fault = y;
        return text_of(c, "type parameter %s cannot use operator %s", type_str(c, (*fault)->type), text);
    }
    const char *what = composite_kind((*fault)->type);
    return text_of(c, "operator %s not defined on %s", text, *what ? what : type_str(c, (*fault)->type));
}

void comparison(Checker *c, Operand *x, Operand *y, Operator op, bool switch_case) {
    if (!type_valid(x->type) || !type_valid(y->type)) {
        set_invalid(x);
        return;
    }
    const char *cause = "";
    Operand *fault = comparison_fault(c, x, y, op, &cause);
    if (fault) {
        if (!*cause) cause = default_cause(c, x, y, &fault, op);
        const char *xs = expr_str(c, x->expr), *ys = expr_str(c, y->expr);
        if (switch_case) err_operand(c, x, "invalid case %s in switch on %s (%s)", xs, ys, cause);
        else err_operand(c, fault, "invalid operation: %s %s %s (%s)", xs, operator_texts[op], ys, cause);
        set_invalid(x);
        return;
    }
    if (x->mode == MODE_CONST && y->mode == MODE_CONST) {
        x->val = const_bool(c->arena, const_compare(x->val, const_op(op), y->val));
    } else {
        x->mode = MODE_VALUE;
        update_expr_type(c, x->expr, default_type(c->s, x->type), true);
        update_expr_type(c, y->expr, default_type(c->s, y->type), true);
    }
    x->type = type_basic(c->s, T_UNTYPED_BOOL);
}

// ---- Shifts -----------------------------------------------------------------------------------------------------

#define MAX_CONST_SHIFT (1023 - 1 + 52)   // enough to write the smallest float64

static bool shift_count(Checker *c, Operand *y, const Const **count) {
    Type *uint = type_basic(c->s, T_UINT);
    *count = NULL;
    if (y->mode == MODE_CONST) {
        *count = const_kind(y->val) >= CONST_INT ? const_to_int(c->arena, y->val) : NULL;
        if (*count && const_sign(*count) < 0) {
            err_operand(c, y, "invalid operation: negative shift count %s", operand_str(c, y));
            return false;
        }
        if (is_untyped(y->type)) representable(c, y, uint);
        return y->mode != MODE_INVALID;
    }
    if (all_integer(y->type)) {
        if (all_basic(y->type, BASIC_UNSIGNED) || allow_version(c, 13)) return true;
        err_version(c, pos_of_operand(y), 13, "invalid operation: signed shift count %s", operand_str(c, y));
        return false;
    }
    if (is_untyped(y->type)) {
        convert_untyped(c, y, uint);
        return y->mode != MODE_INVALID;
    }
    err_operand(c, y, "invalid operation: shift count %s must be integer", operand_str(c, y));
    return false;
}

static void shift_consts(Checker *c, Operand *x, Operand *y, const Const *value, const Const *count, Ast *e, Operator op) {
    bool unknown = is_unknown(x) || is_unknown(y);
    uint64_t n = 0;
    if (!unknown && (!count || !const_to_uint64(count, &n) || n > MAX_CONST_SHIFT)) {
        err_operand(c, y, "invalid operation: invalid shift count %s", operand_str(c, y));
        set_invalid(x);
        return;
    }
    // x may be a float or a rune that is an integer: the result is one.
    if (!is_integer(x->type)) x->type = type_basic(c->s, T_UNTYPED_INT);
    x->val = unknown ? const_unknown(c->arena) : const_shift(c->arena, value, const_op(op), (unsigned)n);
    if (unknown) return;
    if (e) x->expr = e;
    check_overflow(c, x, op_pos(x->expr));
}

static void shift(Checker *c, Operand *x, Operand *y, Ast *e, Operator op) {
    const Const *value = NULL, *count;
    if (x->mode == MODE_CONST && const_kind(x->val) >= CONST_INT) value = const_to_int(c->arena, x->val);
    if (!all_integer(x->type) && !(is_untyped(x->type) && value)) {
        err_operand(c, x, "invalid operation: shifted operand %s must be integer", operand_str(c, x));
        set_invalid(x);
        return;
    }
    if (!shift_count(c, y, &count)) {
        set_invalid(x);
        return;
    }
    if (x->mode == MODE_CONST) {
        if (y->mode == MODE_CONST) {
            shift_consts(c, x, y, value, count, e, op);
            return;
        }
        if (is_untyped(x->type)) {   // its type is that of the whole shift's context
            mark_shift_operand(c, x->expr);
            x->mode = MODE_VALUE;
            return;
        }
    }
    if (!all_integer(x->type)) {
        err_operand(c, x, "invalid operation: shifted operand %s must be integer", operand_str(c, x));
        set_invalid(x);
        return;
    }
    x->mode = MODE_VALUE;
}

// ---- Binary -----------------------------------------------------------------------------------------------------

// Complex division divides by the sum of the squares, which may underflow.
static bool squares_to_zero(Checker *c, const Const *v) {
    const Const *square = const_binary(c->arena, v, C_MUL, v);
    return square && const_sign(square) == 0;
}

static bool divides_by_zero(Checker *c, const Operand *x, const Operand *y) {
    if (y->mode != MODE_CONST || is_unknown(y)) return false;
    if (x->mode != MODE_CONST && !all_integer(x->type)) return false;
    if (const_sign(y->val) == 0) return true;
    return x->mode == MODE_CONST && is_basic(x->type, BASIC_COMPLEX) && squares_to_zero(c, const_real(c->arena, y->val)) &&
           squares_to_zero(c, const_imag(c->arena, y->val));
}

static void mismatch(Checker *c, Operand *x, Operand *y, Ast *e, Ast *lhs, Ast *rhs, Operator op) {
    const char *xt = type_str(c, x->type), *yt = type_str(c, y->type);
    if (!type_valid(x->type) || !type_valid(y->type)) return;
    if (e) err_operand(c, x, "invalid operation: %s (mismatched types %s and %s)", expr_str(c, e), xt, yt);
    else err_operand(c, x, "invalid operation: %s %s= %s (mismatched types %s and %s)", expr_str(c, lhs),
                     operator_texts[op], expr_str(c, rhs), xt, yt);
}

static void fold(Checker *c, Operand *x, Operand *y, Ast *e, Operator op) {
    if (is_unknown(x) || is_unknown(y)) {
        x->val = const_unknown(c->arena);
        return;
    }
    ConstOp cop = op == OPER_DIV && is_integer(x->type) ? C_DIV : const_op(op);
    const Const *a = x->val, *b = y->val;
    if (is_integer(x->type)) {   // integers may be stored as floats
        const Const *ai = const_to_int(c->arena, a), *bi = const_to_int(c->arena, b);
        if (ai && bi) a = ai, b = bi;
    }
    x->val = or_unknown(c, const_binary(c->arena, a, cop, b));
    if (e) x->expr = e;
    check_overflow(c, x, op_pos(x->expr));
}

void binary(Checker *c, Operand *x, Ast *e, Ast *lhs, Ast *rhs, Operator op) {
    Operand y = {0};
    expr(c, NULL, x, lhs);
    expr(c, NULL, &y, rhs);
    if (x->mode == MODE_INVALID) return;
    if (y.mode == MODE_INVALID) {
        set_invalid(x);
        x->expr = y.expr;
        return;
    }
    if (is_shift(op)) {
        shift(c, x, &y, e, op);
        return;
    }
    match_types(c, x, &y);
    if (x->mode == MODE_INVALID) return;
    if (is_comparison(op)) {
        comparison(c, x, &y, op, false);
        return;
    }
    if (!type_identical(x->type, y.type)) {
        mismatch(c, x, &y, e, lhs, rhs, op);
        set_invalid(x);
        return;
    }
    if (!defined_on(c, binary_flags, x, op)) return;
    if ((op == OPER_DIV || op == OPER_REM) && divides_by_zero(c, x, &y)) {
        err_operand(c, &y, "invalid operation: division by zero");
        set_invalid(x);
    } else if (x->mode == MODE_CONST && y.mode == MODE_CONST) {
        fold(c, x, &y, e, op);
    } else {
        x->mode = MODE_VALUE;
    }
}
